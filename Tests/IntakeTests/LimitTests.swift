import Diagnostics
import StrategyModel
import Testing

@testable import Intake

/// A limit that is hit is said, with what was found and what is allowed, and never makes a faulty file a good one.
@Suite struct LimitTests {
  private func read(_ text: String, path: String = "prov.csv", _ change: (inout Limits) -> Void) -> (
    submission: Submission, log: DiagnosticLog
  ) {
    var options = ValidationOptions()
    change(&options.limits)
    return SmallCounty.read(text, path: path, options: options)
  }

  private func rows(_ count: Int) -> String {
    SmallCounty.header + "\n"
      + (1...count).map { SmallCounty.row.replacing("KS-1", with: "KS-\($0)") + "\n" }.joined()
  }

  @Test func rows() {
    #expect(read(rows(5)) { $0.rows = 5 }.log.diagnostics.isEmpty)
    let (submission, log) = read(rows(6)) { $0.rows = 5 }
    #expect(log.codes == ["VAL-016"] && submission.status == .unreadable && submission.activities.isEmpty)
    #expect(log.diagnostics.first?.evidence.expected == ["5"])
    // The count is the whole file's, also of what is not read any more.
    let more = read(rows(500) + ";;;;;\n") { $0.rows = 5 }
    #expect(more.log.diagnostics.map(\.evidence.found) == ["501"])
    #expect(more.submission.rows == Submission.RowCount())
  }

  @Test func columns() {
    let text = SmallCounty.table(["x": "", "y": ""])
    #expect(!read(text) { $0.columns = 8 }.log.codes.contains("VAL-016"))
    let (submission, log) = read(text) { $0.columns = 7 }
    #expect(log.codes == ["VAL-016"] && submission.status == .unreadable)
    #expect(log.diagnostics.first?.evidence.found == "8")
  }

  @Test func valuesOfOneRecord() {
    let text = SmallCounty.table(["mal": String(repeating: "K1|", count: 30)]) + SmallCounty.row + "\n"
    #expect(!read(text) { $0.values = 36 }.log.codes.contains("VAL-016"))
    let (submission, log) = read(text) { $0.values = 35 }
    // The row is refused, with its place; the next one is read as it is.
    #expect(submission.rows.rejected >= 1 && submission.rows.balances)
    let finding = log.diagnostics.first { $0.code == "VAL-016" }
    #expect(finding?.position.row == 2 && finding?.evidence.found == "36")
  }

  @Test func lengthOfARow() {
    let text = SmallCounty.table(["beskrivning": String(repeating: "ord ", count: 1_000)])
    // The line's end is no part of the row.
    let longest = text.split(separator: "\n").map { $0.utf8.count }.max() ?? 0
    #expect(!read(text) { $0.row = longest }.log.codes.contains("VAL-024"))
    let (submission, log) = read(text) { $0.row = longest - 1 }
    #expect(log.diagnostics.first { $0.code == "VAL-024" }?.evidence.expected == ["\(longest - 1)"])
    #expect(submission.rows.rejected == 1 && submission.rows.balances)
  }

  @Test func lengthOfAnActivity() {
    func document(_ count: Int) -> String {
      XMLDefectTests.document(
        "<insats id='1' typ='projekt' status='pågående'><rubrik>Läslyft</rubrik><beskrivning>"
          + String(repeating: "x", count: count) + "</beskrivning></insats>")
    }
    // Measured where the parser has handed over a piece: within two of its pieces.
    let limit = 1 << 20
    #expect(read(document(limit - 32_768), path: "a.xml") { $0.activity = limit }.log.codes == [])
    #expect(read(document(limit + 32_768), path: "a.xml") { $0.activity = limit }.log.codes == ["VAL-016"])
  }

  @Test func lengthOfATag() {
    func document(_ count: Int) -> String {
      XMLDefectTests.document("<insats id='\(String(repeating: "1", count: count))'/>")
    }
    // libxml2 2.9 takes quadratic time for one tag; it is fed in pieces, and stopped when it lags behind by the limit.
    #expect(!read(document(60_000), path: "a.xml") { _ in }.log.codes.contains("VAL-016"))
    #expect(read(document(Limits().tag + 16_384), path: "a.xml") { _ in }.log.codes == ["VAL-016"])
  }

  @Test func depth() {
    let deep = XMLDefectTests.document("<insats><a><b><c/></b></a></insats>")
    #expect(!read(deep, path: "a.xml") { $0.depth = 6 }.log.codes.contains("VAL-016"))
    #expect(read(deep, path: "a.xml") { $0.depth = 5 }.log.codes == ["VAL-016"])
  }

  @Test func sizeOfAFile() {
    let size = rows(5).utf8.count
    #expect(read(rows(5)) { $0.file = size }.log.codes == [])
    let (submission, log) = read(rows(5)) { $0.file = size - 1 }
    #expect(log.codes == ["VAL-003"] && submission.status == .unreadable)
    #expect(log.diagnostics.first?.evidence.expected == ["\(size - 1)"])
  }

  @Test func findingsOfOneKind() {
    func log(_ count: Int) -> DiagnosticLog { read(rows(count).replacing("pågående", with: "fel")) { _ in }.log }
    #expect(log(Limits.samples).diagnostics.count == Limits.samples)
    let above = log(Limits.samples + 1)
    #expect(above.diagnostics.count == Limits.samples && above.count(.fault) == Limits.samples + 1)
  }

  /// Size, values, depth and aliases of what is written by hand.
  @Test func registers() {
    let start = "id: p\ntitel: P\nomraden: [{id: a, titel: A, mal: [{id: K1, titel: X}]}]\n"
    func refusals(_ text: String) -> [String] {
      do throws(RegisterError) {
        _ = try RegisterReader.strategy(Array(text.utf8), file: "r.yml")
        return []
      } catch { return error.problems.map(\.message.sv) }
    }
    let filling = "#" + String(repeating: "x", count: Limits.register - start.utf8.count - 1)
    #expect(refusals(start + filling) == [])
    #expect(refusals(start + filling + "x").first?.contains("\(Limits.register + 1) byte") == true)
    let lines = String(repeating: "\n", count: Limits.registerValues - start.utf8.count { ",:]}\n".utf8.contains($0) })
    #expect(refusals(start + lines) == [])
    #expect(refusals(start + lines + "\n").first?.contains("\(Limits.registerValues + 1) rader och värden") == true)
    func nested(_ levels: Int) -> String {
      "x: " + String(repeating: "[", count: levels) + String(repeating: "]", count: levels) + "\n"
    }
    let tooDeep = "djupare än \(Limits.registerDepth)"
    // The root is a level of its own.
    #expect(!refusals(start + nested(Limits.registerDepth - 1)).contains { $0.contains(tooDeep) })
    #expect(refusals(start + nested(Limits.registerDepth)).contains { $0.contains(tooDeep) })
    #expect(refusals(start + "x: &a 1\n").first?.contains("Ankare") == true)
    #expect(refusals(start + "x: *a\n").first?.contains("alias") == true)
  }

  /// Forty thousand faulty values on one line took a minute: each one's place was looked for from the line's beginning.
  @Test func manyValuesOnOneLineAreRefusedAtOnce() {
    let text = XMLDefectTests.document(
      "<insats id='1' typ='projekt' status='pågående'><rubrik>x</rubrik>"
        + String(repeating: "<mal>ZZ9</mal>", count: 40_000) + "</insats>")
    let (submission, log) = SmallCounty.read(Array(text.utf8), path: "a.xml")
    #expect(log.codes.contains("VAL-016") && submission.rows == .init(read: 1, rejected: 1))
  }
}
