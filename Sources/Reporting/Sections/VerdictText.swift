import Diagnostics
import StrategyModel

/// Verdicts, levels and grounds in the report's language.
enum VerdictText {
  static func word(_ verdict: Assessment.Verdict, _ language: Language) -> String {
    guard language == .english else { return verdict.rawValue }
    return switch verdict {
    case .achieved: "met"
    case .onTrack: "on track"
    case .hardToReach: "hard to reach"
    case .notReasonable: "not reasonable to reach"
    case .insufficient: "insufficient evidence"
    }
  }

  static func certainty(_ certainty: Assessment.Certainty?, _ language: Language) -> String {
    guard let certainty else { return language == .swedish ? "ingen trend beräknad" : "no trend computed" }
    guard language == .english else { return certainty.rawValue }
    return switch certainty {
    case .sure: "sure direction"
    case .likely: "likely direction"
    case .unclear: "unclear direction"
    case .tooFew: "too few values"
    }
  }

  static func reason(_ reason: CycleComparison.VerdictChange.Reason, _ language: Language) -> String {
    guard language == .english else { return reason.rawValue }
    return switch reason {
    case .newData: "new figures"
    case .revisedData: "revised figures"
    case .newRule: "new rule of assessment"
    }
  }

  static func status(_ status: Activity.Status, _ language: Language) -> String {
    guard language == .english else { return status.rawValue }
    return switch status {
    case .planned: "planned"
    case .ongoing: "ongoing"
    case .finished: "finished"
    case .paused: "paused"
    case .cancelled: "cancelled"
    }
  }

  static func submission(_ status: Submission.Status, _ language: Language) -> String {
    guard language == .english else { return status.rawValue }
    return switch status {
    case .accepted: "accepted"
    case .partlyRejected: "partly rejected"
    case .rejected: "rejected"
    case .nothingToReport: "nothing to report"
    case .unreadable: "unreadable"
    }
  }
}
