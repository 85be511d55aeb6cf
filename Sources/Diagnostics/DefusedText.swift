/// Text that a spreadsheet would take for a formula or command, made harmless and told back exactly.
///
/// Every CSV for spreadsheets that the program writes defuses its text cells, and every reader of such files restores
/// them: `restored(defused(text)) == text` for any text.
package enum DefusedText {
  /// The text with a leading `'` where it would be run; a text that has an apostrophe of its own before such a sign gets one
  /// more. Source: OWASP, CSV injection; looked at behind leading spaces, invisible characters and apostrophes.
  package static func defused(_ text: String) -> String { isRun(text.unicodeScalars[...]) ? "'" + text : text }

  /// What `defused` was given. An apostrophe that nothing dangerous follows is the sender's own and stays.
  package static func restored(_ text: String) -> String {
    guard text.unicodeScalars.first == "'" else { return text }
    let rest = text.unicodeScalars.dropFirst()
    return isRun(rest) ? String(String.UnicodeScalarView(rest)) : text
  }

  /// Whether the cell begins with an apostrophe that `defused` has put there.
  package static func isDefused(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count >= 2, bytes[range.lowerBound] == 0x27 else { return false }
    return isRun(String(decoding: bytes[range.dropFirst()], as: UTF8.self).unicodeScalars[...])
  }

  private static func isRun(_ scalars: Substring.UnicodeScalarView) -> Bool {
    for scalar in scalars {
      if isTrigger(scalar) { return true }
      guard scalar == "'" || isInvisible(scalar) else { return false }
    }
    return false
  }

  private static func isTrigger(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\0": true
    // Full-width and small forms, and the signs that spreadsheets fold to plus and minus.
    case "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{FE66}", "\u{FE62}", "\u{FE63}", "\u{FE6B}", "\u{2212}":
      true
    default: false
    }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .format, .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
