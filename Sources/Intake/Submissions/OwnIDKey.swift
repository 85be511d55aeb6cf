import Formats
import Foundation

/// An own id by 64 bits of its hash. Ids that are canonically equal, such as with å in one letter or two, are the same.
struct OwnIDKey: Sendable, Hashable {
  let value: UInt64

  /// Of a value whose bytes lie in the record.
  init(_ value: RawRecord.Value, in record: RawRecord) {
    let summary = record.summary(value)
    self.init(hash: summary.isASCII ? summary.hash : OwnIDKey.hash(record.text(value)))
  }

  init(_ text: String) { self.init(hash: OwnIDKey.hash(text)) }

  private static func hash(_ text: String) -> UInt64 {
    let bytes = Array(text.precomposedStringWithCanonicalMapping.utf8)
    return ByteSummary(bytes, bytes.indices).hash
  }

  private init(hash: UInt64) {
    let mixed = (hash ^ OwnIDKey.secret) &* 0x9E37_79B9_7F4A_7C15
    value = mixed ^ mixed >> 32
  }

  /// Chosen by the process, so that nobody can write ids that all fall in one place of a table. Two ids are equal or
  /// not whatever it is.
  private static let secret = UInt64.random(in: .min ... .max)
}
