import Diagnostics
import StrategyModel
import Testing

@testable import Intake

/// Damaged files of every kind: nothing crashes, nothing is lost, nothing personal is kept.
@Suite struct HostileCSVTests {
  static let seedText =
    SmallCounty.table([
      "beskrivning": "\"Två\r\nrader; \"\"citat\"\"\"", "mal": "K1|K9", "kommuner": "Säffle|1715",
      "start": "2024-02-30",
      "budget": "1 250 tkr", "kontakt": "Eva 070-174 06 05",
    ])
    + "Karlstads kommun;2024;KS-2;Läslyft;projekt;pågående;x;K1;Kil;2024;12;\n;;;;;\n"

  @Test(arguments: 0..<400) func aDamagedFileStillAddsUp(seed: Int) {
    var generator = Seeded(state: UInt64(seed))
    var bytes = Array(Self.seedText.utf8)
    let pieces: [[UInt8]] = [
      [0x22], [0x3B], [0x0A], [0x0D], [0x0D, 0x0A], [0xFF], [0xC3], [0x00], [0x7C], [0x2C], Array("\"\"".utf8),
      Array("811228-9874".utf8), [0xE2, 0x80, 0xAE], [0x09], Array("sep=;\n".utf8), [0xEF, 0xBB, 0xBF],
    ]
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let at = Int.random(in: 0...bytes.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: bytes.insert(contentsOf: pieces.randomElement(using: &generator) ?? [], at: at)
      case 1: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...20, using: &generator)))
      default: if at < bytes.count { bytes[at] = UInt8.random(in: 0...255, using: &generator) }
      }
    }
    let (submission, log) = SmallCounty.read(bytes)
    #expect(submission.rows.balances)
    #expect(submission.rejected.count == submission.rows.rejected)
    #expect(submission.activities.count <= submission.rows.accepted)
    for record in submission.rejected { #expect(record.faults.allSatisfy { $0.severity == .fault }) }
    let again = SmallCounty.read(bytes)
    #expect(again.submission.activities == submission.activities && again.submission.rejected == submission.rejected)
    #expect(again.submission.rows == submission.rows && again.log.diagnostics == log.diagnostics)
  }

  @Test func manyBlankRowsAreCounted() {
    let (submission, log) = SmallCounty.read(SmallCounty.table() + String(repeating: ";;;;;\n", count: 20_000))
    #expect(submission.rows == Submission.RowCount(read: 20_001, accepted: 1, rejected: 0, blank: 20_000))
    #expect(log.codes == [])
  }

  @Test func samplesAreCappedAndCountsAreNot() {
    let rows = (0..<1_500).map { "Karlstads kommun;2024;KS-\($0);Läslyft i förskolan;projekt;fel" }
    let (submission, log) = SmallCounty.read(([SmallCounty.header] + rows).joined(separator: "\n"))
    #expect(log.diagnostics.count == DiagnosticLog.samplesPerCodeAndFile)
    #expect(log.totals(of: "prov.csv").map(\.count) == [1_500])
    #expect(submission.rows.rejected == 1_500)
  }

  @Test func lineNumbersAreRightFarDown() throws {
    let rows = (0..<70_000).map { _ in ";;;;;" }
    let text =
      SmallCounty.header + "\n" + rows.joined(separator: "\n") + "\nKarlstads kommun;2024;1;Läslyft;projekt;fel\n"
    let position = try #require(SmallCounty.read(text).log.diagnostics.first?.position)
    #expect(position.line == 70_002 && position.row == 70_002 && position.cell == "F70002")
  }
}
