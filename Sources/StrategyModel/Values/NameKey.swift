/// A name as it is compared: without case, without outer and repeated white space, in any Unicode normal form.
///
/// Swift compares strings by canonical equivalence, so a composed and a decomposed å are the same key.
package struct NameKey: Hashable, Sendable, Comparable {
  package let text: String

  package init(_ name: some StringProtocol) {
    text = NameKey.plain(name) ?? name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The key of a name whose letters are all of ISO 8859-1, as most are: found by its bytes. nil for any other.
  private static func plain(_ name: some StringProtocol) -> String? {
    var key: [UInt8] = []
    key.reserveCapacity(name.utf8.count)
    var lead: UInt8 = 0
    var isAfterSpace = false
    func add(_ byte: UInt8) {
      if isAfterSpace, !key.isEmpty { key.append(0x20) }
      isAfterSpace = false
      key.append(byte)
    }
    for byte in name.utf8 {
      switch byte {
      case 0x80..<0xC0:
        // The second byte of a letter; a no-break space and a next line are white space.
        if lead == 0xC2, byte == 0xA0 || byte == 0x85 {
          isAfterSpace = true
        } else {
          add(lead)
          key.append(lead == 0xC3 && byte <= 0x9E && byte != 0x97 ? byte + 0x20 : byte)
        }
      case 0xC2, 0xC3: lead = byte
      case 0x09...0x0D, 0x20: isAfterSpace = true
      case 0x41...0x5A: add(byte | 0x20)
      case 0..<0x80: add(byte)
      default: return nil
      }
    }
    return String(decoding: key, as: UTF8.self)
  }

  package static func < (a: NameKey, b: NameKey) -> Bool { a.text < b.text }
}
