/// An id that cannot be mistaken for the id of something else: `Identifier<Goal>` is not `Identifier<Area>`.
package struct Identifier<Owner>: RawRepresentable, Hashable, Sendable, Comparable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { rawValue = value }

  package var description: String { rawValue }

  // Spelt out: what RawRepresentable gives asks a witness table for the raw value at each comparison.
  package static func == (a: Identifier, b: Identifier) -> Bool { a.rawValue == b.rawValue }
  package func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

  package static func < (a: Identifier, b: Identifier) -> Bool { a.rawValue < b.rawValue }
}
