import Diagnostics
import Formats

/// What a cell says once the ways of writing it are taken away.
enum CSVCell {
  /// Quotes undone, and the apostrophe gone that our own files put before what a spreadsheet would run.
  static func bytes(_ record: CSVRecord, _ field: CSVRecord.Field) -> [UInt8] {
    let bytes = record.content(field)
    return isDefused(bytes, 0..<bytes.count) ? Array(bytes.dropFirst()) : bytes
  }

  static func text(_ record: CSVRecord, _ field: CSVRecord.Field) -> String {
    let bytes = bytes(record, field)
    return String(decoding: bytes[UTF8Text.trimmed(bytes, 0..<bytes.count)], as: UTF8.self)
  }

  /// An apostrophe that our own writer put before what a spreadsheet would run.
  static func isDefused(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count >= 2, bytes[range.lowerBound] == 0x27 else { return false }
    return DefusedText.isDefused(bytes, range)
  }
}
