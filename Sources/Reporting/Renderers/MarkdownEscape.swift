/// How text becomes harmless in Markdown (GFM and pandoc's).
enum MarkdownEscape {
  /// Somebody else's words: every ASCII punctuation character escaped, on one line, links broken.
  static func quote(_ text: String) -> String {
    escape(InertText.withoutAutolinks(InertText.clean(text))) { isPunctuation($0) }
  }

  /// The program's and the registers' words: what Markdown would read is escaped, and the rest stays readable.
  static func words(_ text: String) -> String {
    escape(InertText.withoutAutolinks(text)) { "\\`*_[]<>&|~#^$!{}\"@".unicodeScalars.contains($0) || $0 == "'" }
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

  private static func escape(_ text: String, _ mustEscape: (Unicode.Scalar) -> Bool) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if mustEscape(scalar) { scalars.append("\\") }
      scalars.append(scalar == "\n" || scalar == "\r" ? " " : scalar)
    }
    return String(scalars)
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
