import Diagnostics
import StrategyModel
import Testing

@testable import Analysis

struct SeriesBuilderTests {
  static let publications: [(Int, Int?, Bool)] = [
    (2023, 2, true), (2023, 3, false), (2023, nil, true), (2024, nil, false), (2022, 14, true), (2022, 15, false),
  ]

  @Test(arguments: publications)
  func `A figure is public its lag after the year's end`(year: Int, lag: Int?, isPublic: Bool) throws {
    let date = try #require(CalendarDate("2024-03-08"))
    #expect(SeriesBuilder.isPublic(year, lag: lag, at: date) == isPublic)
  }

  @Test func `Later values take no part and are listed`() throws {
    var world = World()
    world.measure(
      Indicator(id: "I", title: "I", unit: "antal", direction: .higher, publicationLag: 12), of: "K1")
    world.observe("I", from: 2021, ["1", "2", "3"])
    let portfolio = world.portfolio()
    #expect(portfolio.goals.first?.indicators.first?.county?.points.map(\.year) == [2021, 2022])
    #expect(portfolio.unmatched.map(\.value) == ["I/99/T/2023"])
    #expect(portfolio.observations.count == 2)
  }

  @Test func `An indicator without figures is listed`() {
    var world = World()
    world.measure(Indicator(id: "I", title: "I", unit: "antal", direction: .higher), of: "K1")
    world.observe("I", from: 2021, ["1"], place: "9901")
    #expect(world.portfolio().unmatched.map(\.kind) == [.indicator])
  }

  @Test func `A number wins over a gap and the finer over the coarser`() throws {
    let key = Observation.Key(indicator: "I", place: "99", sex: .total, year: 2020)
    func observation(_ value: ObservedValue, _ file: String) -> Observation {
      Observation(key: key, value: value, file: file, place: "1")
    }
    let fine = try #require(ExactNumber("5.04"))
    let coarse = try #require(ExactNumber("5.0"))
    let values: [ObservedValue] = [
      .number(coarse), .missing(ObservedValue.Missing(reason: .unspecified, symbol: "")), .number(fine),
    ]
    let date = try #require(CalendarDate("2024-03-08"))
    for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2]] {
      let observations = order.map { observation(values[$0], "fil\($0).csv") }
      let series = SeriesBuilder(observations, indicators: [], referenceDate: date).series("I", "99")
      #expect(series?.latest?.value == .number(fine))
    }
  }

  @Test(arguments: [("2022", false), ("2021", true)]) func `A figure is stale when the next should be public`(
    last: String, isStale: Bool
  ) {
    var world = World()
    world.measure(Indicator(id: "I", title: "I", unit: "antal", direction: .higher, publicationLag: 12), of: "K1")
    world.observe("I", from: (Int(last) ?? 0) - 2, ["1", "2", "3"])
    #expect(world.portfolio().goals.first?.indicators.first?.isStale == isStale)
  }

  @Test func `An election is not stale between elections`() {
    var world = World()
    world.measure(Indicator(id: "I", title: "I", unit: "procent", direction: .higher, publicationLag: 1), of: "K1")
    world.observe("I", from: 2014, ["1", nil, nil, nil, "2", nil, nil, nil, "3"])
    #expect(world.portfolio().goals.first?.indicators.first?.isStale == false)
  }
}
