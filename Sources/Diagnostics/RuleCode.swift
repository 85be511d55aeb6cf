/// A stable code such as `VAL-014`. Codes are forever: retired ones are never reused.
package struct RuleCode: RawRepresentable, Hashable, Sendable, Comparable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { rawValue = value }

  /// The stage whose prefix the code bears; nil where it bears none.
  package var stage: Stage? { Stage.allCases.first { rawValue.hasPrefix($0.codePrefix + "-") } }

  package var description: String { rawValue }

  package static func < (a: RuleCode, b: RuleCode) -> Bool { a.rawValue < b.rawValue }
}
