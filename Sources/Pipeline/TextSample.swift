import StrategyModel

/// The texts that show a suggester how words are used.
enum TextSample {
  /// Six times Värmland's year; more texts cost time and teach the suggestions little.
  private static let largest = 2_000

  /// All of them, or every n-th of a large county's, evenly spread.
  static func of(_ activities: [Activity]) -> [Activity] {
    let step = (activities.count + largest - 1) / largest
    return step <= 1 ? activities : stride(from: 0, to: activities.count, by: step).map { activities[$0] }
  }
}
