import Formats
import TestSupport
import Testing

@testable import Intake

/// Three ways to fill a record, one content.
@Suite struct RawRecordTests {
  private static let texts = [
    " a ", "åäö\u{A0}", "", "   ", "\u{202F}1 250", "x", "lång text med ord", "\u{FEFF}", "7\t",
  ]

  /// Fields and texts, trimmed by the standard library.
  private static func plain(_ values: [(Field, String)]) -> [String] {
    let space: Set<Unicode.Scalar> = [
      " ", "\t", "\n", "\u{B}", "\u{C}", "\r", "\u{A0}", "\u{2007}", "\u{2009}", "\u{200A}", "\u{202F}", "\u{FEFF}",
    ]
    return values.compactMap { field, text in
      var scalars = text.unicodeScalars[...]
      while let first = scalars.first, space.contains(first) { scalars.removeFirst() }
      while let last = scalars.last, space.contains(last) { scalars.removeLast() }
      return scalars.isEmpty ? nil : "\(field) \(String(scalars))"
    }
  }

  private static func shown(_ record: RawRecord) -> [String] {
    record.values.map { "\($0.field) \(record.text($0))" }
  }

  private static func summaries(_ record: RawRecord) -> [ByteSummary] { record.summaries }

  @Test(arguments: 0..<50) func copiedLentAndGathered(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let fields = Field.allCases
    let values: [(Field, String)] = (0..<12).compactMap { _ in
      guard let field = fields.randomElement(using: &generator), let text = texts(&generator) else { return nil }
      return (field, text)
    }
    var copied = RawRecord()
    copied.reset(offset: 1, ordinal: 2)
    for (field, text) in values { copied.add(field, Array(text.utf8), offset: 5) }

    let bytes = values.flatMap { Array($0.1.utf8) }
    var lent = RawRecord()
    lent.reset(offset: 1, ordinal: 2)
    lent.lend(bytes)
    var start = 0
    for (field, text) in values {
      lent.add(field, lying: start..<start + text.utf8.count, offset: 5, ordinal: 0)
      start += text.utf8.count
    }
    lent.summarise()

    // Gathered piece by piece, with other text before, which is dropped on the way.
    var gathered = RawRecord()
    var dropped = gathered.takeText(Array("före ".utf8))
    dropped = gathered.bytes.count
    gathered.resetValues(offset: 1, ordinal: 2)
    for (number, (field, text)) in values.enumerated() {
      let start = gathered.takeText(Array(text.utf8))
      gathered.add(field, lying: start..<start + text.utf8.count, offset: 5, ordinal: 0)
      if number == 4 {
        gathered.dropText(before: dropped)
        dropped = 0
      }
    }
    gathered.summarise()

    for record in [copied, lent, gathered] {
      #expect(Self.shown(record) == Self.plain(values))
      #expect(Self.summaries(record) == Self.summaries(copied))
      for field in fields {
        let own = Self.plain(values.filter { $0.0 == field })
        #expect(record.all(field).map { "\(field) \(record.text($0))" } == own)
        #expect(record.has(field) == !own.isEmpty)
      }
    }
  }

  private func texts(_ generator: inout SeededGenerator) -> String? { Self.texts.randomElement(using: &generator) }
}
