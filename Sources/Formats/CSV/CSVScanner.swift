/// Reads one record in contiguous bytes, byte by byte, whatever its quotes are like. Lives no longer than the closure that lends it the bytes.
@safe struct CSVScanner {
  struct Outcome {
    /// The end of the record, before its line end.
    var end: Int
    /// The start of the next.
    var next: Int
    /// Physical lines from the start to `next`.
    var lines: Int
    var fault: CSVRecord.Fault?
    /// The record goes on beyond the bytes at hand.
    var needsMore = false

    static let more = Outcome(end: 0, next: 0, lines: 0, needsMore: true)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  private let isLast: Bool
  private let expectedCells: Int

  private var count: Int { unsafe bytes.count }

  /// Callers keep `index` within `0..<count`.
  @inline(__always) private func at(_ index: Int) -> UInt8 { unsafe bytes[index] }

  private let quote = UInt8(ascii: "\"")
  private let lf = UInt8(ascii: "\n")
  private let cr = UInt8(ascii: "\r")
  private var lines = 0
  private var stray: Int?
  /// The opening quote of a cell in which a stray quote came after a line break: it may never have been closed.
  private var doubtful: (open: Int, fields: Int, lines: Int)?

  init(bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, isLast: Bool, expectedCells: Int) {
    unsafe self.bytes = unsafe bytes
    self.delimiter = delimiter
    self.isLast = isLast
    self.expectedCells = expectedCells
  }

  mutating func record(from start: Int, into fields: inout [CSVRecord.Field]) -> Outcome {
    var index = start
    while true {
      let cell = index
      if index < count, at(index) == quote {
        let linesBefore = lines
        switch quoted(from: index, fields: fields.count) {
        case .more: return .more
        case .unclosed: return cutAtLine(open: cell, lines: linesBefore, fields: &fields)
        case .closed(let content, let hasDoubled, let next):
          fields.append(
            CSVRecord.Field(content: content, isQuoted: true, hasDoubledQuotes: hasDoubled))
          index = next
        }
      } else {
        index = cellEnd(from: index)
        if index == count, !isLast { return .more }
        fields.append(
          CSVRecord.Field(content: cell..<index, isQuoted: false, hasDoubledQuotes: false))
      }
      if index < count, at(index) == delimiter {
        index += 1
        continue
      }
      break
    }
    if index == count, !isLast { return .more }
    if index + 1 == count, at(index) == cr, !isLast { return .more }
    if let doubt = doubtful, expectedCells > 0, fields.count != expectedCells {
      fields.removeSubrange(doubt.fields...)
      return cutAtLine(open: doubt.open, lines: doubt.lines, fields: &fields)
    }
    let next = afterLineEnd(index)
    let total = lines + (next > index ? 1 : 0)
    return Outcome(end: index, next: next, lines: total, fault: stray.map { .strayQuote(at: $0) })
  }

  private func cellEnd(from start: Int) -> Int {
    var index = start
    while index < count, at(index) != delimiter, at(index) != lf, at(index) != cr { index += 1 }
    return index
  }

  private enum Quoted {
    case more, unclosed
    case closed(content: Range<Int>, hasDoubled: Bool, next: Int)
  }

  private mutating func quoted(from open: Int, fields: Int) -> Quoted {
    let linesBefore = lines
    var hasDoubled = false
    var index = open + 1
    while index < count {
      let byte = at(index)
      if byte == lf {
        lines += 1
      } else if byte == cr, !(index + 1 < count && at(index + 1) == lf) {
        lines += 1
      }
      guard byte == quote else {
        index += 1
        continue
      }
      guard index + 1 < count else {
        return isLast ? .closed(content: open + 1..<index, hasDoubled: hasDoubled, next: index + 1) : .more
      }
      let following = at(index + 1)
      if following == quote {
        hasDoubled = true
        index += 2
        continue
      }
      if following == delimiter || following == lf || following == cr {
        return .closed(content: open + 1..<index, hasDoubled: hasDoubled, next: index + 1)
      }
      // Spaces between the closing quote and the delimiter are forgiven.
      var after = index + 1
      while after < count, at(after) == 0x20 { after += 1 }
      if after == count, !isLast { return .more }
      if after == count || at(after) == delimiter || at(after) == lf || at(after) == cr {
        return .closed(content: open + 1..<index, hasDoubled: hasDoubled, next: after)
      }
      if lines > linesBefore {
        // After a line break, a quote at the beginning of a cell means that ours was never closed.
        let before = at(index - 1)
        if before == delimiter || before == lf || before == cr { return .unclosed }
        if doubtful == nil { doubtful = (open, fields, linesBefore) }
      }
      if stray == nil { stray = index }
      index += 1
    }
    return isLast ? .unclosed : .more
  }

  /// The record as its physical line alone: what an unclosed quote leaves.
  private func cutAtLine(open: Int, lines: Int, fields: inout [CSVRecord.Field]) -> Outcome {
    var end = open
    while end < count, at(end) != lf, at(end) != cr { end += 1 }
    fields.append(
      CSVRecord.Field(content: open + 1..<max(open + 1, end), isQuoted: true, hasDoubledQuotes: false))
    let next = afterLineEnd(end)
    return Outcome(
      end: end, next: next, lines: lines + (next > end ? 1 : 0), fault: .unclosedQuote(at: open))
  }

  private func afterLineEnd(_ index: Int) -> Int {
    guard index < count else { return index }
    if at(index) == cr, index + 1 < count, at(index + 1) == lf { return index + 2 }
    return index + 1
  }
}
