import StrategyModel

/// Numbers as sources write them, in the form the model keeps.
enum PlainNumber {
  /// `12.`, `.5`, `+3` and `1.25e2` without their oddities; digits are moved, never computed.
  static func number(_ text: String) -> ExactNumber? {
    if let number = ExactNumber(text) { return number }
    var mantissa = text[...]
    var exponent = 0
    if let mark = text.firstIndex(where: { $0 == "e" || $0 == "E" }) {
      mantissa = text[..<mark]
      guard let stated = Int(text[text.index(after: mark)...]), (-400...400).contains(stated) else { return nil }
      exponent = stated
    }
    let isNegative = mantissa.first == "-"
    if let sign = mantissa.first, sign == "-" || sign == "+" { mantissa.removeFirst() }
    let parts = mantissa.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let whole = String(parts.first ?? "")
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    var digits = whole + fraction
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    var point = whole.utf8.count + exponent
    if point <= 0 {
      digits = String(repeating: "0", count: 1 - point) + digits
      point = 1
    }
    if point > digits.utf8.count { digits += String(repeating: "0", count: point - digits.utf8.count) }
    let head = digits.prefix(point).drop { $0 == "0" }
    let tail = digits.dropFirst(point)
    let text = (head.isEmpty ? "0" : String(head)) + (tail.isEmpty ? "" : "." + tail)
    return ExactNumber((isNegative ? "-" : "") + text)
  }
}
