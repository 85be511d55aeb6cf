/// One record of a CSV file, as ranges into the bytes it was read from. Reused: what is needed later is copied.
package struct CSVRecord: Sendable {
  /// Something wrong with how the record is written.
  package enum Fault: Sendable, Equatable {
    /// The quote that opens the cell at this offset is never closed; the record ends with its physical line.
    case unclosedQuote(at: Int)
    /// A lone quote at this offset inside a quoted cell.
    case strayQuote(at: Int)
    /// Longer than the limit; only the beginning was kept.
    case tooLong
  }

  /// UTF-8; may hold more than this record.
  package internal(set) var bytes: [UInt8] = []
  /// The record without its line end.
  package internal(set) var range: Range<Int> = 0..<0
  /// The physical line it begins on, 1-based. LF, CRLF and a lone CR end a line.
  package internal(set) var line = 1
  package internal(set) var fault: Fault?
  /// How many cells the record has: at least one.
  package internal(set) var fieldCount = 0
  /// What the index of structure knows of the bytes; the cells are looked up in it when they are asked for.
  var index = CSVIndex()
  /// The cells of a record that was read byte by byte, because it is not written by the rules.
  var scanned: [Field] = []
  var isScanned = false

  /// The cells, found anew each time. Whoever reads every record gives `readFields` memory to reuse.
  package var fields: [Field] {
    var fields: [Field] = []
    readFields(into: &fields)
    return fields
  }

  /// Makes `fields` the record's cells.
  package func readFields(into fields: inout [Field]) {
    if isScanned {
      fields = scanned
    } else {
      index.cells(of: range, count: fieldCount, in: bytes, into: &fields)
    }
  }

  /// Whether no cell holds anything but spaces.
  package var isBlank: Bool {
    guard let first = range.first, !CSVRecord.mayBeBlank(bytes[first]) else {
      return fields.allSatisfy { bytes[$0.content].allSatisfy(CSVRecord.isBlank) }
    }
    return false
  }

  /// A cell's bytes with doubled quotes made single.
  package func content(_ field: Field) -> [UInt8] {
    guard field.hasDoubledQuotes else { return Array(bytes[field.content]) }
    var content: [UInt8] = []
    var index = field.content.lowerBound
    while index < field.content.upperBound {
      content.append(bytes[index])
      index +=
        bytes[index] == 0x22 && index + 1 < field.content.upperBound && bytes[index + 1] == 0x22 ? 2 : 1
    }
    return content
  }

  package func text(_ field: Field) -> String { String(decoding: content(field), as: UTF8.self) }

  /// The physical line and the column, in Unicode scalars, of an offset within the record; both 1-based.
  package func place(of offset: Int) -> (line: Int, column: Int) {
    var line = self.line
    var column = 1
    var index = range.lowerBound
    let end = min(max(offset, range.lowerBound), bytes.count)
    while index < end {
      let byte = bytes[index]
      if byte == 0x0A || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      index += 1
    }
    return (line, column)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  /// A first byte that can begin a record without content: any but letters, digits and what is beyond ASCII.
  private static func mayBeBlank(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: false
    default: true
    }
  }
}
