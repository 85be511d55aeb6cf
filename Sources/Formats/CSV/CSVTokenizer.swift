import Diagnostics

/// Cuts UTF-8 text into records and cells, in chunks of any size. RFC 4180 with the three habits of real files:
/// any line end, a delimiter of choice, and quotes that were never closed.
///
/// Records that are written by the rules are found by an index of the text; others are read byte by byte. An unclosed
/// quote costs its own physical line only: reading goes on after it. Memory: one chunk and one record.
package struct CSVTokenizer: Sendable {
  /// The longest record that is read, bytes. Longer ones are faults, so that a damaged file cannot fill the memory.
  private let recordLimit: Int
  private let delimiter: UInt8
  private let usesIndex: Bool
  /// How many cells a record should have; helps to tell where an unclosed quote was meant to close. 0: not known.
  package var expectedCells = 0
  private var record = CSVRecord()
  private var line = 1
  private var isSkipping = false
  /// The beginning of a record whose end is still to come.
  private var rest: [UInt8] = []

  /// `delimiter`: an ASCII character other than the quote and the line ends.
  package init(delimiter: UInt8, recordLimit: Int = Limits().row) {
    self.init(delimiter: delimiter, recordLimit: recordLimit, usesIndex: true)
  }

  /// `usesIndex`: false reads every record byte by byte; for tests.
  init(delimiter: UInt8, recordLimit: Int, usesIndex: Bool) {
    self.delimiter = delimiter
    self.recordLimit = recordLimit
    self.usesIndex = usesIndex
  }

  /// Calls `body` for each record that the chunk completes. `isLast` ends the text.
  package mutating func feed(_ chunk: [UInt8], isLast: Bool, _ body: (CSVRecord) -> Void) {
    guard let start = finishRest(chunk, isLast: isLast, body) else { return }
    // Where it lies: most of a chunk is never copied.
    record.bytes = chunk
    let end = read(from: start, isLast: isLast, body)
    rest.append(contentsOf: chunk[end...])
    record.bytes = []
  }

  /// Joins the rest of the last chunk with as much of this one as its record takes. Where the chunk's own records begin;
  /// nil where all of it was taken.
  private mutating func finishRest(_ chunk: [UInt8], isLast: Bool, _ body: (CSVRecord) -> Void) -> Int? {
    if rest.isEmpty { return 0 }
    swap(&record.bytes, &rest)
    defer { swap(&record.bytes, &rest) }
    var known = record.bytes.count
    var taken = 0
    var step = 4 * 1_024
    repeat {
      let part = chunk[taken..<min(taken + step, chunk.count)]
      record.bytes.append(contentsOf: part)
      taken = part.endIndex
      let end = read(from: 0, isLast: isLast && taken == chunk.count, body)
      if end >= known {
        let surplus = record.bytes.count - end
        record.bytes.removeAll(keepingCapacity: true)
        return taken - surplus
      }
      record.bytes.removeSubrange(..<end)
      known -= end
      step *= 2
    } while taken < chunk.count
    return nil
  }

  /// Hands over the records from `first` on; the end of the last one that is whole.
  private mutating func read(from first: Int, isLast: Bool, _ body: (CSVRecord) -> Void) -> Int {
    var start = first
    if isSkipping { start = nextLine(from: first) }
    while start < record.bytes.count {
      if usesIndex {
        start = readByIndex(from: start, body)
        if start == record.bytes.count { break }
        if record.index.count > 0 { continue }
        if !record.index.isIrregular, !isLast {
          guard let next = cutIfLong(from: start, body) else { break }
          start = next
          continue
        }
      }
      let outcome = scan(from: start, isLast: isLast)
      if outcome.needsMore {
        guard let next = cutIfLong(from: start, body) else { break }
        start = next
        continue
      }
      record.range = start..<outcome.end
      // The same verdict however the text was cut into chunks.
      let isLong = outcome.end - start > recordLimit
      record.fault = outcome.fault ?? (isLong ? .tooLong : nil)
      hand(body, lines: outcome.lines)
      start = outcome.next
    }
    return start
  }

  /// Hands over the next records that the index finds; the end of the last.
  private mutating func readByIndex(from first: Int, _ body: (CSVRecord) -> Void) -> Int {
    record.index.find(in: record.bytes, from: first, delimiter: delimiter)
    record.isScanned = false
    var start = first
    for number in 0..<record.index.count {
      let found = record.index.record(number, after: start)
      record.range = found.range
      record.fieldCount = found.cells
      record.fault = found.range.count > recordLimit ? .tooLong : nil
      hand(body, lines: found.lines)
      start = found.next
    }
    return start
  }

  private mutating func hand(_ body: (CSVRecord) -> Void, lines: Int) {
    record.line = line
    body(record)
    line += lines
  }

  private mutating func scan(from start: Int, isLast: Bool) -> CSVScanner.Outcome {
    record.scanned.removeAll(keepingCapacity: true)
    record.isScanned = true
    let outcome = unsafe record.bytes.withUnsafeBufferPointer { buffer in
      var scanner = unsafe CSVScanner(
        bytes: buffer, delimiter: delimiter, isLast: isLast, expectedCells: expectedCells)
      return scanner.record(from: start, into: &record.scanned)
    }
    record.fieldCount = record.scanned.count
    return outcome
  }

  /// Gives up on a record above the limit: an open quote is called unclosed, another record too long. Where to go on;
  /// nil where the record may still end in time.
  private mutating func cutIfLong(from start: Int, _ body: (CSVRecord) -> Void) -> Int? {
    guard record.bytes.count - start > recordLimit else { return nil }
    let outcome = scan(from: start, isLast: true)
    if case .unclosedQuote = outcome.fault, outcome.next < record.bytes.count {
      record.range = start..<outcome.end
      record.fault = outcome.fault
      hand(body, lines: outcome.lines)
      return outcome.next
    }
    record.range = start..<record.bytes.count
    record.fault = .tooLong
    hand(body, lines: 0)
    isSkipping = true
    return nextLine(from: start)
  }

  /// The start of the next line, while the rest of an overlong record is thrown away.
  private mutating func nextLine(from start: Int) -> Int {
    guard let feed = record.bytes[start...].firstIndex(of: 0x0A) else { return record.bytes.count }
    isSkipping = false
    line += 1
    return feed + 1
  }
}
