import Diagnostics
import StrategyModel

/// What the published rules say of the county's own values, and the verdict where the register lets one decide.
///
/// They know no evidence: two values are enough for them. Where there are too few comparable values the verdict stays
/// *otillräckligt underlag*, and a value that moves away is *inte rimligt att nå* whatever a ratio says.
struct PublishedClasses: Sendable {
  let classes: [Assessment.RuleClass]
  private let rule: ProgressRule?
  private let progress: ProgressCase?

  init(indicator: Indicator, judgement: Judgement) {
    rule = indicator.criteria.rule
    progress = PublishedClasses.progress(indicator, judgement)
    classes =
      progress.map { progress in
        ProgressRule.allCases.compactMap { rule in
          ProgressMethod(rule).assess(progress).map {
            Assessment.RuleClass(rule: rule, label: $0.label, measure: $0.measure)
          }
        }
      } ?? []
  }

  /// Lets the named rule decide where it gives a class.
  func decide(_ judgement: inout Judgement) {
    guard let rule, let progress else { return }
    judgement.method = "publicerad regel: \(rule.name)"
    let isTooLittle = judgement.verdict == .insufficient && (judgement.measure?.points.count ?? 0) < 3
    guard !isTooLittle, judgement.reason != VerdictReason.brokenSeries else { return }
    guard let found = classes.first(where: { $0.rule == rule }),
      let step = PublishedClasses.step(found.label, hasTarget: progress.target != nil)
    else {
      judgement.verdict = .insufficient
      judgement.reason = VerdictReason.ruleSilent
      return
    }
    let isAway = progress.movesAway && step.verdict != .achieved
    judgement.verdict = isAway ? .notReasonable : step.verdict
    judgement.isMovingAway = isAway
    judgement.reason = LocalizedText(
      sv: "Enligt regeln från \(rule.name): \(step.words.sv).", en: "By the rule of \(rule.name): \(step.words.en).")
  }

  /// nil for what the rules are not made for: a distance, a difference, a relative change.
  private static func progress(_ indicator: Indicator, _ judgement: Judgement) -> ProgressCase? {
    guard judgement.measured == .own, let measure = judgement.measure, let latest = measure.latest,
      let base = judgement.base, base.year < latest.year
    else { return nil }
    let isUp = measure.sign > 0 || (measure.sign == 0 && (judgement.target ?? base.value) >= base.value)
    return ProgressCase(
      base: base.value, baseYear: base.year, value: latest.value, year: latest.year, direction: isUp ? .up : .down,
      target: judgement.target, targetYear: judgement.target == nil ? nil : indicator.targetYear,
      limit: indicator.criteria.limit)
  }

  /// The step that a rule's class stands for, and the class in words; nil where it gives none.
  static func step(_ label: String, hasTarget: Bool) -> (verdict: Assessment.Verdict, words: LocalizedText)? {
    switch label {
    case "target_met", "target_achieved":
      (.achieved, LocalizedText(sv: "målet är nått", en: "the target is met"))
    case "significant_progress", "substantial_progress":
      (.onTrack, LocalizedText(sv: "betydande framsteg", en: "significant progress"))
    case "substantial_progress_or_on_track", "on_track_or_achieved":
      (.onTrack, LocalizedText(sv: "på rätt väg", en: "on track"))
    case "moderate_progress":
      (hasTarget ? .hardToReach : .onTrack, LocalizedText(sv: "måttliga framsteg", en: "moderate progress"))
    case "fair_progress", "moderately_improving":
      (.hardToReach, LocalizedText(sv: "vissa framsteg", en: "fair progress"))
    case "insufficient_progress":
      (.notReasonable, LocalizedText(sv: "otillräckliga framsteg", en: "insufficient progress"))
    case "limited_progress":
      (
        hasTarget ? .notReasonable : .hardToReach, LocalizedText(sv: "begränsade framsteg", en: "limited progress")
      )
    case "stagnation_or_regression", "stagnating":
      (.notReasonable, LocalizedText(sv: "stillastående eller tillbakagång", en: "stagnation or regression"))
    case "movement_away", "moderate_movement_away", "significant_movement_away", "deterioration", "decreasing":
      (.notReasonable, LocalizedText(sv: "utvecklingen går bort från målet", en: "movement away from the target"))
    default: nil
    }
  }
}

extension ProgressMethod {
  init(_ rule: ProgressRule) {
    switch rule {
    case .eurostat: self = .eurostat
    case .openSDG: self = .openSDG
    case .unitedNations: self = .unitedNations
    case .sdsn: self = .sdsn
    }
  }
}
