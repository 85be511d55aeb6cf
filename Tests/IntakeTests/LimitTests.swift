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

  @Test func lengthOfARowAndOfAnActivity() {
    let text = SmallCounty.table(["beskrivning": String(repeating: "ord ", count: 1_000)])
    let finding = read(text) { $0.row = 2_000 }.log.diagnostics.first { $0.code == "VAL-024" }
    #expect(finding?.evidence.expected == ["2000"])
    let long = XMLDefectTests.document(
      "<insats id='1' typ='projekt' status='pågående'><rubrik>Läslyft</rubrik><beskrivning>"
        + String(repeating: "ord ", count: 20_000) + "</beskrivning></insats>")
    #expect(read(long, path: "a.xml") { $0.activity = 4_096 }.log.codes == ["VAL-016"])
    #expect(!read(long, path: "a.xml") { $0.activity = 1 << 20 }.log.codes.contains("VAL-016"))
  }

  @Test func tagsAndDepth() {
    let text = XMLDefectTests.document("<insats id='\(String(repeating: "1", count: 20_000))'/>")
    #expect(read(text, path: "a.xml") { $0.tag = 2_048 }.log.codes == ["VAL-016"])
    #expect(!read(text, path: "a.xml") { _ in }.log.codes.contains("VAL-016"))
    let deep = XMLDefectTests.document("<insats><a><b><c/></b></a></insats>")
    #expect(read(deep, path: "a.xml") { $0.depth = 5 }.log.codes == ["VAL-016"])
  }

  @Test func files() {
    let (_, log) = read(rows(5)) { $0.file = 100 }
    #expect(log.codes == ["VAL-003"] && log.diagnostics.first?.evidence.expected == ["100"])
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
