package import Diagnostics

/// Submitted text without what could act: control, direction, invisible and line characters.
///
/// Every renderer starts from this and then escapes for its own channel.
package enum InertText {
  /// One line: white space collapsed to single spaces, ends trimmed; never longer than `limit` characters (`…` marks a cut).
  package static func clean(_ text: String, limit: Int = 2_000) -> String {
    if EverydayText.isClean(text, limit) { return text }
    var scalars = String.UnicodeScalarView()
    var marks = 0
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      switch properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator:
        pendingSpace = true
        continue
      case .format, .surrogate, .unassigned, .privateUse: continue
      case .spaceSeparator where scalar != "\u{A0}":
        pendingSpace = true
        continue
      case .nonspacingMark, .enclosingMark, .spacingMark:
        // A few marks on a letter are writing; heaps of them climb over the lines around.
        marks += 1
        if marks > 3 { continue }
      default: marks = 0
      }
      if pendingSpace, !scalars.isEmpty { scalars.append(" ") }
      pendingSpace = false
      scalars.append(scalar)
    }
    let cleaned = String(scalars)
    return cleaned.count > limit ? cleaned.prefix(limit - 1) + "…" : cleaned
  }

  package static func clean(_ text: SubmittedText) -> String { clean(text.raw) }

  /// As `clean`, with a dash where nothing is left: an empty text would leave its mark-up behind.
  static func shown(_ text: String) -> String {
    let cleaned = clean(text)
    if let first = cleaned.utf8.first, (0x21...0x7E).contains(first) { return cleaned }
    return cleaned.allSatisfy(\.isWhitespace) ? "–" : cleaned
  }

  static func shown(_ text: SubmittedText) -> String { shown(text.raw) }

  /// Breaks what a reader of text would turn into a link by itself: addresses with `://`, `www.` and `@`.
  ///
  /// A word joiner (U+2060, no width) is put where it stops the pattern; escaping alone does not stop it in GFM.
  static func withoutAutolinks(_ text: String) -> String {
    guard EverydayText.mayHoldLink(text) else { return text }
    var result = ""
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      result.append(character)
      let next = index + 1 < characters.count ? characters[index + 1] : nil
      if character == "@" || (character == ":" && next == "/") || (next == "." && endsWithWWW(characters, index)) {
        result.append("\u{2060}")
      }
    }
    return result
  }

  private static func endsWithWWW(_ characters: [Character], _ index: Int) -> Bool {
    index >= 2 && characters[index - 2...index].allSatisfy { $0 == "w" || $0 == "W" }
  }
}
