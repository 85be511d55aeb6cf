/// How text becomes harmless in Markdown (GFM and pandoc's).
enum MarkdownEscape {
  /// Somebody else's words: every ASCII punctuation character escaped, on one line, links broken. A comma, and a hyphen
  /// within a word, are never read and stay as they are.
  static func quote(_ text: String) -> String {
    let scalars = Array(InertText.withoutAutolinks(InertText.clean(text)).unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isWithin =
        index > 0 && index + 1 < scalars.count && scalars[index - 1].properties.isAlphabetic
        && scalars[index + 1].properties.isAlphabetic
      if isPunctuation(scalar), scalar != ",", scalar != "-" || !isWithin { result.append("\\") }
      result.append(scalar == "\n" || scalar == "\r" ? " " : scalar)
    }
    return String(result)
  }

  /// The program's and the registers' words: what Markdown would read is escaped, and the rest stays readable.
  static func words(_ text: String) -> String {
    let scalars = Array(InertText.withoutAutolinks(text).unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let before = index > 0 ? scalars[index - 1] : nil
      let after = index + 1 < scalars.count ? scalars[index + 1] : nil
      if isRead(scalar, between: before, and: after) { result.append("\\") }
      result.append(scalar == "\n" || scalar == "\r" ? " " : scalar)
    }
    return String(result)
  }

  /// A line that must stay a paragraph: what would open a list, heading or rule at its start is escaped.
  static func paragraphStart(_ line: String) -> String {
    guard let first = line.first else { return line }
    if "-+=:".contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, digits.count < 10, let after = line.dropFirst(digits.count).first, after == "." || after == ")"
    {
      return digits + "\\" + line.dropFirst(digits.count)
    }
    return line
  }

  /// Whether Markdown would read the character there: an underscore within a word and an ampersand before a space are
  /// only themselves.
  private static func isRead(_ scalar: Unicode.Scalar, between before: Unicode.Scalar?, and after: Unicode.Scalar?)
    -> Bool
  {
    func isWord(_ scalar: Unicode.Scalar?) -> Bool { scalar?.properties.isAlphabetic == true || isDigit(scalar) }
    switch scalar {
    case "_": return !(isWord(before) && isWord(after))
    case "&": return isWord(after) || after == "#"
    default: return "\\`*[]<>|~^${}\"@'#!".unicodeScalars.contains(scalar)
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.isASCII && $0.properties.numericType != nil } ?? false
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
