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
    let traces = TraceList([difference.first.key, difference.second.key].map { .observation($0) })
    #expect(inlines.contains(.number("7,25", .calculation, traces)))
  }

  @Test("a difference is drawn as its two groups, without a target that has no place on their axis")
  func groupLines() {
    let lines = PanelLines(
      picture(.groupGap, women: series(.women, [(2022, "1")]), men: series(.men, [(2022, "2")])), .swedish)
    #expect(lines.lines.map(\.name) == ["Kvinnor", "Män"])
    #expect(lines.target == nil && lines.forecast == nil)
  }

  @Test(
    "levels more than three times apart are drawn as index, or apart where no two years are common",
    arguments: [
      (["9", "9", "9"], 2, nil), (["5000000", "5000000", "6000000"], 2, 2021), (["5000000", "..", ".."], 1, nil),
      (["29", "30", "31"], 2, nil), (["29", "30", "37"], 2, 2021),
    ])
  func reference(_ values: [String], _ lines: Int, _ indexYear: Int?) throws {
    let years = [2021, 2022, 2023]
    let picture = picture(
      .level, county: series(.total, Array(zip(years, ["10", "11", "12"]))), women: nil, men: nil,
      reference: series(.total, Array(zip(years, values))))
    let panel = PanelLines(picture, .swedish)
    #expect(panel.lines.count == lines)
    #expect(panel.indexYear == indexYear)
    #expect(IndicatorPanel.canDraw(picture))
    guard indexYear != nil else { return }
    for line in panel.lines {
      let first = try #require(line.series.points.first)
      #expect((first.number.double * line.scale - 100).magnitude < 1e-9)
    }
  }

  @Test(
    "ticks are short and alike",
    arguments: [
      ([0.0, 500_000, 1_000_000], ["0", "0,5 mn", "1,0 mn"]), ([80.0, 90, 100], ["80", "90", "100"]),
      ([-20_000.0, 0, 20_000], ["\u{2212}20 tusen", "0", "20 tusen"]),
    ])
  func ticks(_ values: [Double], _ texts: [String]) { #expect(TickText.texts(values, .swedish) == texts) }

  @Test("one value is no line to draw")
  func single() {
    #expect(!IndicatorPanel.canDraw(picture(.level, county: series(.total, [(2022, "10")]), women: nil, men: nil)))
  }
}
