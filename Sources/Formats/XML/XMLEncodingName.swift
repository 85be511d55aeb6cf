/// The encodings that a submitted XML document may have. A short list on purpose: libxml2 would read UTF-7, EBCDIC
/// and whatever else iconv knows, in which a DOCTYPE can hide from every other check.
package enum XMLEncodingName: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf8BOM = "utf-8-bom"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"
  case latin1 = "iso-8859-1"
  case latin9 = "iso-8859-15"

  /// The encoding that the first bytes alone show; `refused` names one that is recognised and not allowed.
  enum Signature: Hashable {
    case shown(XMLEncodingName, byteOrderMark: Int)
    case refused(String)
    /// One byte per ASCII character: the declaration decides.
    case asciiLike
  }

  static func signature(_ head: some RandomAccessCollection<UInt8>) -> Signature {
    let b = Array(head.prefix(4)) + [UInt8](repeating: 0xFF, count: max(0, 4 - head.count))
    switch (b[0], b[1], b[2], b[3]) {
    case (0x00, 0x00, 0xFE, 0xFF), (0xFF, 0xFE, 0x00, 0x00), (0x00, 0x00, 0x00, 0x3C), (0x3C, 0x00, 0x00, 0x00):
      return .refused("UTF-32")
    case (0xEF, 0xBB, 0xBF, _): return .shown(.utf8BOM, byteOrderMark: 3)
    case (0xFF, 0xFE, _, _): return .shown(.utf16LittleEndian, byteOrderMark: 2)
    case (0xFE, 0xFF, _, _): return .shown(.utf16BigEndian, byteOrderMark: 2)
    case (0x3C, 0x00, _, 0x00): return .shown(.utf16LittleEndian, byteOrderMark: 0)
    case (0x00, 0x3C, 0x00, _): return .shown(.utf16BigEndian, byteOrderMark: 0)
    case (0x4C, 0x6F, 0xA7, 0x94): return .refused("EBCDIC")
    case (0x2B, 0x2F, 0x76, _): return .refused("UTF-7")
    default: return .asciiLike
    }
  }

  /// The encoding that a declaration names, among those that have one byte per ASCII character or UTF-16.
  static func declared(_ name: String) -> [XMLEncodingName] {
    switch name.lowercased() {
    case "utf-8", "utf8": [.utf8, .utf8BOM]
    case "utf-16", "utf16", "iso-10646-ucs-2", "ucs-2": [.utf16LittleEndian, .utf16BigEndian]
    case "utf-16le": [.utf16LittleEndian]
    case "utf-16be": [.utf16BigEndian]
    case "windows-1252", "cp1252", "cp-1252", "x-cp1252": [.windows1252]
    case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1": [.latin1]
    case "iso-8859-15", "iso8859-15", "iso_8859-15", "latin9", "latin-9": [.latin9]
    default: []
    }
  }

  /// The value of `encoding` in an XML declaration at the very beginning of `head`; nil where there is none.
  static func declaration(in head: some Collection<UInt8>) -> String? {
    placeOfDeclaration(in: head).map { String(decoding: head[$0], as: UTF8.self) }
  }

  /// Where that value stands.
  static func placeOfDeclaration<Head: Collection<UInt8>>(in head: Head) -> Range<Head.Index>? {
    var rest = head.prefix { $0 != UInt8(ascii: ">") }
    guard rest.starts(with: "<?xml".utf8) else { return nil }
    rest = rest.dropFirst(5)
    guard let first = rest.first, isSpace(first) else { return nil }
    while !rest.isEmpty {
      rest = rest.drop(while: isSpace)
      let name = rest.prefix { $0 != UInt8(ascii: "=") && !isSpace($0) && $0 != UInt8(ascii: "?") }
      rest = rest[name.endIndex...].drop(while: isSpace)
      guard rest.first == UInt8(ascii: "=") else { return nil }
      rest = rest.dropFirst().drop(while: isSpace)
      guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
      let value = rest.dropFirst().prefix { $0 != quote }
      if name.elementsEqual("encoding".utf8) { return value.startIndex..<value.endIndex }
      rest = rest[value.endIndex...].dropFirst()
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
}
