package import Diagnostics
import Formats

/// One record as its file states it, whatever the format: values by field, untyped, in one reused buffer.
///
/// A reader fills it (`reset`, then `add` for each value), hands it to a `RecordSink` and uses it again, so that
/// no text is allocated for a value until something needs to be said or kept about it.
package struct RawRecord: Sendable {
  /// One value: a cell, one entry of a list, an attribute or an element's text. Never empty, outer white space gone.
  package struct Value: Sendable {
    package let field: Field
    private let place: UInt32
    /// Whatever lets the reader's locator find the place again, such as a byte offset.
    package let offset: Int
    // Half the size of whole integers: a record has dozens of values and lies in the processor's nearest memory.
    fileprivate var low: UInt32
    fileprivate var high: UInt32
    private let given: Int32
    fileprivate var next: Int32

    fileprivate init(_ field: Field, number: Int, _ range: Range<Int>, offset: Int, ordinal: Int) {
      self.field = field
      place = UInt32(truncatingIfNeeded: number)
      self.offset = offset
      low = UInt32(truncatingIfNeeded: range.lowerBound)
      high = UInt32(truncatingIfNeeded: range.upperBound)
      given = Int32(truncatingIfNeeded: ordinal)
      next = -1
    }

    /// Its place among the record's values.
    var number: Int { Int(place) }

    /// UTF-8 bytes in `bytes`.
    package var range: Range<Int> { Int(low)..<Int(high) }
    /// A second such fact as `offset`, such as which of several sibling elements it was.
    package var ordinal: Int { Int(given) }
  }

  /// The text of all values, UTF-8.
  package private(set) var bytes: [UInt8] = []
  package private(set) var values: [Value] = []
  /// Where the record begins, in the reader's own terms.
  package private(set) var offset = 0
  /// The record's number in the reader's own terms: the spreadsheet row for CSV, the place among its siblings for XML.
  package private(set) var ordinal = 0
  /// What the reader already has to say, such as a short row. A fault among it refuses the record unread.
  package var findings: [Diagnostic] = []
  /// What the reader would say if the record proves faulty in several places: one cause instead of its effects.
  package var suspicion: Diagnostic?
  private var own: [UInt8] = []
  private var ranges: [UInt64] = []
  /// What has been seen of each value's bytes, in the order of the values.
  private(set) var summaries: [ByteSummary] = []
  /// One bit for each field that has a value.
  private(set) var fields: UInt32 = 0
  /// The first and the last value of each field that has one.
  private var chains = [(first: Int32, last: Int32)](repeating: (-1, -1), count: Field.allCases.count)

  package init() {}

  /// Empties the record for the next one; keeps its memory.
  package mutating func reset(offset: Int, ordinal: Int) {
    bytes.removeAll(keepingCapacity: true)
    resetValues(offset: offset, ordinal: ordinal)
  }

  /// The same, but for bytes that are already there and may hold the next record's values.
  mutating func resetValues(offset: Int, ordinal: Int) {
    values.removeAll(keepingCapacity: true)
    if !findings.isEmpty { findings.removeAll(keepingCapacity: true) }
    if suspicion != nil { suspicion = nil }
    fields = 0
    self.offset = offset
    self.ordinal = ordinal
  }

  /// Adds a value; outer white space is dropped, and an empty value is not added.
  package mutating func add(_ field: Field, _ text: some Collection<UInt8>, offset: Int, ordinal: Int = 0) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    finishValue(field, from: start, offset: offset, ordinal: ordinal)
  }

  /// The same for bytes that lie in a larger buffer.
  package mutating func add(
    _ field: Field, from source: [UInt8], _ range: Range<Int>, offset: Int, ordinal: Int = 0
  ) {
    let start = bytes.count
    ByteCopy.append(range, of: source, to: &bytes)
    finishValue(field, from: start, offset: offset, ordinal: ordinal)
  }

  private mutating func finishValue(_ field: Field, from start: Int, offset: Int, ordinal: Int) {
    if append(field, start..<bytes.count, offset: offset, ordinal: ordinal) {
      while summaries.count < values.count { summaries.append(ByteSummary()) }
      let index = values.count - 1
      summaries[index] = ByteSummary(bytes, values[index].range)
    } else {
      bytes.removeSubrange(start...)
    }
  }

  // MARK: Values that already lie in a buffer

  /// Appends text in which values of this record and the next ones will lie; where it begins in `bytes`.
  mutating func takeText(_ text: [UInt8]) -> Int {
    let start = bytes.count
    bytes.append(contentsOf: text)
    return start
  }

  /// Drops the bytes before a place; all values lie behind it, or are those of a record that is over.
  mutating func dropText(before start: Int) {
    if start == 0 { return }
    if start >= bytes.count {
      bytes.removeAll(keepingCapacity: true)
    } else {
      bytes.removeSubrange(..<start)
    }
    let count = UInt32(truncatingIfNeeded: start)
    for index in values.indices {
      values[index].low &-= count
      values[index].high &-= count
    }
  }

  /// Lends the record a buffer in which all its values lie, so that none is copied. Follows `reset`; ended by
  /// `giveBack`, before the lender changes the buffer.
  mutating func lend(_ buffer: [UInt8]) {
    swap(&bytes, &own)
    bytes = buffer
  }

  mutating func giveBack() {
    bytes = []
    swap(&bytes, &own)
  }

  /// Adds a value that lies in `bytes`. `summarise` ends the adding.
  mutating func add(_ field: Field, lying range: Range<Int>, offset: Int, ordinal: Int) {
    append(field, range, offset: offset, ordinal: ordinal)
  }

  /// Reads the bytes of all values once; called before the record is handed to a sink.
  mutating func summarise() {
    ranges.removeAll(keepingCapacity: true)
    for value in values { ranges.append(UInt64(value.low) | UInt64(value.high) << 32) }
    ByteSummary.fill(&summaries, of: ranges, in: bytes)
  }

  func summary(_ value: Value) -> ByteSummary { summaries[value.number] }

  @discardableResult
  private mutating func append(_ field: Field, _ range: Range<Int>, offset: Int, ordinal: Int) -> Bool {
    let range = UTF8Text.trimmed(bytes, range)
    guard !range.isEmpty else { return false }
    let index = Int32(truncatingIfNeeded: values.count)
    values.append(Value(field, number: values.count, range, offset: offset, ordinal: ordinal))
    if has(field) {
      values[Int(chains[field.rawValue].last)].next = index
      chains[field.rawValue].last = index
    } else {
      fields |= 1 << UInt32(field.rawValue)
      chains[field.rawValue] = (index, index)
    }
    return true
  }

  /// The first (for a field that is no list: the only) value.
  package func value(_ field: Field) -> Value? {
    has(field) ? values[Int(chains[field.rawValue].first)] : nil
  }

  package func has(_ field: Field) -> Bool { fields >> UInt32(field.rawValue) & 1 == 1 }

  /// The value that follows in the same field.
  package func value(after value: Value) -> Value? { value.next < 0 ? nil : values[Int(value.next)] }

  /// The hash that a value of this text has.
  static func hash(of text: String) -> UInt64 {
    let bytes = Array(text.utf8)
    return ByteSummary(bytes, bytes.indices).hash
  }

  /// All values of a field, in the file's order.
  package func all(_ field: Field) -> [Value] {
    var all: [Value] = []
    var next = value(field)
    while let value = next {
      all.append(value)
      next = self.value(after: value)
    }
    return all
  }

  /// The value's text. Not masked: mask it before it is kept or shown.
  package func text(_ value: Value) -> String { String(decoding: bytes[value.range], as: UTF8.self) }

  /// The first value's text, empty where there is none. Not masked.
  package func text(_ field: Field) -> String { value(field).map(text) ?? "" }

  package var isEmpty: Bool { values.isEmpty }
}
