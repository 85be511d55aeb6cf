package import Diagnostics
package import StrategyModel
package import Yams

/// Collects what is wrong in one register, so that everything is said at once.
package final class RegisterProblems {
  package let file: String
  private var found: [RegisterError.Problem] = []

  package init(file: String) { self.file = file }

  package func add(at mark: Mark?, sv: String, en: String, nearest: [String] = []) {
    found.append(
      .init(
        file: file, line: mark?.line ?? 0, column: mark?.column ?? 0, message: LocalizedText(sv: sv, en: en),
        nearest: nearest))
  }

  package var count: Int { found.count }

  /// In the order of the file.
  package var sorted: [RegisterError.Problem] {
    found.enumerated().sorted {
      ($0.element.line, $0.element.column, $0.offset) < ($1.element.line, $1.element.column, $1.offset)
    }
    .map(\.element)
  }

  package func throwIfAny() throws(RegisterError) {
    if !found.isEmpty { throw RegisterError(problems: sorted) }
  }
}

/// A text that knows where it stood.
package struct PlacedText {
  package let text: String
  package let mark: Mark?
}

/// One mapping of a register: its keys are checked when it is made, its values when they are asked for.
package struct RegisterEntry {
  package let mark: Mark?
  package let problems: RegisterProblems
  /// What it is, for messages: `målet`, `indikatorn`.
  package let kind: LocalizedText
  private let values: [String: Node]

  /// nil when the node is not a mapping; that is said.
  package init?(
    _ node: Node, kind: LocalizedText, allowed: [String], required: [String], problems: RegisterProblems
  ) {
    self.problems = problems
    self.kind = kind
    mark = node.mark
    guard let mapping = node.mapping else {
      problems.add(
        at: node.mark, sv: "\(kind.sv) ska vara nycklar med värden: \(allowed.joined(separator: ", ")).",
        en: "\(kind.en) must be keys with values: \(allowed.joined(separator: ", ")).")
      return nil
    }
    var values: [String: Node] = [:]
    for (key, value) in mapping {
      guard let name = key.scalar?.string, allowed.contains(name) else {
        let name = key.scalar?.string ?? "?"
        problems.add(
          at: key.mark,
          sv: "Okänd nyckel \"\(name)\" i \(kind.sv). Tillåtna: \(allowed.joined(separator: ", ")).",
          en: "Unknown key \"\(name)\" in \(kind.en). Allowed: \(allowed.joined(separator: ", ")).",
          nearest: NearestName.candidates(for: name, among: allowed))
        continue
      }
      values[name] = value
    }
    self.values = values
    for key in required where values[key] == nil {
      problems.add(
        at: node.mark, sv: "Nyckeln \"\(key)\" saknas i \(kind.sv).", en: "The key \"\(key)\" is missing in \(kind.en)."
      )
    }
  }

  package func has(_ key: String) -> Bool { values[key] != nil }
  package func mark(of key: String) -> Mark? { values[key]?.mark ?? mark }

  /// A non-empty text; nil where the key is absent or null.
  package func text(_ key: String) -> String? {
    guard let node = values[key], !RegisterEntry.isNull(node) else { return nil }
    guard let scalar = node.scalar else {
      wrong(key, node.mark, "en text", "a text")
      return nil
    }
    let text = RegisterEntry.trimmed(scalar.string)
    if text.isEmpty { wrong(key, node.mark, "en text, inte tomt", "a text, not empty") }
    return text.isEmpty ? nil : text
  }

  /// A text that must be there; empty (and said) when it is not.
  package func requiredText(_ key: String) -> String {
    if let node = values[key], RegisterEntry.isNull(node) { wrong(key, node.mark, "en text", "a text") }
    return text(key) ?? ""
  }

  /// A list of texts, or one text.
  package func placedTexts(_ key: String) -> [PlacedText] {
    guard let node = values[key], !RegisterEntry.isNull(node) else { return [] }
    let nodes = node.sequence.map { Array($0) } ?? [node]
    return nodes.compactMap { item in
      guard let scalar = item.scalar, !RegisterEntry.trimmed(scalar.string).isEmpty else {
        wrong(key, item.mark, "en text eller en lista av texter", "a text or a list of texts")
        return nil
      }
      return PlacedText(text: RegisterEntry.trimmed(scalar.string), mark: item.mark)
    }
  }

  package func texts(_ key: String) -> [String] { placedTexts(key).map(\.text) }

  /// A whole number within the bounds.
  package func integer(_ key: String, in bounds: ClosedRange<Int>) -> Int? {
    guard let text = text(key) else { return nil }
    guard let number = Int(text), bounds.contains(number) else {
      wrong(
        key, mark(of: key), "ett heltal \(bounds.lowerBound)–\(bounds.upperBound), inte \"\(text)\"",
        "a whole number \(bounds.lowerBound)–\(bounds.upperBound), not \"\(text)\"")
      return nil
    }
    return number
  }

  package func year(_ key: String) -> Int? { integer(key, in: 1900...2200) }

  /// Says so where an id is four digits that look like a year: it would be taken for one wherever it is written.
  package func refuseYear(_ key: String) {
    guard let text = text(key), text.utf8.count == 4, let year = Int(text), (1900...2200).contains(year) else { return }
    problems.add(
      at: mark(of: key),
      sv: "\(key) \"\(text)\" i \(kind.sv) ser ut som ett årtal. Lägg till en bokstav, som M\(text).",
      en: "\(key) \"\(text)\" in \(kind.en) looks like a year. Add a letter, such as M\(text).")
  }

  package func years(_ key: String) -> [Int] {
    placedTexts(key).compactMap { item in
      guard let year = Int(item.text), (1900...2200).contains(year) else {
        wrong(key, item.mark, "årtal, inte \"\(item.text)\"", "years, not \"\(item.text)\"")
        return nil
      }
      return year
    }
  }

  /// A decimal number with a point, exactly as written.
  package func number(_ key: String) -> ExactNumber? {
    guard let text = text(key) else { return nil }
    guard let number = ExactNumber(text) else {
      wrong(
        key, mark(of: key), "ett tal med decimalpunkt, som 12.5, inte \"\(text)\"",
        "a number with a decimal point, such as 12.5, not \"\(text)\"")
      return nil
    }
    return number
  }

  /// true or false; false where the key is absent.
  package func flag(_ key: String) -> Bool {
    guard let text = text(key) else { return false }
    switch text.lowercased() {
    case "true", "ja": return true
    case "false", "nej": return false
    default:
      wrong(key, mark(of: key), "true eller false, inte \"\(text)\"", "true or false, not \"\(text)\"")
      return false
    }
  }

  /// One of a fixed set of words.
  package func choice<Choice: RawRepresentable & CaseIterable>(_ key: String) -> Choice?
  where Choice.RawValue == String {
    guard let text = text(key) else { return nil }
    return choice(PlacedText(text: text, mark: mark(of: key)), key)
  }

  package func choices<Choice: RawRepresentable & CaseIterable>(_ key: String) -> [Choice]
  where Choice.RawValue == String {
    placedTexts(key).compactMap { choice($0, key) }
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(_ item: PlacedText, _ key: String) -> Choice?
  where Choice.RawValue == String {
    if let choice = Choice(rawValue: item.text) { return choice }
    let allowed = Choice.allCases.map(\.rawValue)
    problems.add(
      at: item.mark,
      sv: "Okänt värde \"\(item.text)\" för \(key) i \(kind.sv). Tillåtna: \(allowed.joined(separator: ", ")).",
      en: "Unknown value \"\(item.text)\" for \(key) in \(kind.en). Allowed: \(allowed.joined(separator: ", ")).",
      nearest: NearestName.candidates(for: item.text, among: allowed))
    return nil
  }

  /// The mappings of a list; what is not one is said.
  package func entries(_ key: String, kind: LocalizedText, allowed: [String], required: [String]) -> [RegisterEntry] {
    guard let node = values[key], !RegisterEntry.isNull(node) else { return [] }
    guard let sequence = node.sequence else {
      wrong(key, node.mark, "en lista", "a list")
      return []
    }
    return sequence.compactMap {
      RegisterEntry($0, kind: kind, allowed: allowed, required: required, problems: problems)
    }
  }

  /// The mapping under a key.
  package func entry(_ key: String, kind: LocalizedText, allowed: [String], required: [String]) -> RegisterEntry? {
    guard let node = values[key] else { return nil }
    return RegisterEntry(node, kind: kind, allowed: allowed, required: required, problems: problems)
  }

  /// The names and scalar values of the mapping under a key; empty where it is absent.
  package func pairs(_ key: String) -> [String: String] {
    guard let node = values[key], !RegisterEntry.isNull(node) else { return [:] }
    guard let mapping = node.mapping else {
      wrong(key, node.mark, "namn med värden", "names with values")
      return [:]
    }
    var pairs: [String: String] = [:]
    for (name, value) in mapping {
      guard let name = name.scalar?.string, let value = value.scalar?.string else {
        wrong(key, value.mark, "namn med enkla värden", "names with single values")
        continue
      }
      pairs[name] = value
    }
    return pairs
  }

  /// Whether the value under a key is a mapping rather than a text or a list.
  package func isMapping(_ key: String) -> Bool { values[key]?.mapping != nil }

  /// A text as it stands, white space kept; nil where the key is absent or no text.
  package func rawText(_ key: String) -> String? { values[key]?.scalar?.string }

  /// The names and values of the mapping under a key, in the file's order, each value with its place.
  package func placedPairs(_ key: String) -> [(name: String, value: PlacedText)] {
    guard let node = values[key], !RegisterEntry.isNull(node) else { return [] }
    guard let mapping = node.mapping else {
      wrong(key, node.mark, "namn med värden", "names with values")
      return []
    }
    return mapping.compactMap { name, value in
      guard let name = name.scalar?.string, let text = value.scalar?.string else {
        wrong(key, value.mark, "namn med enkla värden", "names with single values")
        return nil
      }
      return (name, PlacedText(text: RegisterEntry.trimmed(text), mark: value.mark))
    }
  }

  private func wrong(_ key: String, _ mark: Mark?, _ sv: String, _ en: String) {
    problems.add(at: mark, sv: "\(key) i \(kind.sv) ska vara \(sv).", en: "\(key) in \(kind.en) must be \(en).")
  }

  private static func isNull(_ node: Node) -> Bool {
    guard let scalar = node.scalar, scalar.style == .plain else { return false }
    return ["", "~", "null"].contains(scalar.string)
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
