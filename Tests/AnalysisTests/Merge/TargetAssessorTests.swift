import Diagnostics
import StrategyModel
import Testing

@testable import Analysis

/// Every kind of target, every verdict, and the traps of real series.
struct TargetAssessorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var kind = TargetKind.level
    var direction = Direction.higher
    var target: String? = nil
    var targetYear: Int? = 2030
    var county: [String?]
    var reference: [String?] = []
    var men: [String?] = []
    var breaks: [Int] = []
    let verdict: Assessment.Verdict
    var movingAway = false
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "on the line", target: "70", county: ["60", "61.25", "62.5", "63.75", "65"], verdict: .onTrack),
    Case(
      name: "just at 95 per cent", target: "116", county: ["100", "100.95", "101.9", "102.85", "103.8"],
      verdict: .onTrack),
    Case(name: "half the pace", target: "116", county: ["100", "100.5", "101", "101.5", "102"], verdict: .hardToReach),
    Case(
      name: "a tenth of the pace", target: "116", county: ["100", "100.1", "100.2", "100.3", "100.4"],
      verdict: .notReasonable),
    Case(name: "wrong way", target: "9", county: ["8", "7", "6", "5"], verdict: .notReasonable, movingAway: true),
    Case(
      name: "lower is better", direction: .lower, target: "9", county: ["14", "15", "16"], verdict: .notReasonable,
      movingAway: true),
    Case(name: "met", target: "75", county: ["58", "70", "78.1"], verdict: .achieved),
    Case(
      name: "base beyond the target", target: "95", county: ["96", "95", "93.9"], verdict: .notReasonable,
      movingAway: true),
    Case(name: "from zero", target: "80", county: ["0", "25", "63"], verdict: .onTrack),
    Case(name: "sign changes", target: "400", county: ["-412", "-100", "240"], verdict: .onTrack),
    Case(name: "two values", target: "400", county: ["310", "335"], verdict: .insufficient),
    Case(name: "one value", target: "400", county: ["310"], verdict: .insufficient),
    Case(name: "no value", target: "400", county: [nil, nil], verdict: .insufficient),
    Case(name: "no target", county: ["1", "2", "3"], verdict: .insufficient),
    Case(name: "no target year", target: "5", targetYear: nil, county: ["1", "2", "3"], verdict: .insufficient),
    Case(name: "year passed", target: "5", targetYear: 2016, county: ["1", "2", "3"], verdict: .notReasonable),
    Case(
      name: "break", target: "60", county: ["45", "46", "47", "66", "67.1"], breaks: [2017], verdict: .insufficient),
    Case(
      name: "break, enough after", target: "80", county: ["45", "66", "68", "70", "72"], breaks: [2015],
      verdict: .onTrack),
    Case(name: "change", kind: .change, target: "5000", county: ["201340", "203000", "206550"], verdict: .achieved),
    Case(
      name: "change down", kind: .change, direction: .lower, target: "-3.0", county: ["6", "5.8", "5.5", "5.2"],
      verdict: .onTrack),
    Case(name: "rank", kind: .rank, direction: .lower, target: "7", county: ["12", "9", "6"], verdict: .achieved),
    Case(name: "direction", kind: .direction, county: ["1", "2", "3", "4", "5"], verdict: .onTrack),
    Case(
      name: "direction wrong", kind: .direction, direction: .lower, county: ["1", "2", "3", "4"],
      verdict: .notReasonable, movingAway: true),
    Case(
      name: "direction unclear", kind: .direction, county: ["48", "48.2", "47.9", "48.1", "48"], verdict: .insufficient),
    Case(name: "direction, three values", kind: .direction, county: ["1", "2", "3"], verdict: .insufficient),
    Case(
      name: "direction neutral", kind: .direction, direction: .neutral, county: ["1", "2", "3", "4", "5"],
      verdict: .insufficient),
    Case(
      name: "reached the country", kind: .reachReference, direction: .lower, county: ["33", "28", "24.9"],
      reference: ["25", "25", "25.2"], verdict: .achieved),
    Case(
      name: "closing in", kind: .reachReference, county: ["10", "12", "14"], reference: ["16", "16", "16"],
      verdict: .onTrack),
    Case(
      name: "was ahead", kind: .aboveReference, county: ["80", "80.2", "79.9"], reference: ["79", "81", "81.8"],
      verdict: .notReasonable, movingAway: true),
    Case(
      name: "stays below", kind: .belowReference, direction: .lower, county: ["7.2", "6", "5"],
      reference: ["6.5", "6.5", "6.5"], verdict: .achieved),
    Case(
      name: "approaches", kind: .approachReference, county: ["72", "73", "75", "76"],
      reference: ["80", "80", "80", "80"], verdict: .onTrack),
    Case(
      name: "drifts off", kind: .approachReference, county: ["72", "71", "70", "69"],
      reference: ["80", "80", "80", "80"], verdict: .notReasonable, movingAway: true),
    Case(name: "no reference", kind: .reachReference, county: ["72", "71", "70"], verdict: .insufficient),
    Case(
      name: "faster than the country", kind: .rateAgainstReference, direction: .lower, county: ["100", "90", "68"],
      reference: ["100", "95", "86"], verdict: .onTrack),
    Case(
      name: "slower than the country", kind: .rateAgainstReference, direction: .lower, county: ["100", "95", "89.5"],
      reference: ["100", "95", "87"], verdict: .hardToReach),
    Case(
      name: "rate from zero", kind: .rateAgainstReference, direction: .lower, county: ["0", "1", "2"],
      reference: ["100", "95", "87"], verdict: .insufficient),
    Case(
      name: "gap shrinks", kind: .groupGap, target: "5", county: ["40", "44", "48"], men: ["60", "60", "58"],
      verdict: .onTrack),
    Case(
      name: "gap grows", kind: .groupGap, county: ["40", "40", "40", "40"], men: ["60", "62", "64", "66"],
      verdict: .notReasonable, movingAway: true),
    Case(name: "no groups", kind: .groupGap, county: ["40", "40"], verdict: .insufficient),
    Case(name: "not numeric", kind: .notNumeric, county: [], verdict: .insufficient),
  ]

  static func assess(_ entry: Case) throws -> Assessment {
    var world = World()
    world.measure(
      Indicator(
        id: "I", title: "Indikator", unit: "procent", direction: entry.direction, baselineYear: 2014,
        targetYear: entry.targetYear, targetValue: entry.target.flatMap { ExactNumber($0) }, targetKind: entry.kind,
        publicationLag: 0, breaks: entry.breaks), of: "K1")
    world.observe("I", from: 2014, entry.county, sex: entry.men.isEmpty ? .total : .women)
    world.observe("I", from: 2014, entry.men, sex: .men)
    world.observe("I", from: 2014, entry.reference, place: "00")
    world.referenceDate = CalendarDate(year: 2019, month: 1, day: 31)
    return try #require(world.portfolio().goals.first?.indicators.first?.assessment)
  }

  @Test(arguments: cases) func `The verdict follows the register`(entry: Case) throws {
    let assessment = try Self.assess(entry)
    #expect(assessment.verdict == entry.verdict, "\(assessment.reason.sv)")
    #expect(assessment.isMovingAway == entry.movingAway)
    #expect(!(assessment.reason.sv + assessment.reason.en).contains { $0.isNumber })
  }

  @Test func `Every kind of target and every verdict has a case`() {
    #expect(Set(Self.cases.map(\.kind)) == Set(TargetKind.allCases))
    #expect(Set(Self.cases.map(\.verdict)) == Set(Assessment.Verdict.allCases))
  }

  @Test func `Level, pace and evidence are told apart`() throws {
    let assessment = try Self.assess(
      Case(name: "", target: "70", county: ["60", "61.25", "62.5", "63.75", "65"], verdict: .onTrack))
    #expect(assessment.level == .notMet)
    #expect(assessment.distance == 5)
    #expect(assessment.actualPace == 1.25)
    #expect(assessment.neededPace == 0.625)
    #expect(assessment.trend?.certainty == .sure)
    #expect(assessment.trend?.years == [2014, 2015, 2016, 2017, 2018])
  }

  @Test func `A stated change is a target value with the baseline's decimals`() throws {
    let assessment = try Self.assess(
      Case(
        name: "", kind: .change, direction: .lower, target: "-3.0", county: ["6.00", "5.2", "5.1"], verdict: .onTrack))
    #expect(assessment.targetValue == ExactNumber("3.00"))
  }

  /// One year since the baseline: the last values of a series that began ten years before.
  @Test(
    "One year's change decides nothing unless the longer window says the same",
    arguments: [
      (["50", "50.1", "49.9", "50", "50.2", "49.8", "50", "51"], Assessment.Verdict.insufficient, "För få år"),
      (["50", "51", "52", "53", "54", "55", "56", "62"], .onTrack, "Takten"),
      (["57", "56", "55", "54", "53", "52", "50", "51"], .insufficient, "För få år"),
      (["57", "56", "55", "54", "53", "52", "50", "49"], .notReasonable, "Utvecklingen"),
    ])
  func lateBaseline(_ values: [String], _ verdict: Assessment.Verdict, _ reason: String) throws {
    var world = World()
    world.measure(
      Indicator(
        id: "I", title: "Indikator", unit: "procent", direction: .higher, baselineYear: 2021, targetYear: 2030,
        targetValue: ExactNumber("80"), targetKind: .level, publicationLag: 0), of: "K1")
    world.observe("I", from: 2015, values)
    world.referenceDate = CalendarDate(year: 2023, month: 1, day: 31)
    let assessment = try #require(world.portfolio().goals.first?.indicators.first?.assessment)
    #expect(assessment.verdict == verdict, "\(assessment.reason.sv)")
    #expect(assessment.reason.sv.hasPrefix(reason), "\(assessment.reason.sv)")
  }

  @Test func `A distance that grows while both rise is said as a distance`() throws {
    let assessment = try Self.assess(
      Case(
        name: "", kind: .approachReference, county: ["70", "71", "72", "73", "74"],
        reference: ["75", "77", "79", "81", "83"], verdict: .notReasonable))
    #expect(assessment.reason == VerdictReason.further)
    #expect(assessment.isMovingAway)
  }

  @Test func `Figures for women and men apart are not said to be missing`() throws {
    var world = World()
    world.measure(
      Indicator(
        id: "I", title: "Indikator", unit: "år", direction: .higher, targetKind: .direction, publicationLag: 0),
      of: "K1")
    world.observe("I", from: 2018, ["80", "81"], sex: .men)
    world.referenceDate = CalendarDate(year: 2020, month: 1, day: 31)
    let assessment = try #require(world.portfolio().goals.first?.indicators.first?.assessment)
    #expect(assessment.reason == VerdictReason.onlyBySex)
  }
}
