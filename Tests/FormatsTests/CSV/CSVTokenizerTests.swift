import Diagnostics
import Formats
import Testing

@Suite struct CSVTokenizerTests {
  struct Row: Equatable {
    var cells: [String]
    var line: Int
    var fault: CSVRecord.Fault?
  }

  /// Reads a text in chunks of one size.
  static func rows(_ text: String, chunk: Int = 1 << 16, expected: Int = 0, delimiter: Character = ";") -> [Row] {
    var rows: [Row] = []
    var tokenizer = CSVTokenizer(delimiter: delimiter.asciiValue ?? 0)
    tokenizer.expectedCells = expected
    let bytes = Array(text.utf8)
    var start = 0
    let take = { (record: CSVRecord) in
      var fault = record.fault
      // Offsets are within the tokenizer's buffer; tests speak of the record's own.
      if case .unclosedQuote(let at) = fault { fault = .unclosedQuote(at: at - record.range.lowerBound) }
      if case .strayQuote(let at) = fault { fault = .strayQuote(at: at - record.range.lowerBound) }
      rows.append(Row(cells: record.fields.map(record.text), line: record.line, fault: fault))
    }
    while start < bytes.count {
      let end = min(start + chunk, bytes.count)
      tokenizer.feed(Array(bytes[start..<end]), isLast: false, take)
      start = end
    }
    tokenizer.feed([], isLast: true, take)
    return rows
  }

  @Test func plainRowsAndLineEnds() {
    for end in ["\n", "\r\n", "\r"] {
      let rows = Self.rows("a;b\(end);\(end)c;d")
      #expect(rows.map(\.cells) == [["a", "b"], ["", ""], ["c", "d"]])
      #expect(rows.map(\.line) == [1, 2, 3])
    }
  }

  @Test func quotesHideDelimitersLineBreaksAndThemselves() {
    let rows = Self.rows("\"a;b\";\"c\r\nd\";\"e\"\"f\"\ng;h;i\n")
    #expect(rows.map(\.cells) == [["a;b", "c\r\nd", "e\"f"], ["g", "h", "i"]])
    #expect(rows.map(\.line) == [1, 3])
  }

  @Test func quoteWithinAnUnquotedCellIsText() {
    #expect(Self.rows("5\" rör;b\n").map(\.cells) == [["5\" rör", "b"]])
  }

  @Test func strayQuoteIsSaidAndTheRowKept() {
    let rows = Self.rows("a;\"b \"c\" d\";e\nf;g;h\n")
    #expect(rows.map(\.cells) == [["a", "b \"c\" d", "e"], ["f", "g", "h"]])
    #expect(rows[0].fault == .strayQuote(at: 5))
    #expect(rows[1].fault == nil)
  }

  @Test func unclosedQuoteCostsOnlyItsLine() {
    let rows = Self.rows("a;\"b;c\nd;e;f\ng;h;i\n")
    #expect(rows.map(\.line) == [1, 2, 3])
    #expect(rows[0].fault == .unclosedQuote(at: 2))
    #expect(rows[1].cells == ["d", "e", "f"])
    #expect(rows[2].cells == ["g", "h", "i"])
  }

  @Test func unclosedQuoteIsNotClosedByTheNextQuotedCell() {
    let rows = Self.rows("a;\"b;c\nd;\"e\";f\ng;h;i\n")
    #expect(rows.map(\.line) == [1, 2, 3])
    #expect(rows[0].fault == .unclosedQuote(at: 2))
    #expect(rows[1].cells == ["d", "e", "f"])
    #expect(rows[1].fault == nil)
  }

  @Test func quotedWordAfterALineBreakIsStrayWhenTheCellCountIsRight() {
    let rows = Self.rows("a;\"b\nsa \"c\" d\";e\nf;g;h\n", expected: 3)
    #expect(rows.count == 2)
    #expect(rows[0].cells.count == 3)
    if case .strayQuote = rows[0].fault {} else { Issue.record("expected a stray quote") }
  }

  @Test(arguments: 1...9) func chunksDoNotMatter(size: Int) {
    let text = "a;\"b\r\n\"\"x\"\"\";c\r\n\r\nå;ä;ö\n\"1\" ;2;3\r\n\"open;x\r\nlast;row;here"
    #expect(Self.rows(text, chunk: size) == Self.rows(text))
  }

  @Test func aRecordAboveTheLimitIsCutAndTheNextIsRead() {
    let long = String(repeating: "x", count: Limits().row + 100_000)
    let rows = Self.rows("a;b\n\(long);c\nd;e\n", chunk: 100_000)
    #expect(rows.map(\.line) == [1, 2, 3])
    #expect(rows[1].fault == .tooLong)
    #expect(rows[2].cells == ["d", "e"])
  }

  @Test func placesCountLinesAndScalars() {
    var places: [(Int, Int)] = []
    var tokenizer = CSVTokenizer(delimiter: 0x3B)
    tokenizer.feed(Array("x;y\n\"å\r\nä\";ö;z".utf8), isLast: true) { record in
      places += record.fields.map { record.place(of: $0.start) }
    }
    #expect(places.map(\.0) == [1, 1, 2, 3, 3])
    #expect(places.map(\.1) == [1, 3, 1, 4, 6])
  }
}
