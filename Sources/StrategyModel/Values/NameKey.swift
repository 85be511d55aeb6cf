/// A name as it is compared: without case, without outer and repeated white space, in any Unicode normal form.
///
/// Swift compares strings by canonical equivalence, so a composed and a decomposed å are the same key.
package struct NameKey: Hashable, Sendable, Comparable {
  package let text: String

  package init(_ name: some StringProtocol) {
    text = name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  package static func < (a: NameKey, b: NameKey) -> Bool { a.text < b.text }
}
