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
