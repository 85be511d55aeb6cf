import Diagnostics
import Formats

/// Texts that say little: too short, stand-ins, capitals only.
enum TextQuality {
  /// Cheap: whether a closer look could find anything.
  static func mayDoubt(_ value: RawRecord.Value, _ summary: ByteSummary) -> Bool {
    if value.field == .title, value.range.count < 12 { return true }
    guard value.field == .title || value.field == .summary || value.field == .result else { return false }
    return !summary.hasLowerCase
  }

  /// The first doubt about a text; nil for none.
  static func doubt(_ field: Field, _ text: String) -> Rule? {
    if isShort(text.utf8.count), isPlaceholder(text) { return PlaceholderText.rule }
    if field == .title, text.unicodeScalars.count(where: { $0.properties.isAlphabetic }) < 5 {
      return TitleTooShort.rule
    }
    if field == .title || field == .summary || field == .result, isAllCapitals(text) { return AllCapitals.rule }
    return nil
  }

  /// No placeholder is longer.
  static func isShort(_ length: Int) -> Bool { length <= 20 }

  static func isPlaceholder(_ text: String) -> Bool {
    let folded = HeaderName.folded(text)
    if placeholders.contains(folded) { return true }
    if folded.isEmpty { return text.unicodeScalars.allSatisfy { "-–—.…?*/_,; ".unicodeScalars.contains($0) } }
    return folded.utf8.count >= 3 && Set(folded.utf8).count == 1 && folded.utf8.first.map { $0 >= 0x61 } == true
  }

  static let placeholders: Set<String> = [
    "test", "testar", "asdf", "qwerty", "tbd", "todo", "na", "fyllihar", "fylli", "textkommer", "kommer", "lorem",
    "loremipsum", "exempel", "exempeltext", "saknas", "vetej", "rubrik", "beskrivning",
  ]

  private static func isAllCapitals(_ text: String) -> Bool {
    let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
    return letters.count >= 12 && letters.allSatisfy { $0.properties.isUppercase }
  }
}
