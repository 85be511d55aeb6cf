import Diagnostics
import StrategyModel
import Testing

@testable import Reporting

@Suite("CSV that a Swedish spreadsheet opens right and never runs")
struct CSVWriterTests {
  /// Found by fuzzing: a NUL that was replaced after the text had been defused made a cell that is not restored.
  @Test func aNULBeforeALineBreakComesBack() {
    for text in ["'\u{1}\0\n", "\0=1", "' \0@"] {
      let kept = text.replacing("\0", with: "\u{FFFD}")
      let written = CSVWriter.field(text)
      let cell = written.hasPrefix("\"") ? String(written.dropFirst().dropLast()) : written
      #expect(DefusedText.restored(cell) == kept, "\(text.debugDescription)")
    }
  }

  private func table(_ cells: [DataTable.Cell]) -> DataTable {
    DataTable(
      name: "t", title: LocalizedText(sv: "t", en: "t"),
      columns: cells.indices.map { .init("k\($0)", sv: "", en: "") }, rows: [cells])
  }

  private func line(_ cells: [DataTable.Cell]) -> String {
    let text = String(decoding: CSVWriter.write(table(cells)), as: UTF8.self)
    return text.split(separator: "\r\n", omittingEmptySubsequences: false).dropFirst().first.map(String.init) ?? ""
  }

  @Test(arguments: [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0x", "\u{FF1D}1", "\u{FF0B}1", "\u{FF0D}1", "\u{FF20}x",
    "  =1",
    "\u{200B}=1", "\u{FEFF}=1", "\u{A0}-1", "'=1", "\u{2212}1",
  ])
  func defused(_ text: String) {
    #expect(CSVWriter.defused(text) == "'" + text)
  }

  @Test(arguments: ["a=1", "E-tjänst", "1-2", "", "'", "'n' som i natt", "åäö", "L1"])
  func untouched(_ text: String) { #expect(CSVWriter.defused(text) == text) }

  @Test("numbers are numbers: never defused, with a decimal comma")
  func numbers() throws {
    let number = try #require(ExactNumber("-12.50"))
    #expect(line([.number(number), .number(7), .flag(true), .empty]) == "-12,50;7;sant;")
  }

  @Test(arguments: [
    ("a;b", "\"a;b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), (" a", "\" a\""), ("=a;b", "\"'=a;b\""),
  ])
  func quoting(_ text: String, _ expected: String) { #expect(line([.text(text)]) == expected) }

  @Test("BOM first, CRLF after every row")
  func form() {
    let bytes = CSVWriter.write(table([.text("å")]))
    #expect(bytes == [0xEF, 0xBB, 0xBF] + Array("k0\r\nå\r\n".utf8))
  }

  @Test("no cell of any table begins with what a spreadsheet runs", arguments: HostileText.samples)
  func tables(_ text: String) throws {
    var sample = try SamplePortfolio.full()
    sample.activities = [
      SamplePortfolio.activity(
        "1", title: text, lessons: [Lesson(kind: .create, text: text)], result: text, seeks: [text])
    ]
    for file in sample.files where file.path.hasSuffix(".csv") {
      for cell in CSVCells.parse(String(decoding: file.bytes.dropFirst(3), as: UTF8.self)).joined() {
        guard let first = cell.unicodeScalars.first else { continue }
        let isNumber = cell.wholeMatch(of: /-?[0-9]+(,[0-9]+)?/) != nil
        #expect(isNumber || !"=+-@\t\r\n".unicodeScalars.contains(first), "\(file.path): \(cell.debugDescription)")
      }
    }
  }
}

/// A plain reader of our own CSV, to look at what was written.
enum CSVCells {
  static func parse(_ text: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var cell = ""
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        cell.unicodeScalars.append("\"")
        scalars.removeFirst()
      case "\"": isQuoted.toggle()
      case ";" where !isQuoted:
        rows[rows.count - 1].append(cell)
        cell = ""
      case "\r" where !isQuoted && scalars.first == "\n":
        scalars.removeFirst()
        rows[rows.count - 1].append(cell)
        cell = ""
        rows.append([])
      default: cell.unicodeScalars.append(scalar)
      }
    }
    if rows.last?.isEmpty == true { rows.removeLast() }
    return rows
  }
}
