/// Texts that a spreadsheet runs instead of showing. Source: OWASP, CSV Injection.
enum FormulaText {
  /// A beginning of `=` or `@`, or of `+` or `-` followed by something that is neither a number nor a list item.
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
      let rest = scalars.dropFirst()
      if rest.contains(where: { "(|!=".unicodeScalars.contains($0) }) { return true }
      let isArithmetic = rest.allSatisfy { "0123456789+-*/., ".unicodeScalars.contains($0) }
      return isArithmetic && rest.contains { "+*/".unicodeScalars.contains($0) }
    default: return false
    }
  }
}
