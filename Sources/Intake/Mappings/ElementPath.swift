/// A path below a record's element: `title/narrative`, `activity-status/@code`, `activity-date[@type='2']/@iso-date`.
///
/// Names are local names; one condition on an attribute may stand at each element.
struct ElementPath: Sendable, Equatable {
  struct Step: Sendable, Equatable {
    let name: String
    var condition: (attribute: String, value: String)?

    static func == (a: Step, b: Step) -> Bool {
      a.name == b.name && a.condition?.attribute == b.condition?.attribute && a.condition?.value == b.condition?.value
    }
  }

  let steps: [Step]
  /// The attribute of the last element that holds the value; nil for its text.
  let attribute: String?

  /// nil for a text that is no such path.
  init?(_ text: String) {
    var steps: [Step] = []
    var attribute: String?
    for part in ElementPath.parts(text) {
      guard attribute == nil, !part.isEmpty else { return nil }
      if part.hasPrefix("@") {
        guard let name = ElementPath.localName(part.dropFirst()) else { return nil }
        attribute = name
      } else if let open = part.firstIndex(of: "[") {
        guard let name = ElementPath.localName(part[..<open]), part.hasSuffix("]"),
          let condition = ElementPath.condition(part[part.index(after: open)...].dropLast())
        else { return nil }
        steps.append(Step(name: name, condition: condition))
      } else {
        guard let name = ElementPath.localName(part[...]) else { return nil }
        steps.append(Step(name: name))
      }
    }
    guard !steps.isEmpty || attribute != nil else { return nil }
    self.steps = steps
    self.attribute = attribute
  }

  /// At `/`, but not within quotes.
  private static func parts(_ text: String) -> [String] {
    var parts = [""]
    var quote: Character?
    for character in text {
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "'" || character == "\"" {
        quote = character
      } else if character == "/" {
        parts.append("")
        continue
      }
      parts[parts.count - 1].append(character)
    }
    return parts
  }

  private static func condition(_ text: Substring) -> (attribute: String, value: String)? {
    guard text.hasPrefix("@"), let equals = text.firstIndex(of: "="),
      let name = localName(text[..<equals].dropFirst())
    else { return nil }
    let value = text[text.index(after: equals)...]
    guard value.count >= 2, let quote = value.first, quote == "'" || quote == "\"", value.last == quote else {
      return nil
    }
    return (name, String(value.dropFirst().dropLast()))
  }

  /// The name without its prefix.
  private static func localName(_ text: Substring) -> String? {
    let name = text.split(separator: ":", omittingEmptySubsequences: false).last ?? ""
    guard let first = name.unicodeScalars.first, first == "_" || first.properties.isAlphabetic,
      name.unicodeScalars.allSatisfy({
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "_" || $0 == "."
      })
    else { return nil }
    return String(name)
  }
}
