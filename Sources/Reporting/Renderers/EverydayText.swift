/// Most texts hold nothing that any channel must look at: told from their bytes alone, so that they are not taken apart.
enum EverydayText {
  /// Whether `InertText.clean` would give the text back as it is. False where Unicode's tables have to be asked.
  static func isClean(_ text: String, _ limit: Int) -> Bool {
    let bytes = text.utf8.span
    guard bytes.count <= limit else { return false }
    var isSpace = true
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x20 {
        if isSpace { return false }
        isSpace = true
        index += 1
        continue
      }
      isSpace = false
      let length = knownLength(bytes, index)
      if length == 0 { return false }
      index += length
    }
    return !isSpace || bytes.isEmpty
  }

  /// Whether all of it is printable ASCII, letters and signs of Latin-1, and the usual dashes and quotation marks.
  static func isPrintable(_ text: String) -> Bool {
    let bytes = text.utf8.span
    var index = 0
    while index < bytes.count {
      let length = bytes[index] == 0x20 ? 1 : knownLength(bytes, index)
      if length == 0 { return false }
      index += length
    }
    return true
  }

  /// Whether there may be an address in it that a reader of text would make a link of.
  static func mayHoldLink(_ text: String) -> Bool {
    let bytes = text.utf8.span
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "@"): return true
      case UInt8(ascii: "/"): if index > 0, bytes[index - 1] == UInt8(ascii: ":") { return true }
      case UInt8(ascii: "."): if index > 0, bytes[index - 1] | 0x20 == UInt8(ascii: "w") { return true }
      default: break
      }
    }
    return false
  }

  /// How many bytes the sign there takes; 0 for a space and for what is not known to be an ordinary sign.
  private static func knownLength(_ bytes: borrowing Span<UInt8>, _ index: Int) -> Int {
    switch bytes[index] {
    case 0x21...0x7E: return 1
    // U+00A1 to U+00FF without the soft hyphen, which is not seen.
    case 0xC2: return index + 1 < bytes.count && bytes[index + 1] >= 0xA1 && bytes[index + 1] != 0xAD ? 2 : 0
    case 0xC3: return 2
    // U+2010 to U+2027: dashes, quotation marks, dots.
    case 0xE2:
      return index + 2 < bytes.count && bytes[index + 1] == 0x80 && (0x90...0xA7).contains(bytes[index + 2]) ? 3 : 0
    default: return 0
    }
  }
}
