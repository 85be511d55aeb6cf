import Diagnostics
import StrategyModel

/// The cells of a row to be inserted, the texts one after the other.
struct BoundRow {
  enum Cell {
    case empty
    case integer(Int64)
    case number(Double)
    /// From and up to these places in `texts`.
    case text(Int, Int)
  }

  private(set) var cells: [Cell] = []
  /// UTF-8. Never empty, so that an empty text has a place to lie in as well.
  private(set) var texts: [UInt8] = [0]

  /// Without cells; the memory stays.
  mutating func clear() {
    cells.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    texts.append(0)
  }

  mutating func add(_ text: String) {
    let start = texts.count
    texts.append(contentsOf: text.utf8)
    cells.append(.text(start, texts.count))
  }

  mutating func add(_ text: String?) { if let text { add(text) } else { cells.append(.empty) } }

  mutating func add(_ text: SubmittedText) { add(text.raw) }

  mutating func add(_ number: Int) { cells.append(.integer(Int64(number))) }

  mutating func add(_ number: Int?) { if let number { add(number) } else { cells.append(.empty) } }

  mutating func add(_ number: Double) { cells.append(.number(number)) }

  mutating func add(_ flag: Bool) { add(flag ? 1 : 0) }

  /// `YYYY-MM-DD`.
  mutating func add(_ date: CalendarDate?) { add(date?.description) }

  /// Several ids in one cell, joined by `|`.
  mutating func add<Owner>(list ids: [Identifier<Owner>]) { add(ids.map(\.rawValue).joined(separator: "|")) }
}
