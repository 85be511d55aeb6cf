/// Recognises column names however they are written: any order, case, Unicode form, with å ä ö or a a o, with
/// spaces, hyphens or underscores.
package enum HeaderName {
  /// The field that the header names; nil for none.
  package static func field(_ header: some StringProtocol) -> Field? { fields[folded(header)] }

  /// Contact details under another name than the contract's: not read, and dropped from what is sent back.
  static func isContact(_ header: some StringProtocol) -> Bool {
    let name = folded(header)
    return name.hasPrefix("kontakt") || contactNames.contains(name)
  }

  /// The column that says why a row was sent back to be mended: known, and passed over when it comes again.
  static func isReason(_ header: some StringProtocol) -> Bool { folded(header) == "attratta" }

  /// Lower case, without diacritics, spaces and punctuation.
  package static func folded(_ header: some StringProtocol) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(header.utf8.count)
    var isAfterC3 = false
    for byte in header.utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: folded.append(byte)
      case 0x41...0x5A: folded.append(byte | 0x20)
      // Other scripts and combining marks.
      case 0xC4...0xFF: return foldedByScalar(header)
      case 0x80...0xBF where isAfterC3:
        switch byte | 0x20 {
        case 0xA5, 0xA4, 0xA0, 0xA1: folded.append(0x61)
        case 0xB6, 0xB3: folded.append(0x6F)
        case 0xA9, 0xA8: folded.append(0x65)
        case 0xBC: folded.append(0x75)
        default: break
        }
      default: break
      }
      isAfterC3 = byte == 0xC3
    }
    return String(decoding: folded, as: UTF8.self)
  }

  /// The same of any text: what the quick reading is held to.
  static func foldedByScalar(_ header: some StringProtocol) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in header.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": folded.append(scalar)
      case "å", "ä", "à", "á": folded.append("a")
      case "ö", "ó": folded.append("o")
      case "é", "è": folded.append("e")
      case "ü": folded.append("u")
      default: break  // combining marks, spaces, hyphens, underscores, colons, asterisks
      }
    }
    return String(folded)
  }

  private static let fields = Dictionary(
    Field.allCases.map { (folded($0.name), $0) }, uniquingKeysWith: { first, _ in first })

  private static let contactNames: Set<String> = [
    "samordnare", "epost", "epostadress", "mejl", "mail", "email", "telefon", "telefonnummer", "mobil", "personnummer",
  ]
}
