import Foundation
import StrategyModel

/// What a value becomes where it can mean only one thing; everything else is left to the sender.
enum ValueCorrection {
  /// The value in our form and why, or nil where it stays.
  static func corrected(_ text: String, _ field: Field?) -> (text: String, kind: Correction.Kind)? {
    if let plain = plainText(text) { return plain }
    let changed: (String?, Correction.Kind)? =
      switch field {
      case .kind: (word(text, Activity.Kind.allCases.map(\.rawValue), RecordChecker.kind(text)?.rawValue), .word)
      case .status:
        (word(text, Activity.Status.allCases.map(\.rawValue), RecordChecker.status(text)?.rawValue), .word)
      case .start, .end: (date(text), .date)
      case .year: (year(text), .year)
      case .budget: (AmountCorrection.corrected(text), .amount)
      default: nil
      }
    guard let changed, let new = changed.0, !new.utf8.elementsEqual(text.utf8) else { return nil }
    return (new, changed.1)
  }

  /// Outer white space, decomposed letters, and characters that never show.
  private static func plainText(_ text: String) -> (text: String, kind: Correction.Kind)? {
    let bytes = Array(text.utf8)
    let range = UTF8Text.trimmed(bytes, bytes.indices)
    if range.count < bytes.count { return (String(decoding: bytes[range], as: UTF8.self), .space) }
    if text.unicodeScalars.contains(where: isInvisible) {
      return (String(String.UnicodeScalarView(text.unicodeScalars.filter { !isInvisible($0) })), .invisible)
    }
    let composed = text.precomposedStringWithCanonicalMapping
    return composed.utf8.elementsEqual(bytes) ? nil : (composed, .unicode)
  }

  /// Zero-width space, soft hyphen, a mark within the text. Joiners and direction marks may carry meaning.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{200B}" || scalar == "\u{00AD}" || scalar == "\u{FEFF}"
  }

  /// The listed word, as it is read already or as the only one that is near.
  private static func word(_ text: String, _ allowed: [String], _ read: String?) -> String? {
    if let read { return read }
    guard text.count >= 5 else { return nil }
    let near = NearestWord.candidates(text, allowed)
    return near.count == 1 ? near.first : nil
  }

  /// Another format of a day or month that can only be one. `jul` is left: it is Christmas as well as July.
  private static func date(_ text: String) -> String? {
    guard case .otherForm(let suggestion?) = DateText(text) else { return nil }
    let words = text.lowercased().split { !$0.isLetter }
    if words.contains("jul") { return nil }
    guard case .days = DateText(suggestion) else { return nil }
    return suggestion
  }

  /// `2 024` and `2024,0`, as a spreadsheet shows a number.
  private static func year(_ text: String) -> String? {
    if RecordChecker.year(text) != nil { return nil }
    var digits = text.filter { !$0.isWhitespace }
    if digits.hasSuffix(",0") || digits.hasSuffix(".0") { digits.removeLast(2) }
    return RecordChecker.year(digits).map(String.init)
  }
}
