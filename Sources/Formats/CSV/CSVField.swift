extension CSVRecord {
  /// One cell of a record, as places in the record's bytes. Small: there are dozens for each record.
  package struct Field: Sendable, Equatable {
    // Read from within other modules without a call.
    @usableFromInline let low: UInt32
    @usableFromInline let high: UInt32
    package let isQuoted: Bool
    /// The content has doubled quotes that stand for one.
    package let hasDoubledQuotes: Bool

    @inline(__always)
    init(content: Range<Int>, isQuoted: Bool, hasDoubledQuotes: Bool) {
      low = UInt32(truncatingIfNeeded: content.lowerBound)
      high = UInt32(truncatingIfNeeded: content.upperBound)
      self.isQuoted = isQuoted
      self.hasDoubledQuotes = hasDoubledQuotes
    }

    /// The content, without enclosing quotes.
    @inlinable @inline(__always) package var content: Range<Int> { Int(low)..<Int(high) }
    /// Where the cell begins, the opening quote included.
    @inlinable @inline(__always) package var start: Int { isQuoted ? Int(low) - 1 : Int(low) }
  }
}
