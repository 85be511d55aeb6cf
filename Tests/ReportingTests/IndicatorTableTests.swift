import Diagnostics
import StrategyModel
import Testing

@testable import Reporting

@Suite("The indicator table and its figure")
struct IndicatorTableTests {
  private func series(_ sex: Sex, _ values: [(Int, String)]) -> Series {
    Series(
      indicator: "trygga", place: "99", sex: sex,
      observations: values.map { year, text in
        Observation(
          key: .init(indicator: "trygga", place: "99", sex: sex, year: year),
          value: ExactNumber(text).map { .number($0) } ?? .missing(.init(reason: .confidential, symbol: "..")),
          file: "a.px",
          place: "")
      })
  }

  private func picture(
    _ kind: TargetKind, county: Series? = nil, women: Series?, men: Series?, reference: Series? = nil
  )
    -> IndicatorPicture
  {
    let indicator = Indicator(
      id: "trygga", title: "Trygga", unit: "procent", direction: .lower, targetYear: 2030,
      targetValue: ExactNumber("5"),
      targetKind: kind)
    return IndicatorPicture(
      indicator: indicator, county: county, countyWomen: women, countyMen: men, reference: reference,
      municipalities: [],
      assessment: Assessment(
        goal: "L1", indicator: "trygga", place: "99", sex: .total, latest: nil, baseline: nil, reference: nil,
        targetYear: 2030, targetValue: ExactNumber("5"), method: "", level: .notDefined, distance: nil, actualPace: nil,
        neededPace: nil, trend: nil, isMovingAway: false, verdict: .insufficient, reason: LocalizedText(sv: "", en: "")),
      forecast: nil, isStale: false)
  }

  @Test("a difference between groups is computed from the latest year that both have, and leads back to both")
  func difference() throws {
    let picture = picture(
      .groupGap, women: series(.women, [(2022, "75.0"), (2023, "76.5")]),
      men: series(.men, [(2022, "82.25"), (2023, "..")]))
    let difference = try #require(GroupDifference(picture))
    let sample = try SamplePortfolio()
    let context = ReportContext(
      portfolio: sample.portfolio, findings: [], log: DiagnosticLog(), catalogue: SamplePortfolio.catalogue,
      information: sample.information, comparison: nil, wording: .standard)
    let inlines = difference.inlines(context)
    #expect(inlines.plain == "skillnad 7,25 (2022)")
    let traces = [difference.women.key, difference.men.key].map { Trace.observation($0) }
    #expect(inlines.contains(.number("7,25", .calculation, traces)))
  }

  @Test("a difference is drawn as its two groups, without a target that has no place on their axis")
  func groupLines() {
    let lines = PanelLines(
      picture(.groupGap, women: series(.women, [(2022, "1")]), men: series(.men, [(2022, "2")])), .swedish)
    #expect(lines.lines.map(\.name) == ["Kvinnor", "Män"])
    #expect(lines.target == nil && lines.forecast == nil)
  }

  @Test("a count of the whole country does not press the county's line flat", arguments: [("9", 2), ("5000000", 1)])
  func reference(_ value: String, _ lines: Int) {
    let picture = picture(
      .level, county: series(.total, [(2022, "10"), (2023, "11")]), women: nil, men: nil,
      reference: series(.total, [(2022, value)]))
    #expect(PanelLines(picture, .swedish).lines.count == lines)
    #expect(IndicatorPanel.canDraw(picture))
  }

  @Test("one value is no line to draw")
  func single() {
    #expect(!IndicatorPanel.canDraw(picture(.level, county: series(.total, [(2022, "10")]), women: nil, men: nil)))
  }
}
