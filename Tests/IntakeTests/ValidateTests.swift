import Diagnostics
import StrategyModel
import Testing

@testable import Intake

@Suite struct ValidateTests {
  private func file(_ path: String, _ text: String) -> InputFile { InputFile(path: path, bytes: Array(text.utf8)) }

  private func rows(_ organisation: String, _ ids: [(String, String)]) -> String {
    ([SmallCounty.header] + ids.map { "\(organisation);2024;\($0.0);\($0.1);projekt;pågående" }).joined(separator: "\n")
  }

  @Test func anIdUsedInAnEarlierFileIsRefusedAndTheSameRowCountedOnce() throws {
    let first = file("b.csv", rows("Kils kommun", [("1", "Läslyft i Kil"), ("2", "Mattelyft i Kil")]))
    let second = file(
      "a.csv", rows("1715", [("1", "Läslyft i Kil"), ("2", "Simlyft i Kil"), ("3", "Cykellyft i Kil")]))
    let (submissions, log) = SmallCounty.validate([first, second])
    #expect(submissions.map(\.file) == ["a.csv", "b.csv"])
    #expect(log.codes == ["VAL-041", "VAL-040"])
    #expect(log.diagnostics.allSatisfy { $0.file == "a.csv" })
    #expect(log.diagnostics.last?.evidence.details["forsta"] == "b.csv C3")
    let later = try #require(submissions.first)
    #expect(later.rows == Submission.RowCount(read: 3, accepted: 2, rejected: 1))
    #expect(later.activities.map(\.ownID) == ["3"])
    let all = submissions.flatMap(\.activities).map(\.id)
    #expect(Set(all).count == all.count)
  }

  @Test func theSameIdInAnotherOrganisationIsAnotherActivity() {
    let files = [
      file("a.csv", rows("Kils kommun", [("1", "Läslyft")])), file("b.csv", rows("1780", [("1", "Mattelyft")])),
    ]
    #expect(SmallCounty.validate(files).log.codes == [])
  }

  @Test func anUnreadableFileIsStillANamedSubmitter() {
    let files = [
      InputFile(path: "in/eda-kommun.csv", bytes: []),
      InputFile(path: "in/glava.csv", bytes: Array("PK\u{3}\u{4}".utf8)),
      InputFile(path: "in/kils-kommun.csv", content: .unopened(sv: "åtkomst nekad", en: "permission denied")),
      InputFile(path: "in/stor.csv", content: .tooLarge(bytes: 1 << 40)),
      file("in/bra.csv", rows("Karlstads kommun", [("1", "Läslyft")])),
    ]
    let (submissions, log) = SmallCounty.validate(files)
    #expect(log.codes == ["VAL-001", "VAL-002", "VAL-012", "VAL-003"])
    #expect(log.diagnostics.allSatisfy { $0.position == .wholeFile && $0.severity == .fault })
    #expect(submissions.map(\.submitter) == ["karlstads-kommun", "eda-kommun", "glava", "kils-kommun", "stor"])
    #expect(submissions.map(\.isKnownSubmitter) == [true, true, false, true, false])
    #expect(submissions.map(\.status) == [.accepted, .unreadable, .unreadable, .unreadable, .unreadable])
    #expect(submissions.allSatisfy { $0.rows.balances })
    #expect(submissions.last?.bytes == 1 << 40 && submissions.last?.format == "unknown")
  }

  @Test func oneBadFileChangesNothingForTheRest() {
    let good = file("bra.csv", rows("Karlstads kommun", [("1", "Läslyft"), ("2", "Mattelyft")]))
    let alone = SmallCounty.validate([good])
    let among = SmallCounty.validate([InputFile(path: "x.csv", bytes: [0x50, 0x4B, 3, 4]), good, file("y.csv", "\"")])
    #expect(among.submissions.first { $0.file == "bra.csv" }?.activities == alone.submissions.first?.activities)
  }

  @Test func unknownOrganisationIsWarnedOnceAndGetsASlug() {
    let (submissions, log) = SmallCounty.validate([
      file("a.csv", rows("Kihls Kommun", [("1", "Läslyft"), ("2", "Mattelyft")]))
    ])
    #expect(log.codes == ["VAL-050"])
    #expect(log.diagnostics.first?.evidence.nearest == ["Kils kommun"])
    #expect(submissions.first?.submitter == "kihls-kommun" && submissions.first?.isKnownSubmitter == false)
    #expect(submissions.first?.activities.map(\.id.rawValue) == ["kihls-kommun/1", "kihls-kommun/2"])
  }

  @Test func theCycleYearOfTheRunDecides() {
    let text = rows("Kils kommun", [("1", "Läslyft")])
    let (submissions, log) = SmallCounty.validate([file("a.csv", text)], options: ValidationOptions(year: 2023))
    #expect(log.codes == ["VAL-043"])
    #expect(log.diagnostics.first?.evidence.expected == ["2023"])
    #expect(submissions.first?.rows.rejected == 1)
  }
}
