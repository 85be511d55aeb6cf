import StrategyModel

/// Finds pairs of activities of different organisations that speak of the same thing and could meet.
///
/// They go on or are planned, overlap in time, are not one joint effort, and neither names the other as partner. What is
/// cheap to ask is asked before texts are compared: a large county has millions of pairs that only share some words.
enum RelatedActivities {
  /// From here on two texts are taken to be nearly the same (possible double work).
  static let nearlySame = 0.8
  /// From here on two texts that share two words are related enough to suggest that their organisations talk.
  static let related = 0.25
  /// The same for three words or more.
  static let relatedByWords = 0.17
  /// The same for three words or more where they name the same municipality.
  static let relatedInSamePlace = 0.13

  /// By their places in the portfolio, each once.
  static func links(_ context: DetectionContext, atLeast minimum: Double) -> [SimilarPair] {
    let table = context.meetings
    let current = context.portfolio.activities.indices.filter(table.isCurrent)
    return context.texts.links(atLeast: minimum, among: current) { a, b in couldTalk(a, b, table) }
  }

  static func isCurrent(_ activity: Activity) -> Bool {
    activity.status.isActive || activity.status == .planned
  }

  static func couldTalk(_ a: Int, _ b: Int, _ table: MeetingTable) -> Bool {
    !table.haveOneOwner(a, b) && table.overlap(a, b) && !table.areInOneEffort(a, b) && !table.namePartner(a, b)
  }
}
