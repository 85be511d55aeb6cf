import Diagnostics

/// Somebody else's words within a line of a letter: made inert for Markdown, yet readable as plain mail.
///
/// What only acts at the start of a line is left alone, since every line begins with the program's own words.
enum LetterEscape {
  static func escaped(_ text: SubmittedText) -> String {
    let scalars = Array(InertText.withoutAutolinks(VisibleText.escaped(text, limit: 1_000)).unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\\", "`", "*", "[", "]", "<", ">", "|", "~", "&", "^", "$": result.append("\\")
      case "_":
        // Within a word, as in insats_id, it is no emphasis.
        let isInWord =
          index > 0 && index + 1 < scalars.count && scalars[index - 1].properties.isAlphabetic
          && scalars[index + 1].properties.isAlphabetic
        if !isInWord { result.append("\\") }
      default: break
      }
      result.append(scalar)
    }
    return String(result)
  }
}
