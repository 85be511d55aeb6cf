/// A name as it can stand in an id or a file name.
enum Slug {
  /// ASCII letters and digits joined by hyphens; `okand` where nothing is left.
  static func of(_ name: some StringProtocol) -> String {
    var slug = ""
    for scalar in name.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
      case "å", "ä", "à", "á": slug += "a"
      case "ö", "ø", "ó": slug += "o"
      case "é", "è": slug += "e"
      case "ü": slug += "u"
      case "\u{300}"..."\u{36F}": break
      default: if !slug.isEmpty, !slug.hasSuffix("-") { slug += "-" }
      }
      if slug.utf8.count >= 80 { break }
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    return slug.isEmpty ? "okand" : slug
  }
}
