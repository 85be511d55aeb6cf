/// Where a record's own id stands: a cell such as `C17`, or an element's path, with its number apart from the rest.
package struct RecordPlace: Sendable {
  /// What comes before the number; two parts, so that a path need not be joined for every record.
  let before: String
  let name: String
  package let number: Int
  let after: String

  /// `before` and `name` are joined, as in `/uppfoljning/insatser` and `/insats[`.
  package init(before: String, name: String = "", number: Int, after: String = "") {
    self.before = before
    self.name = name
    self.number = number
    self.after = after
  }

  func text(number: Int) -> String { before + name + "\(number)" + after }

  func hasShape(of other: RecordPlace) -> Bool {
    before == other.before && name == other.name && after == other.after
  }
}

/// The places of many records in their order. Records that follow on one another, as nearly all do, share one run.
struct RecordPlaceRuns: Sendable {
  /// What places look like but for their numbers: few in one file.
  private var shapes: [RecordPlace] = []
  /// From the entry `first` on, places of one shape with their numbers counted up.
  private var runs: [(first: UInt32, shape: UInt32, number: Int)] = []

  /// Entries come in their order, each once.
  mutating func add(_ place: RecordPlace, entry: Int) {
    if let run = runs.last, run.number + (entry - Int(run.first)) == place.number,
      shapes[Int(run.shape)].hasShape(of: place)
    {
      return
    }
    runs.append((UInt32(truncatingIfNeeded: entry), shape(of: place), place.number))
  }

  private mutating func shape(of place: RecordPlace) -> UInt32 {
    if let run = runs.last, shapes[Int(run.shape)].hasShape(of: place) { return run.shape }
    let known = shapes.prefix(16).firstIndex { $0.hasShape(of: place) }
    if known == nil { shapes.append(place) }
    return UInt32(truncatingIfNeeded: known ?? shapes.count - 1)
  }

  func text(_ entry: Int) -> String {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(runs[middle].first) <= entry { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return "" }
    let run = runs[low - 1]
    return shapes[Int(run.shape)].text(number: run.number + (entry - Int(run.first)))
  }
}
