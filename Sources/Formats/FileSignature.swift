/// What a file that is no text is, by its first bytes.
///
/// Source: the formats' own magic numbers. A renamed file keeps them.
package enum FileSignature: String, Sendable, CaseIterable {
  /// Also .xlsx, .docx and .ods.
  case zip
  /// The older Office formats: .xls, .doc.
  case ole
  case pdf, gzip, sevenZip, rar, sqlite, html, rtf, png, jpeg, gif
  /// Not recognised, but full of bytes that no text has.
  case unknown

  /// How many leading bytes are enough.
  package static let length = 1_024

  /// nil when nothing speaks against text.
  package init?(_ head: some Collection<UInt8>) {
    let signatures: [(FileSignature, [UInt8])] = [
      (.zip, [0x50, 0x4B, 0x03, 0x04]), (.zip, [0x50, 0x4B, 0x05, 0x06]),
      (.ole, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), (.pdf, Array("%PDF-".utf8)),
      (.gzip, [0x1F, 0x8B]), (.sevenZip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]), (.rar, Array("Rar!\u{1A}\u{07}".utf8)),
      (.sqlite, Array("SQLite format 3\0".utf8)), (.rtf, Array("{\\rtf".utf8)),
      (.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), (.jpeg, [0xFF, 0xD8, 0xFF]), (.gif, Array("GIF8".utf8)),
    ]
    if let match = signatures.first(where: { head.starts(with: $0.1) }) {
      self = match.0
      return
    }
    if FileSignature.looksLikeHTML(head) {
      self = .html
      return
    }
    return nil
  }

  private static func looksLikeHTML(_ head: some Collection<UInt8>) -> Bool {
    let text = String(decoding: head.prefix(512), as: UTF8.self).lowercased()
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return ["<!doctype html", "<html", "<head", "<body", "<table"].contains { text.hasPrefix($0) }
  }
}
