import CByteMasks
import Diagnostics
import TestSupport
import Testing

@testable import Formats

/// The index of structure against reading byte by byte.
@Suite struct CSVIndexTests {
  private static func rows(
    _ text: [UInt8], _ delimiter: UInt8, cutAt cuts: [Int] = [], usesIndex: Bool = true
  ) -> [ReadableCSV.Row] {
    var tokenizer = CSVTokenizer(delimiter: delimiter, recordLimit: Limits().row, usesIndex: usesIndex)
    var rows: [ReadableCSV.Row] = []
    var fields: [CSVRecord.Field] = []
    // Where the records lie in the text, one behind the other.
    var start = 0
    func take(_ record: CSVRecord) {
      record.readFields(into: &fields)
      #expect(fields == record.fields && fields.count == record.fieldCount)
      let shift = start - record.range.lowerBound
      let fault: CSVRecord.Fault? =
        switch record.fault {
        case .unclosedQuote(let at): .unclosedQuote(at: at + shift)
        case .strayQuote(let at): .strayQuote(at: at + shift)
        case let other: other
        }
      rows.append(ReadableCSV.Row(cells: fields.map(record.content), line: record.line, fault: fault))
      start += record.range.count
      // Behind the line end.
      if start < text.count {
        let isPair = text[start] == 0x0D && start + 1 < text.count && text[start + 1] == 0x0A
        start += isPair ? 2 : 1
      }
    }
    var from = 0
    for cut in cuts + [text.count] {
      tokenizer.feed(Array(text[from..<cut]), isLast: false, take)
      from = cut
    }
    tokenizer.feed([], isLast: true, take)
    return rows
  }

  private static let delimiters: [Character] = [";", ",", "\t", "|"]

  /// Texts with more quotes, or fewer, than are right; and with NUL and bytes that are no UTF-8.
  private static func text(_ seed: UInt64, _ delimiter: Character) -> (RandomText, [UInt8]) {
    let plain = RandomText.plain.map { $0 == ";" ? String(delimiter) : $0 }
    let quoted = ["\"", "\"\"", "\(delimiter)\"", "\"\(delimiter)", "\"\n", "\n\"", "\"\r\n\"", "\" \(delimiter)"]
    let pieces = seed % 4 == 0 ? plain : seed % 4 == 1 ? plain + plain + quoted : plain + quoted
    var random = RandomText(seed: seed, pieces, bytes: seed % 3 == 0 ? RandomText.broken : [])
    let count = random.number(1...120)
    return (random, random.next(pieces: count))
  }

  @Test(arguments: 0..<400) func anyText(seed: UInt64) {
    let delimiter = Self.delimiters[Int(seed / 4 % 4)]
    let byte = delimiter.asciiValue ?? 0
    var (random, text) = Self.text(seed, delimiter)
    let expected = ReadableCSV(text: text, delimiter: byte).rows()
    #expect(Self.rows(text, byte) == expected, "\(seed)")
    #expect(Self.rows(text, byte, usesIndex: false) == expected, "\(seed)")
    for _ in 0..<5 {
      let cuts = (0..<random.number(1...6)).map { _ in random.number(0...text.count) }.sorted()
      #expect(Self.rows(text, byte, cutAt: cuts) == expected, "\(seed), cut at \(cuts)")
    }
  }

  /// Cells as long as blocks, give or take a byte, so that quotes and line ends fall on every place of one.
  @Test(arguments: 0..<128) func bordersOfBlocks(length: Int) {
    let long = String(repeating: "x", count: length)
    for end in ["\n", "\r\n", "\r"] {
      let text = Array(
        "\(long);\"a;\(end)\"\"b\"\(end)\"\(long)\";\"\"\(end);\(end)c;\"\"\"\(long)\"\(end)d\"e;\"f \(end)g\(end)".utf8
      )
      let expected = ReadableCSV(text: text, delimiter: 0x3B).rows()
      #expect(Self.rows(text, 0x3B) == expected)
      for cut in max(0, length - 3)...min(text.count, length + 20) {
        #expect(Self.rows(text, 0x3B, cutAt: [cut]) == expected)
      }
    }
  }

  /// More than one window, and records longer than one.
  @Test func manyAndLongRecords() {
    var random = RandomText(seed: 3, ["a", ";", "å", "\"", "12", ";\"x;y\";", "\"\n\"", "\n", "text "])
    for length in [1, 50_000, 200_000] {
      let long = "\"" + String(repeating: "ö;\n", count: length / 4) + "\""
      let text = random.next(pieces: 30_000) + Array("\n\(long);1\n\(long)\n".utf8) + random.next(pieces: 3_000)
      let expected = ReadableCSV(text: text, delimiter: 0x3B).rows()
      #expect(Self.rows(text, 0x3B) == expected)
      #expect(Self.rows(text, 0x3B, cutAt: [7, text.count / 3, text.count / 2]) == expected)
    }
  }

  /// The same on a processor without wide registers.
  @Test(arguments: 0..<100) func portableMasks(seed: UInt64) {
    let (_, text) = Self.text(seed, ";")
    var masks = [[UInt64]](repeating: [UInt64](repeating: 0, count: text.count / 64 + 1), count: 2)
    var records = [[nulage_csv_record]](repeating: .init(repeating: .init(), count: 200), count: 2)
    let found = unsafe [
      nulage_csv_find(text, text.count, text.count, 0x3B, &masks[0], &records[0], 200),
      nulage_csv_find_portable(text, text.count, text.count, 0x3B, &masks[1], &records[1], 200),
    ]
    #expect(found[0].records == found[1].records && found[0].is_irregular == found[1].is_irregular)
    #expect(masks[0] == masks[1])
    for (a, b) in zip(records[0], records[1]) {
      #expect(a.end == b.end && a.next == b.next && a.cells == b.cells && a.lines == b.lines)
    }
  }
}
