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

  /// `'` before `=`, `+`, `-`, `@`, tab or a line end.
  static func isDefused(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count >= 2, bytes[range.lowerBound] == 0x27 else { return false }
    switch bytes[range.lowerBound + 1] {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0A, 0x0D: return true
    default: return false
    }
  }
}
