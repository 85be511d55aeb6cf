/// A name as it is compared: without case, without outer and repeated white space, in any Unicode normal form.
///
/// Swift compares strings by canonical equivalence, so a composed and a decomposed å are the same key.
package struct NameKey: Hashable, Sendable, Comparable {
  package let text: String

  package init(_ name: some StringProtocol) {
    if let key = NameKey.everyday(name) {
      text = key
      return
    }
    text = name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The key of a name in ASCII and the letters of Latin-1, told from its bytes; nil where Unicode must be asked.
  private static func everyday(_ name: some StringProtocol) -> String? {
    var key: [UInt8] = []
    key.reserveCapacity(name.utf8.count)
    var isSpace = false
    var isLatin = false
    for byte in name.utf8 {
      if isLatin {
        // À to Þ become à to þ; the sign × between them stays.
        key.append(byte < 0x9F && byte != 0x97 ? byte + 0x20 : byte)
        isLatin = false
        continue
      }
      switch byte {
      case 0x09...0x0D, 0x20:
        isSpace = true
        continue
      case 0x21...0x7E, 0xC3:
        if isSpace, !key.isEmpty { key.append(0x20) }
        isSpace = false
        isLatin = byte == 0xC3
        key.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
      default: return nil
      }
    }
    return String(decoding: key, as: UTF8.self)
  }

  package static func < (a: NameKey, b: NameKey) -> Bool { a.text < b.text }
}
