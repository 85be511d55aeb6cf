/// Texts that a spreadsheet runs instead of showing. Source: OWASP, CSV Injection.
enum FormulaText {
  /// A beginning of `=` or `@`, or of `+` or `-`, unless a space follows (a list item) or all of it is a number.
  static func isFormula(_ text: String) -> Bool {
    var scalars = Array(text.unicodeScalars)[...]
    while let first = scalars.first, first.properties.isWhitespace || first.properties.isDefaultIgnorableCodePoint {
      scalars.removeFirst()
    }
    guard let first = scalars.first, let second = scalars.dropFirst().first else { return false }
    switch first {
    case "=", "@", "\u{FF1D}", "\u{FF20}": return !second.properties.isWhitespace
    case "+", "-", "\u{FF0B}", "\u{FF0D}", "\u{2212}":
      if second.properties.isWhitespace { return false }
      return !scalars.dropFirst().allSatisfy { "0123456789., %\u{A0}\u{2009}\u{202F}".unicodeScalars.contains($0) }
    default: return false
    }
  }
}
