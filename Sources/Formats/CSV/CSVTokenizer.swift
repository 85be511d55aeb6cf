import Diagnostics

/// Cuts UTF-8 text into records and cells, in chunks of any size. RFC 4180 with the three habits of real files:
/// any line end, a delimiter of choice, and quotes that were never closed.
///
/// An unclosed quote costs its own physical line only: reading goes on after it. Memory: one chunk and one record.
package struct CSVTokenizer: Sendable {
  /// The longest record that is read, bytes. Longer ones are faults, so that a damaged file cannot fill the memory.
  private let recordLimit: Int
  private let delimiter: UInt8
  /// How many cells a record should have; helps to tell where an unclosed quote was meant to close. 0: not known.
  package var expectedCells = 0
  private var record = CSVRecord()
  private var line = 1
  private var isSkipping = false

  /// `delimiter`: an ASCII character other than the quote and the line ends.
  package init(delimiter: UInt8, recordLimit: Int = Limits().row) {
    self.delimiter = delimiter
    self.recordLimit = recordLimit
  }

  /// Calls `body` for each record that the chunk completes. `isLast` ends the text.
  package mutating func feed(_ chunk: [UInt8], isLast: Bool, _ body: (CSVRecord) -> Void) {
    record.bytes.append(contentsOf: chunk)
    var start = 0
    if isSkipping { start = skipLine(isLast: isLast) }
    while start < record.bytes.count {
      let outcome = scan(from: start, isLast: isLast)
      if outcome.needsMore {
        if record.bytes.count - start > recordLimit {
          start = cutLong(from: start, body)
          if isSkipping { start = skipLine(isLast: isLast) }
          continue
        }
        break
      }
      record.line = line
      record.range = start..<outcome.end
      // The same verdict however the text was cut into chunks.
      let isLong = outcome.end - start > recordLimit
      record.fault = outcome.fault ?? (isLong ? .tooLong : nil)
      body(record)
      line += outcome.lines
      start = outcome.next
    }
    if start >= record.bytes.count {
      record.bytes.removeAll(keepingCapacity: true)
    } else {
      record.bytes.removeSubrange(..<start)
    }
  }

  private mutating func scan(from start: Int, isLast: Bool) -> CSVScanner.Outcome {
    record.fields.removeAll(keepingCapacity: true)
    return unsafe record.bytes.withUnsafeBufferPointer { buffer in
      var scanner = unsafe CSVScanner(
        bytes: buffer, delimiter: delimiter, isLast: isLast, expectedCells: expectedCells)
      return scanner.record(from: start, into: &record.fields)
    }
  }

  /// Gives up on a record above the limit: an open quote is called unclosed, another record too long.
  private mutating func cutLong(from start: Int, _ body: (CSVRecord) -> Void) -> Int {
    let outcome = scan(from: start, isLast: true)
    record.line = line
    if case .unclosedQuote = outcome.fault, outcome.next < record.bytes.count {
      record.range = start..<outcome.end
      record.fault = outcome.fault
      body(record)
      line += outcome.lines
      return outcome.next
    }
    record.range = start..<record.bytes.count
    record.fault = .tooLong
    body(record)
    isSkipping = true
    return record.bytes.count
  }

  /// The start of the next line, while the rest of an overlong record is thrown away.
  private mutating func skipLine(isLast: Bool) -> Int {
    guard let feed = record.bytes.firstIndex(of: 0x0A) else { return record.bytes.count }
    isSkipping = false
    line += 1
    return feed + 1
  }
}
