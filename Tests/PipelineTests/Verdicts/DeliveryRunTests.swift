import TestSupport
import Testing

/// Figures that come late, twice, or for places that nobody knows.
@Suite struct DeliveryRunTests {
  private static let register =
    "  - {id: I, titel: Provet, enhet: procent, riktning: hogre, malslag: riktning, basar: 2014, efterslapning: 14}"

  private func delivery(_ updated: String, _ values: String) -> String {
    """
    {"version":"2.0","class":"dataset","label":"Provet","source":"SCB","updated":"\(updated)",
    "id":["Region","Tid"],"size":[1,4],"role":{"time":["Tid"],"geo":["Region"]},
    "dimension":{"Region":{"label":"region","category":{"index":["99"],"label":{"99":"Exempellän"}}},
    "Tid":{"label":"år","category":{"index":["2014","2015","2016","2017"]}}},"value":[\(values)]}
    """
  }

  @Test func aRevisedValueIsUsedAndBothAreShown() throws {
    let run = try VerdictRun(
      indicators: Self.register, of: ["M1": ["I"]], figures: "", date: "2019-03-08",
      deliveries: [
        delivery("2018-02-22T08:00:00Z", "60.0,61.0,62.0,63.0"),
        delivery("2019-02-22T08:00:00Z", "60.0,61.0,62.0,64.5"),
      ])
    #expect(run.exitCode == 0, "\(run.messages)")
    #expect(run["I"]["varde"] == "64,5")
    #expect(run.revisions.count == 1)
    #expect(run.revisions.first?["varde"] == "64,5" && run.revisions.first?["tidigare_varde"] == "63,0")
    #expect(run.report.contains("1 värde har ändrats i en senare leverans."))
    #expect(run.report.contains("nu 64,5") && run.report.contains("tidigare 63,0"))
  }

  @Test func aDifferenceOfRoundingIsNoRevision() throws {
    let run = try VerdictRun(
      indicators: Self.register, of: ["M1": ["I"]], figures: "", date: "2019-03-08",
      deliveries: [
        delivery("2018-02-22T08:00:00Z", "60.0,61.0,62.0,63.0"),
        delivery("2019-02-22T08:00:00Z", "60.04,61.03,62.01,62.98"),
      ])
    #expect(run.exitCode == 0, "\(run.messages)")
    #expect(run.revisions.isEmpty)
    #expect(!run.report.contains("senare leverans"))
  }

  @Test func aValuePublishedAfterTheReferenceDateIsLeftOutAndListed() throws {
    let run = try VerdictRun(
      indicators: Self.register, of: ["M1": ["I"]],
      figures: figures("I", from: 2014, ["60", "61", "62", "63", "64"]), date: "2019-02-27")
    #expect(run["I"]["matar"] == "2016")
    #expect(run.unmatched.contains("I/99/T/2017") && run.unmatched.contains("I/99/T/2018"))
    let later = try VerdictRun(
      indicators: Self.register, of: ["M1": ["I"]],
      figures: figures("I", from: 2014, ["60", "61", "62", "63", "64"]), date: "2019-02-28")
    #expect(later["I"]["matar"] == "2017")
  }

  @Test func aPeerThatIsInNoRegisterIsAnErrorAtItsPlace() throws {
    let run = try VerdictRun(
      indicators: Self.register.replacing(
        "malslag: riktning",
        with: "malslag: na-referens, referens: jamforelsegrupp, jamforelsegrupp: {namn: G, platser: [\"96\"]}"),
      of: ["M1": ["I"]], figures: "", date: "2019-03-08")
    #expect(run.exitCode == 2)
    #expect(run.messages.contains("register.yml:9:") && run.messages.contains("\"96\""), "\(run.messages)")
  }
}
