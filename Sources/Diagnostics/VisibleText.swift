/// The one function for text on its way to a terminal or a log: what would act there, or hide, stands as `\u{202E}`.
package enum VisibleText {
  /// One line. `limit`: Unicode scalars shown; what is left out is said as a number.
  package static func escaped(_ text: some StringProtocol, limit: Int = 300) -> String {
    var result = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      count += 1
      if count > limit { continue }
      if isHidden(scalar) {
        result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result) + (count > limit ? "… (+\(count - limit))" : "")
  }

  package static func escaped(_ text: SubmittedText, limit: Int = 300) -> String { escaped(text.raw, limit: limit) }

  /// Several lines of the program's own, whole: only their line feeds stay.
  package static func lines(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 != "\n" && isHidden($0) }) else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped($0, limit: .max) }
      .joined(separator: "\n")
  }

  /// Control characters, line and paragraph separators, and the format characters that change direction or have no
  /// width. The joiners U+200C and U+200D are part of writing and stay.
  package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format: scalar.value != 0x200C && scalar.value != 0x200D
    default: false
    }
  }
}
