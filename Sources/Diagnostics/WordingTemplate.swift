/// A sentence with named places to fill, such as `Målet {mal} har {antal} {antal|insats|insatser}.`
///
/// `{name}` is a slot; `{name|one|many}` chooses a word by the number that the slot holds; `{?name: text}` is
/// left out when the slot is empty. There is no other syntax, and what fills a slot is never read again.
package struct WordingTemplate: Sendable, Hashable {
  package enum Piece: Sendable, Hashable {
    case literal(String)
    case slot(String)
    case plural(slot: String, one: String, many: String)
    case optional(slot: String, [Piece])
  }

  package let pieces: [Piece]

  package init(_ text: String) { pieces = WordingTemplate.parse(text[...]) }

  /// The names of all slots, in the order of their first use.
  package var slots: [String] {
    var names: [String] = []
    func collect(_ pieces: [Piece]) {
      for piece in pieces {
        switch piece {
        case .literal: break
        case .slot(let name), .plural(let name, _, _): if !names.contains(name) { names.append(name) }
        case .optional(let name, let inner):
          if !names.contains(name) { names.append(name) }
          collect(inner)
        }
      }
    }
    collect(pieces)
    return names
  }

  /// The sentence with its slots filled. An unknown slot is left empty; `value` returns nil for it.
  package func filled(_ value: (String) -> String?) -> String {
    func text(_ pieces: [Piece]) -> String {
      pieces.map { piece in
        switch piece {
        case .literal(let literal): literal
        case .slot(let name): value(name) ?? ""
        case .plural(let name, let one, let many): value(name) == "1" ? one : many
        case .optional(let name, let inner): (value(name) ?? "").isEmpty ? "" : text(inner)
        }
      }.joined()
    }
    return text(pieces)
  }

  private static func parse(_ text: Substring) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { pieces.append(.literal(String(rest[..<open]))) }
      guard let close = matchingBrace(in: rest, from: open) else {
        pieces.append(.literal(String(rest[open...])))
        return pieces
      }
      pieces.append(piece(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.literal(String(rest))) }
    return pieces
  }

  private static func matchingBrace(in text: Substring, from open: Substring.Index) -> Substring.Index? {
    var depth = 0
    for index in text[open...].indices {
      if text[index] == "{" { depth += 1 }
      if text[index] == "}" {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  private static func piece(_ body: Substring) -> Piece {
    if body.hasPrefix("?"), let colon = body.firstIndex(of: ":") {
      let name = String(body[body.index(after: body.startIndex)..<colon])
      return .optional(slot: name, parse(body[body.index(after: colon)...]))
    }
    let parts = body.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 3 { return .plural(slot: parts[0], one: parts[1], many: parts[2]) }
    return .slot(String(body))
  }
}
