import Diagnostics

/// Refuses what a staff template may not hold, with the line where it stands.
enum TemplateCheck {
  static func fault(in text: String, vocabulary: [String]) -> (line: Int, message: LocalizedText)? {
    var rest = text[...]
    var opened: [(name: String, line: Int)] = []
    while let open = rest.firstRange(of: "{{") {
      let line = text[..<open.lowerBound].count { $0.isNewline } + 1
      let inside = rest[open.upperBound...]
      guard let close = inside.firstRange(of: "}}") else {
        return (line, LocalizedText(sv: "{{ stängs aldrig med }}.", en: "{{ is never closed by }}."))
      }
      let tag = inside[..<close.lowerBound]
      if let message = fault(inTag: tag, vocabulary) { return (line, message) }
      if let message = nesting(tag, line, &opened) { return (line, message) }
      rest = inside[close.upperBound...]
    }
    return opened.last.map { open in
      (
        open.line,
        LocalizedText(sv: "{{#\(open.name)}} stängs aldrig.", en: "{{#\(open.name)}} is never closed.")
      )
    }
  }

  /// A part must be closed by its own name, the innermost first.
  private static func nesting(_ tag: Substring, _ line: Int, _ opened: inout [(name: String, line: Int)])
    -> LocalizedText?
  {
    let name = String(tag.dropFirst()).trimming
    switch tag.first {
    case "#", "^": opened.append((name, line))
    case "/":
      guard opened.last?.name == name else {
        return LocalizedText(
          sv: "{{/\(name)}} stänger något som inte är öppet.", en: "{{/\(name)}} closes what is not open.")
      }
      opened.removeLast()
    default: break
    }
    return nil
  }

  private static func fault(inTag tag: Substring, _ vocabulary: [String]) -> LocalizedText? {
    guard let sigil = tag.first else { return LocalizedText(sv: "Tomt namn i {{ }}.", en: "Empty name in {{ }}.") }
    if sigil == "!" { return nil }
    if "{&%=<>$*".contains(sigil) {
      return LocalizedText(
        sv: "{{\(sigil) är inte tillåtet: bara {{namn}}, {{#namn}}, {{^namn}}, {{/namn}} och {{! anmärkning }}.",
        en: "{{\(sigil) is not allowed: only {{name}}, {{#name}}, {{^name}}, {{/name}} and {{! remark }}.")
    }
    let name = String("#^/".contains(sigil) ? tag.dropFirst() : tag).trimming
    if vocabulary.contains(name) { return nil }
    let nearest = NearestName.candidates(for: name, among: vocabulary, limit: 1).first
    return LocalizedText(
      sv: "Namnet \(name) finns inte" + (nearest.map { "; menade du \($0)?" } ?? ".")
        + " Tillåtna: " + vocabulary.joined(separator: ", ") + ".",
      en: "There is no name \(name)" + (nearest.map { "; did you mean \($0)?" } ?? ".")
        + " Allowed: " + vocabulary.joined(separator: ", ") + ".")
  }
}

extension String {
  /// Without white space at the ends.
  var trimming: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
