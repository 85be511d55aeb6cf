import Diagnostics
import Foundation
import StrategyModel

/// The parts of scores, each with what it was made from in words.
extension DetectionContext {
  /// A part with a value of 0–1, its weight, and its input in both languages.
  func part(_ name: String, _ value: Double, sv: String, en: String) -> Finding.ScorePart {
    Finding.ScorePart(
      name: name, value: min(1, max(0, value)), weight: weights[name], input: LocalizedText(sv: sv, en: en))
  }

  /// The share of the expected that have reported: what is missing is surer the more have.
  var coveragePart: Finding.ScorePart {
    let (reported, expected) = (portfolio.coverage.reported.count, portfolio.coverage.expected.count)
    return part(
      "täckning", coverageShare, sv: "\(reported) av \(expected) har rapporterat",
      en: "\(reported) of \(expected) have reported")
  }

  /// How badly a goal's indicators stand: the worst of them; 0.5 where nothing can be said.
  func situationPart(_ goal: Goal.ID, name: String = "läge") -> Finding.ScorePart {
    let value = situation(of: goal)
    let input =
      switch value {
      case 1...: LocalizedText(sv: "en indikator går åt fel håll", en: "an indicator moves the wrong way")
      case severity(.notReasonable):
        LocalizedText(sv: "sämst: inte rimligt att nå", en: "worst: not reasonable to reach")
      case severity(.hardToReach): LocalizedText(sv: "sämst: svårt att nå", en: "worst: hard to reach")
      case severity(.onTrack): LocalizedText(sv: "sämst: på väg", en: "worst: on track")
      case severity(.achieved): LocalizedText(sv: "alla är uppnådda", en: "all are met")
      default: LocalizedText(sv: "ingen bedömning", en: "no judgement")
      }
    return part(name, value, sv: input.sv, en: input.en)
  }

  /// How sure the direction is.
  func certaintyPart(_ trend: Assessment.Trend?) -> Finding.ScorePart {
    let (value, sv, en) =
      switch trend?.certainty {
      case .sure: (1.0, "säker riktning", "a sure direction")
      case .likely: (0.7, "trolig riktning", "a likely direction")
      case .unclear: (0.3, "oklar riktning", "an unclear direction")
      case .tooFew, nil: (0.2, "ingen trend beräknad", "no trend computed")
      }
    return part("visshet", value, sv: sv, en: en)
  }

  /// How alike two texts are, of what counts as wholly alike here.
  func likeness(_ similarity: Double, of whole: Double) -> Finding.ScorePart {
    part(
      "likhet", similarity / whole, sv: "textlikhet \(decimals(similarity, ",")) av \(decimals(whole, ","))",
      en: "text similarity \(decimals(similarity, ".")) of \(decimals(whole, "."))")
  }

  /// How near each other the two work.
  func closeness(_ places: SharedPlaces?, otherwise: Double = 0) -> Finding.ScorePart {
    switch places?.closeness {
    case nil: part("plats", otherwise, sv: "ingen gemensam plats", en: "no shared place")
    case 1: part("plats", 1, sv: "samma kommun", en: "the same municipality")
    case 0.7: part("plats", 0.7, sv: "grannkommuner", en: "neighbouring municipalities")
    case 0.6: part("plats", 0.6, sv: "den ena i hela länet", en: "one of them in the whole county")
    case let value?: part("plats", value, sv: "hela länet", en: "the whole county")
    }
  }

  func sharedGoal(_ isShared: Bool) -> Finding.ScorePart {
    part(
      "mål", isShared ? 1 : 0, sv: isShared ? "gemensamt mål" : "inget gemensamt mål",
      en: isShared ? "a shared goal" : "no shared goal")
  }

  /// How many organisations are concerned: from one, 0, to `many`, 1.
  func actors(_ organisations: [Organisation.ID], of many: Int) -> Finding.ScorePart {
    let count = organisations.count
    return part(
      "aktörer", Double(count - 1) / Double(many - 1),
      sv: "\(count) \(count == 1 ? "organisation" : "organisationer")",
      en: "\(count) \(count == 1 ? "organisation" : "organisations")")
  }

  private func decimals(_ value: Double, _ separator: String) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100)\(separator)\(rest < 10 ? "0" : "")\(rest)"
  }

  /// How badly a goal's indicators stand, 0–1: the worst of them. 0.5 where nothing can be said.
  func situation(of goal: Goal.ID) -> Double {
    let verdicts = portfolio.goalPicture(goal)?.indicators.map(\.assessment) ?? []
    let known = verdicts.filter { $0.verdict != .insufficient || $0.isMovingAway }
    return known.map { $0.isMovingAway ? 1 : severity($0.verdict) }.max() ?? 0.5
  }

  func severity(_ verdict: Assessment.Verdict) -> Double {
    switch verdict {
    case .achieved: 0
    case .onTrack: 0.2
    case .hardToReach: 0.6
    case .notReasonable: 0.9
    case .insufficient: 0.5
    }
  }
}
