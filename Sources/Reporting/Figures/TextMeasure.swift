/// How much room a text takes, near enough to lay out labels without a font at hand.
enum TextMeasure {
  /// The width in units of the picture; a little generous, as fonts differ.
  static func width(_ text: String, size: Double) -> Double {
    text.reduce(0) { $0 + em($1) } * size
  }

  /// The text in lines of at most `width`, broken at spaces; the last of `maxLines` ends in `…` where there is more.
  static func wrap(_ text: String, width: Double, size: Double, maxLines: Int = 2) -> [String] {
    var lines: [String] = []
    var current = ""
    for word in text.split(separator: " ").map(String.init) {
      let candidate = current.isEmpty ? word : current + " " + word
      if current.isEmpty || self.width(candidate, size: size) <= width {
        current = candidate
      } else {
        lines.append(current)
        current = word
      }
    }
    if !current.isEmpty { lines.append(current) }
    guard lines.count > maxLines, maxLines > 0 else { return lines.map { cut($0, width: width, size: size) } }
    let rest = lines[(maxLines - 1)...].joined(separator: " ")
    return lines.prefix(maxLines - 1).map { cut($0, width: width, size: size) } + [cut(rest, width: width, size: size)]
  }

  /// The text, or as much as fits followed by `…`.
  static func cut(_ text: String, width: Double, size: Double) -> String {
    guard self.width(text, size: size) > width else { return text }
    var kept = text
    while !kept.isEmpty, self.width(kept + "…", size: size) > width { kept.removeLast() }
    return kept + "…"
  }

  private static func em(_ character: Character) -> Double {
    switch character {
    case "i", "j", "l", "I", "t", "f", "r", ".", ",", ":", ";", "|", "'", "!", "(", ")", " ", "\u{A0}", "-": 0.36
    case "m", "w", "M", "W", "…", "–": 0.88
    case _ where character.isUppercase: 0.7
    default: 0.59
    }
  }
}
