import Diagnostics
import StrategyModel
import Testing

@testable import Reporting

@Suite("Last year and now")
struct LastYearTests {
  private func text(_ comparison: CycleComparison?) throws -> String {
    var sample = try SamplePortfolio.full()
    sample.comparison = comparison
    return MarkdownRenderer.render(sample.document).text
  }

  private func comparison(
    _ followUps: [CycleComparison.FollowUp] = [], revisions: [CycleComparison.Revision] = []
  ) -> CycleComparison {
    CycleComparison(
      previousYear: 2023, newGaps: [], closedGaps: [], remainingGaps: [], verdictChanges: [],
      continuedActivities: ["alstads-kommun/1"], newActivities: ["orby-kommun/7"],
      endedActivities: [.init(id: "aby-kommun/9", title: "Borta", status: .ongoing)], revisions: revisions,
      reportedBefore: ["alstads-kommun"], followUps: followUps)
  }

  @Test("without a year before, nothing stands but that there is none")
  func none() throws {
    let text = try text(nil)
    #expect(text.contains("Det finns inget tidigare år att jämföra med."))
    #expect(!text.contains("Förra året och nu"))
  }

  @Test("a gap's efforts then and now stand side by side, without a cause")
  func gap() throws {
    let gap = CycleRecord.FindingRecord(
      id: "I02-K1", kind: .effortGap, detector: "DET-I02", subject: "K1 Skolan", strength: 0.5, goals: ["K1"])
    let text = try text(
      comparison([
        .init(
          finding: gap, isStillFound: false, activeBefore: 1, activeNow: ["alstads-kommun/1", "orby-kommun/7"],
          together: [], silent: [])
      ]))
    #expect(
      text.contains(
        "(K1 Skolan). Glappet finns inte längre. Målet hade 1 pågående insats 2023 och har 2 i år."))
    #expect(text.matches(of: /(tack vare|ledde till|på grund av|bidrog)/).isEmpty)
  }

  @Test("a collaboration: together or not, and who has gone silent")
  func collaboration() throws {
    let record = CycleRecord.FindingRecord(
      id: "S03-1", kind: .collaboration, detector: "DET-S03", subject: "", strength: 0.5,
      organisations: ["alstads-kommun", "aby-kommun"])
    let apart = try text(
      comparison([
        .init(
          finding: record, isStillFound: true, activeBefore: 0, activeNow: [], together: [], silent: ["aby-kommun"])
      ]))
    #expect(apart.contains("(Alstads kommun och Åby kommun). Ingen insats i år redovisas"))
    #expect(apart.contains("Åby kommun har inte rapporterat i år."))
    let together = try text(
      comparison([
        .init(
          finding: record, isStillFound: false, activeBefore: 0, activeNow: [], together: ["alstads-kommun/1"],
          silent: [])
      ]))
    #expect(together.contains("1 insats i år redovisas av flera av dem gemensamt"))
  }

  @Test("who did not report last year is told apart, and revised figures are shown as revisions")
  func counts() throws {
    let key = Observation.Key(indicator: "N15428", place: "99", sex: .total, year: 2022)
    let revision = CycleComparison.Revision(
      key: key, before: ExactNumber("83.9") ?? .init(0), now: ExactNumber("83.4") ?? .init(0))
    let text = try text(comparison(revisions: [revision]))
    #expect(
      text.contains(
        "1 insats från 2023 fortsätter. 1 är ny i materialet, varav 1 från organisationer som inte rapporterade 2023. "
          + "0 har avslutats eller avbrutits och 1 rapporteras inte längre."))
    #expect(text.contains("1 äldre värde i statistiken har reviderats av sin utgivare sedan dess."))
    #expect(text.contains("| Behöriga till yrkesprogram, åk 9 | Exempellän | 2022 | 83,9 | 83,4 |"))
  }
}
