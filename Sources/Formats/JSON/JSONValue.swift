/// A JSON text as it stands: numbers keep their digits, members their order, values their place.
///
/// Our own because the standard reader turns `12.30` into a binary number: 12.30 would be printed as 12.3 and
/// 0.1 + 0.2 as something else. Strict RFC 8259: no comments, no trailing commas, no repeated keys.
package struct JSONValue: Sendable, Equatable {
  package enum Content: Sendable, Equatable {
    case object([Member])
    case array([JSONValue])
    case string(String)
    /// The digits as written.
    case number(String)
    case bool(Bool)
    case null
    /// A list or object that was checked and left in the file; `offset` is that of its bracket.
    case left(isList: Bool, count: Int)
  }

  package struct Member: Sendable, Equatable {
    package let key: String
    package let value: JSONValue
  }

  package let content: Content
  /// Byte offset in the text, 0-based.
  package let offset: Int

  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.key == key }?.value
  }

  package var members: [Member]? { if case .object(let members) = content { members } else { nil } }
  package var items: [JSONValue]? { if case .array(let items) = content { items } else { nil } }
  package var string: String? { if case .string(let string) = content { string } else { nil } }
  package var number: String? { if case .number(let number) = content { number } else { nil } }
  package var bool: Bool? { if case .bool(let bool) = content { bool } else { nil } }
  package var isNull: Bool { content == .null }

  /// A string, or a number's digits: ids and sizes are written both ways.
  package var text: String? { string ?? number }
  /// A whole number, also one written as a string.
  package var integer: Int? { text.flatMap { Int($0) } }
  /// A string, or the strings of a list.
  package var texts: [String] { string.map { [$0] } ?? items?.compactMap(\.string) ?? [] }
}
