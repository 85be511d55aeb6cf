import StrategyModel

/// The rows that a cycle's activities stand in, in the order of their traces: a number for each, so that a list of
/// thousands is a list of numbers, and sorted once.
final class RowOrder: Sendable {
  private let rows: [RecordReference]
  /// By activity, as they stand in the portfolio.
  private let places: [Int32]

  init(_ activities: [Activity]) {
    let texts = activities.map { Trace.record($0.source).description }
    var rows: [RecordReference] = []
    var places = [Int32](repeating: 0, count: activities.count)
    var before: String?
    for index in RowOrder.sorted(activities, texts) {
      if before != texts[index] { rows.append(activities[index].source) }
      places[index] = Int32(rows.count - 1)
      before = texts[index]
    }
    self.rows = rows
    self.places = places
  }

  subscript(place: Int32) -> RecordReference { rows[Int(place)] }

  /// The rows of these activities, each once.
  func rows(of activities: [Int32]) -> [Int32] {
    var found = activities.map { places[Int($0)] }
    found.sort()
    return found.withoutRepeats()
  }

  /// The activities by their rows' texts. File by file where that is the same: a file's rows are few.
  private static func sorted(_ activities: [Activity], _ texts: [String]) -> [Int] {
    let byFile = Dictionary(grouping: activities.indices) { activities[$0].source.file }
    // With a `#` of its own, a file's name may begin with another's and its `#`.
    guard !byFile.keys.contains(where: { $0.utf8.contains(UInt8(ascii: "#")) }) else {
      return activities.indices.sorted { (texts[$0], $0) < (texts[$1], $1) }
    }
    return byFile.map { (name: $0.key + "#", indices: $0.value) }.sorted { $0.name < $1.name }.flatMap { file in
      file.indices.sorted { (texts[$0], $0) < (texts[$1], $1) }
    }
  }
}

extension [Int32] {
  /// Of sorted numbers, each once.
  func withoutRepeats() -> [Int32] {
    var kept: [Int32] = []
    kept.reserveCapacity(count)
    for number in self where kept.last != number { kept.append(number) }
    return kept
  }
}
