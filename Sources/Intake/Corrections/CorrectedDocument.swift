import Diagnostics
import Formats
import StrategyModel

/// An XML submission with the changes that can mean only one thing, and what they were. All else stays as it stands,
/// comments and white space too. The original is not touched.
package struct CorrectedDocument: Sendable {
  /// UTF-8.
  package private(set) var bytes: [UInt8]
  package private(set) var corrections: [Correction] = []

  /// nil for what is no well-formed submission: nothing can be corrected in it safely.
  package init?(_ original: [UInt8]) {
    guard XMLDetection.isXML(original), let plain = XMLPlainText(original) else { return nil }
    var reader = XMLSubmissionReader<StatedValues>(file: "")
    var stated = StatedValues()
    reader.read(original, into: &stated)
    reader.finish(into: &stated)
    guard !stated.isRefused else { return nil }

    var changes: [(range: Range<Int>, new: String)] = []
    if plain.encoding != .utf8 {
      corrections.append(
        Correction(
          kind: .encoding, row: nil, cell: nil, header: nil, old: plain.encoding.rawValue,
          new: XMLEncodingName.utf8.rawValue))
      if let declared = plain.declaredEncoding { changes.append((declared, "UTF-8")) }
    }
    for value in stated.values {
      guard let line = value.position.line, let column = value.position.column,
        let offset = plain.offset(line: line, column: column),
        let range = plain.plainValue(at: offset, isAttribute: value.isAttribute),
        let unit = CorrectedDocument.unit(of: value, writtenAs: plain.text[range])
      else { continue }
      var text = value.text
      while let next = ValueCorrection.corrected(text, value.field) {
        corrections.append(
          Correction(
            kind: next.kind, row: line, cell: nil, header: value.position.element,
            old: PersonalDataScan.masked(text), new: PersonalDataScan.masked(next.text)))
        text = next.text
      }
      if !text.utf8.elementsEqual(value.text.utf8), text.hasSuffix(unit) {
        changes.append((range, String(text.dropLast(unit.count))))
      }
    }
    bytes = CorrectedDocument.applied(changes, to: plain.text)
  }

  /// What the value has beyond what is written there: an amount's unit, which stands in an attribute. nil where they differ.
  private static func unit(of value: StatedValues.Value, writtenAs written: ArraySlice<UInt8>) -> String? {
    guard value.text.utf8.starts(with: written) else { return nil }
    let unit = String(decoding: value.text.utf8.dropFirst(written.count), as: UTF8.self)
    return unit.isEmpty || value.field == .budget ? unit : nil
  }

  private static func applied(_ changes: [(range: Range<Int>, new: String)], to text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var copied = 0
    for change in changes.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where change.range.lowerBound >= copied {
      bytes += text[copied..<change.range.lowerBound]
      bytes += escaped(change.new).utf8
      copied = change.range.upperBound
    }
    return bytes + text[copied...]
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
      .replacing("'", with: "&apos;")
  }
}

/// The values of a submission that may be corrected, with their places.
private struct StatedValues: RecordSink {
  struct Value {
    let field: Field
    let text: String
    let position: SourcePosition
    var isAttribute: Bool { position.element?.contains("/@") == true }
  }

  private(set) var values: [Value] = []
  private(set) var isRefused = false

  mutating func begin(fields: [Field]) {}
  mutating func blank(_ count: Int) {}
  mutating func say(_ diagnostic: Diagnostic) {}
  mutating func refuseRows(_ diagnostic: Diagnostic) {}
  mutating func refuseFile(_ diagnostic: Diagnostic) { isRefused = true }

  mutating func state(_ field: Field, _ text: String, at position: SourcePosition) {
    add(field, text, position)
  }

  mutating func take(_ record: RawRecord, _ locator: some RecordLocator) {
    for value in record.values {
      let text = record.text(value)
      // Where a value stands is worked out only where there is something to change.
      guard ValueCorrection.corrected(text, value.field) != nil else { continue }
      add(value.field, text, locator.position(of: value, in: record))
    }
  }

  /// Contact details are nobody's to change, nor to be logged.
  private mutating func add(_ field: Field, _ text: String, _ position: SourcePosition) {
    if field != .contact { values.append(Value(field: field, text: text, position: position)) }
  }
}
