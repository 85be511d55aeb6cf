/// One record of a CSV file, as ranges into the bytes it was read from. Reused: what is needed later is copied.
package struct CSVRecord: Sendable {
  package struct Field: Sendable {
    /// Where the cell begins, the opening quote included.
    package let start: Int
    /// The content, without enclosing quotes.
    package let content: Range<Int>
    package let isQuoted: Bool
    /// The content has doubled quotes that stand for one.
    package let hasDoubledQuotes: Bool
  }

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
  package internal(set) var fields: [Field] = []
  package internal(set) var fault: Fault?

  /// Whether no cell holds anything but spaces.
  package var isBlank: Bool {
    fields.allSatisfy { field in
      field.content.allSatisfy { index in
        let byte = bytes[index]
        return byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
      }
    }
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
}
