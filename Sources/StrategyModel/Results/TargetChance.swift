package import Diagnostics

/// How probable it is that a value reaches a target, in the bands that the learnt intervals can tell apart.
///
/// The misses are taken as equally often above and below, so that a value beyond one end of the 80 % band has a
/// probability of 10 %. No decimals: the bands are all that a few yearly values can bear.
package enum TargetChance: Int, Sendable, Hashable, CaseIterable, Comparable {
  /// At most 2.5, 10 and 25 per cent; between 25 and 75; at least 75, 90 and 97.5 per cent.
  case almostExcluded, veryUnlikely, unlikely, open, likely, veryLikely, almostCertain

  package static func < (a: TargetChance, b: TargetChance) -> Bool { a.rawValue < b.rawValue }

  /// Words for a sentence such as "Målet nås …", then the band.
  package var words: LocalizedText {
    LocalizedText(sv: "\(word.sv) (\(band.sv))", en: "\(word.en) (\(band.en))")
  }

  package var word: LocalizedText {
    switch self {
    case .almostCertain: LocalizedText(sv: "nästan säkert", en: "almost certain")
    case .veryLikely: LocalizedText(sv: "mycket sannolikt", en: "very likely")
    case .likely: LocalizedText(sv: "sannolikt", en: "likely")
    case .open: LocalizedText(sv: "ovisst", en: "open")
    case .unlikely: LocalizedText(sv: "mindre sannolikt", en: "unlikely")
    case .veryUnlikely: LocalizedText(sv: "osannolikt", en: "very unlikely")
    case .almostExcluded: LocalizedText(sv: "nästan uteslutet", en: "almost excluded")
    }
  }

  package var band: LocalizedText {
    switch self {
    case .almostCertain: LocalizedText(sv: "minst 97,5 %", en: "at least 97.5%")
    case .veryLikely: LocalizedText(sv: "minst 90 %", en: "at least 90%")
    case .likely: LocalizedText(sv: "minst 75 %", en: "at least 75%")
    case .open: LocalizedText(sv: "25–75 %", en: "25–75%")
    case .unlikely: LocalizedText(sv: "högst 25 %", en: "at most 25%")
    case .veryUnlikely: LocalizedText(sv: "högst 10 %", en: "at most 10%")
    case .almostExcluded: LocalizedText(sv: "högst 2,5 %", en: "at most 2.5%")
    }
  }
}
