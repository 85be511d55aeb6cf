import Diagnostics
import StrategyModel

/// Who publishes an indicator's figures: as the file says that they were read from, else as the register says.
enum SourceText {
  static func source(of picture: IndicatorPicture, _ context: ReportContext) -> [Inline] {
    let all = [picture.county, picture.countyWomen, picture.countyMen] + picture.groups.map(\.series)
    let latest = all.compactMap { $0?.latest }
    for observation in latest {
      if let publisher = observation.publisher.map({ InertText.clean($0) }), !publisher.isEmpty {
        return [.name(publisher, .observation(observation.key))]
      }
    }
    guard let source = picture.indicator.source, !source.isEmpty else { return [] }
    return [.name(source, context.registerTrace(picture.indicator.id))]
  }
}

/// What a target without a value asks for.
enum TargetText {
  /// Whether the target is a value of its own and not the reference area's.
  static func isOwnValue(_ kind: TargetKind) -> Bool {
    switch kind {
    case .level, .change, .direction, .groupGap, .rank, .notNumeric: true
    case .reachReference, .approachReference, .aboveReference, .belowReference, .rateAgainstReference: false
    }
  }

  static func kind(_ kind: TargetKind, _ language: Language) -> String {
    let (sv, en) =
      switch kind {
      case .level: ("ett visst värde", "a stated value")
      case .change: ("en viss förändring", "a stated change")
      case .direction: ("rätt riktning", "right direction")
      case .reachReference: ("nå referensen", "reach the reference")
      case .approachReference: ("närma sig referensen", "approach the reference")
      case .aboveReference: ("över referensen", "above the reference")
      case .belowReference: ("under referensen", "below the reference")
      case .rateAgainstReference: ("snabbare än referensen", "faster than the reference")
      case .groupGap: ("mindre skillnad mellan grupper", "smaller difference between groups")
      case .rank: ("en viss placering", "a stated rank")
      case .notNumeric: ("inte i siffror", "not in figures")
      }
    return language == .swedish ? sv : en
  }
}

/// The latest difference between the two groups that an indicator compares.
struct GroupDifference: Sendable {
  let first: Observation
  let second: Observation

  /// nil where the groups have no year with figures in common.
  init?(_ picture: IndicatorPicture) {
    guard picture.groups.count == 2 else { return nil }
    let (a, b) = (picture.groups[0].series, picture.groups[1].series)
    let common = a?.points.map(\.year).reversed().first { b?.observation($0)?.value.number != nil }
    guard let common, let first = a?.observation(common), let second = b?.observation(common) else { return nil }
    self.first = first
    self.second = second
  }

  /// "skillnad 1,2 (2023)": computed, so it leads back to both values.
  func inlines(_ context: ReportContext) -> [Inline] {
    guard let one = first.value.number, let other = second.value.number else { return [] }
    let decimals = max(one.decimals, other.decimals)
    let difference = NumberText.format((one.double - other.double).magnitude, decimals: decimals, in: context.language)
    return context.say(
      sv: "skillnad {n} ({ar})", en: "difference {n} ({ar})",
      [
        "n": Slot([.number(difference, .calculation, [.observation(first.key), .observation(second.key)])]),
        "ar": context.year(first.key.year, .observation(first.key)),
      ])
  }
}
