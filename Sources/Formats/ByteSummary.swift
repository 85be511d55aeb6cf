import CByteMasks

/// What one pass over a value's bytes shows: enough to know the same bytes again, and to see whether a rule about its
/// signs could have anything to say. Small calls between modules are dear, so one call answers all of it.
package struct ByteSummary: Sendable, Equatable {
  /// The same for the same bytes on every machine. Two texts share it by chance only (1 in 2⁶⁴).
  package let hash: UInt64
  package let digits: UInt32
  /// `NULAGE_HAS_AT` and its like. Stored: other modules read it without a call.
  package let signs: UInt32

  package var hasAt: Bool { signs & 1 != 0 }
  /// Lead bytes of soft hyphen and C1 (C2), general punctuation and tags (E2, F3), BOM and U+FFFD (EF),
  /// Arabic marks (D8), Mongolian (E1); and ASCII controls other than tab and line ends.
  package var mayHoldInvisible: Bool { signs & 2 != 0 }
  /// Of ASCII.
  package var hasLowerCase: Bool { signs & 4 != 0 }
  package var isASCII: Bool { signs & 8 == 0 }

  /// Of nothing yet.
  package init() { (hash, digits, signs) = (0, 0, 0) }

  package init(_ bytes: [UInt8], _ range: Range<Int>) {
    var one: [ByteSummary] = []
    ByteSummary.fill(&one, of: [ByteSummary.packed(range)], in: bytes)
    self = one.first ?? ByteSummary()
  }

  /// A range as `fill` takes it: where it begins in the lower half, where it ends in the upper.
  static func packed(_ range: Range<Int>) -> UInt64 {
    UInt64(truncatingIfNeeded: range.lowerBound) & 0xFFFF_FFFF | UInt64(truncatingIfNeeded: range.upperBound) << 32
  }

  /// Makes the array the summaries of several values in one buffer, in their order: one call for a whole record. Each
  /// range has its beginning in the lower half and its end in the upper.
  package static func fill(_ summaries: inout [ByteSummary], of ranges: [UInt64], in bytes: [UInt8]) {
    let count = ranges.count
    if summaries.count > count { summaries.removeLast(summaries.count - count) }
    while summaries.count < count { summaries.append(ByteSummary()) }
    unsafe summaries.withUnsafeMutableBytes { summaries in
      unsafe ranges.withUnsafeBufferPointer { ranges in
        unsafe bytes.withUnsafeBufferPointer { bytes in
          // Laid out alike; `ByteSummaryTests` holds them to it.
          unsafe nulage_summarise(
            bytes.baseAddress, bytes.count, ranges.baseAddress, count,
            summaries.assumingMemoryBound(to: nulage_summary.self).baseAddress)
        }
      }
    }
  }
}
