extension CSVRecord {
  /// One cell of a record, as places in the record's bytes. Small: there are dozens for each record.
  package struct Field: Sendable, Equatable {
    /// The ends of the content. Stored one by one: other modules read them without a call.
    package let low: UInt32
    package let high: UInt32
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
    package var content: Range<Int> { Int(low)..<Int(high) }
    /// Where the cell begins, the opening quote included.
    package var start: Int { isQuoted ? Int(low) - 1 : Int(low) }
  }
}
