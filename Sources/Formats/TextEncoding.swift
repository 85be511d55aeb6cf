/// How a file's bytes stand for text; the raw values are those of the diagnostics document.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf8BOM = "utf-8-bom"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"
  case latin1 = "iso-8859-1"
  case latin9 = "iso-8859-15"
  case unknown

  /// The encoding that an XML declaration names; nil for one that is not read. A bare `utf-16` needs a BOM to tell.
  ///
  /// Only these are allowed: whatever else a library knows (UTF-7, EBCDIC) can hide what a file says.
  package init?(label: some StringProtocol) {
    switch label.lowercased() {
    case "utf-8", "utf8", "us-ascii", "ascii": self = .utf8
    case "utf-16", "utf-16le": self = .utf16LittleEndian
    case "utf-16be": self = .utf16BigEndian
    case "windows-1252", "cp1252", "cp-1252": self = .windows1252
    case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1": self = .latin1
    case "iso-8859-15", "iso8859-15", "iso_8859-15", "latin9", "latin-9": self = .latin9
    default: return nil
    }
  }

  package var isUTF8: Bool { self == .utf8 || self == .utf8BOM }

  /// How many bytes the byte order mark takes at the beginning of `bytes`; 0 where there is none of this encoding.
  package func markLength(in bytes: some Collection<UInt8>) -> Int {
    let mark: [UInt8] =
      switch self {
      case .utf8, .utf8BOM: [0xEF, 0xBB, 0xBF]
      case .utf16LittleEndian: [0xFF, 0xFE]
      case .utf16BigEndian: [0xFE, 0xFF]
      default: []
      }
    return !mark.isEmpty && bytes.starts(with: mark) ? mark.count : 0
  }
}
