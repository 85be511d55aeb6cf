/// The bytes of a statistics file as UTF-8, with what they were said to be and what they are.
struct CubeText: Sendable {
  let utf8: [UInt8]
  let encoding: DataCube.Encoding
  let warnings: [CubeWarning]
  /// The 8-bit page that was used; nil for Unicode and ASCII.
  let page: CodePage?

  /// `declared` is the file's own word, `assumesDOS` that a file without one may be DOS text (PX without CHARSET).
  ///
  /// Order: byte-order mark, valid multi-byte UTF-8, the declared page, Windows-1252. An iso-8859-1 label with bytes
  /// 0x80–0x9F is Windows-1252. Source: measured on 211 PX files (statistics.md 1.1).
  init(_ bytes: [UInt8], declared: String? = nil, assumesDOS: Bool = false) throws(CubeError) {
    var warnings: [CubeWarning] = []
    let utf8: [UInt8]
    let used: String
    var usedPage: CodePage?
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      (utf8, used) = (Array(bytes.dropFirst(3)), "utf-8-bom")
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let little = bytes.first == 0xFF
      (utf8, used) = (CubeText.fromUTF16(bytes, little: little), little ? "utf-16le" : "utf-16be")
    } else if let high = bytes.firstIndex(where: { $0 >= 0x80 }) {
      if CubeText.isUTF8(bytes) {
        (utf8, used) = (bytes, "utf-8")
      } else {
        var page = declared.flatMap { CodePage(named: $0) }
        if page == .latin1, bytes[high...].contains(where: { (0x80...0x9F).contains($0) }) { page = .windows1252 }
        if page == nil, assumesDOS, CubeText.looksLikeDOS(bytes[high...]) { page = .dos850 }
        let chosen = page ?? .windows1252
        (utf8, used) = (chosen.utf8(bytes), chosen.rawValue)
        usedPage = chosen
      }
    } else {
      // Plain ASCII reads the same in every page that a file may declare.
      (utf8, used) = (bytes, declared.map { CubeText.canonical($0) } ?? "us-ascii")
    }
    if let declared {
      let name = CubeText.canonical(declared)
      if CodePage(named: declared) == nil, name != "utf-8", name != "utf-16" {
        warnings.append(
          CubeWarning(.unknownEncoding, at: CubePlace(keyword: "CODEPAGE"), ["found": declared, "used": used]))
      } else if !used.hasPrefix(name) {
        warnings.append(
          CubeWarning(.encodingDiffers, at: CubePlace(keyword: "CODEPAGE"), ["found": declared, "used": used]))
      }
    }
    self.utf8 = utf8
    page = usedPage
    self.warnings = warnings
    encoding = DataCube.Encoding(declared: declared.map { CubeText.canonical($0) }, used: used)
  }

  private static func canonical(_ name: String) -> String {
    if let page = CodePage(named: name) { return page.rawValue }
    let name = name.lowercased()
    return name == "utf8" ? "utf-8" : name
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

  /// Whether å ä ö Å Ä Ö of code page 850 are commoner than those of Windows-1252.
  private static func looksLikeDOS(_ bytes: ArraySlice<UInt8>) -> Bool {
    var dos = 0
    var windows = 0
    for byte in bytes {
      switch byte {
      case 0x86, 0x84, 0x94, 0x8F, 0x8E, 0x99: dos += 1
      case 0xE5, 0xE4, 0xF6, 0xC5, 0xC4, 0xD6: windows += 1
      default: break
      }
    }
    return dos > windows
  }

  private static func fromUTF16(_ bytes: [UInt8], little: Bool) -> [UInt8] {
    var units: [UInt16] = []
    var index = 2
    while index + 1 < bytes.count {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(little ? second << 8 | first : first << 8 | second)
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}

/// Turns byte offsets into lines, only when somebody asks.
struct LineFinder: Sendable {
  private let source: CubeSource

  init(text: [UInt8]) { source = CubeSource(text) }
  init(_ source: CubeSource) { self.source = source }

  func place(_ offset: Int, keyword: String? = nil, cell: String? = nil) -> CubePlace {
    source.place(offset, keyword: keyword, cell: cell)
  }
}
