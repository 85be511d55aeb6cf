import Diagnostics
import StrategyModel
import Testing

@testable import Reporting

/// A small made-up county with a little of everything that a report must be able to say.
struct SamplePortfolio {
  var activities: [Activity] = []
  var submissions: [Submission] = []
  var observations: [Observation] = []
  var findings: [Finding] = []
  var language = Language.swedish
  var edition = RunInformation.Edition.summary
  var marking: String? = "påhittade siffror"
  var comparison: CycleComparison?
  var log = DiagnosticLog()

  static let strategyFile = "strategi.yml"

  let indicators = [
    Indicator(
      id: "N15428", title: "Behöriga till yrkesprogram, åk 9", unit: "procent", direction: .higher,
      source: "Skolverket", baselineYear: 2019, targetYear: 2030, targetValue: ExactNumber("90"), targetKind: .level,
      decimals: 1, isShare: true),
    Indicator(
      id: "N00957", title: "Ohälsotal, 16–64 år", unit: "dagar", direction: .lower, source: "Försäkringskassan",
      targetKind: .approachReference, decimals: 1),
    Indicator(id: "U01413", title: "Avsaknad av tillit", unit: "procent", direction: .lower, decimals: 0),
  ]

  var strategy: Strategy {
    Strategy(
      id: "exempel-2040", title: "Exempelstrategin 2040", remark: "Målen är arbetsformuleringar.",
      areas: [
        Area(
          id: "livsvillkor", title: "Förbättra livsvillkoren",
          goals: [
            Goal(id: "L1", title: "Fler invånare har god hälsa", status: "arbetsformulering", indicators: ["N00957"]),
            Goal(id: "L3", title: "Fler är delaktiga och känner tillit", indicators: ["U01413"]),
          ]),
        Area(
          id: "kompetens", title: "Höja kompetensen",
          goals: [
            Goal(
              id: "K1", title: "Fler barn och unga klarar skolan", status: "arbetsformulering", indicators: ["N15428"])
          ]),
      ], indicators: indicators,
      challenges: [Theme(id: "klimat", title: "klimatförändringar och yttre påverkan")],
      perspectives: [Theme(id: "barn-unga", title: "Barn och unga ska ha framtiden för sig")],
      file: SamplePortfolio.strategyFile, sha256: String(repeating: "ab", count: 32))
  }

  let organisations = OrganisationRegister(
    [
      Organisation(id: "alstads-kommun", name: "Alstads kommun", kind: .kommun, municipality: "9901", isExpected: true),
      Organisation(id: "orby-kommun", name: "Örby kommun", kind: .kommun, municipality: "9902", isExpected: true),
      Organisation(id: "aby-kommun", name: "Åby kommun", kind: .kommun, municipality: "9903", isExpected: true),
      Organisation(id: "regionen", name: "Exempelregionen", kind: .region, isExpected: true),
      Organisation(id: "hogskolan", name: "Exempelhögskolan", kind: .akademi, isExpected: true),
    ], file: "organisationer.yml")

  private let referenceDate: CalendarDate

  /// Nothing was reported and nothing measured.
  init() throws { referenceDate = try #require(CalendarDate("2025-03-08")) }

  let places = PlaceRegister(
    county: Place(code: "99", name: "Exempellän", level: .county),
    country: Place(code: "00", name: "Riket", level: .country),
    municipalities: [
      Place(code: "9901", name: "Alstad", level: .municipality),
      Place(code: "9902", name: "Örby", level: .municipality),
      Place(code: "9903", name: "Åby", level: .municipality),
    ], file: "kommuner.yml")

  var portfolio: Portfolio {
    let goals = strategy.areas.flatMap { area in
      area.goals.map { goal in
        let tied = activities.filter { $0.statedGoals.map(\.raw).contains(goal.id.rawValue) }
        return GoalPicture(
          goal: goal, area: area.id, activities: tied.map(\.id), active: tied.filter(\.status.isActive).map(\.id),
          indicators: goal.indicators.compactMap { id in
            strategy.indicator(id).map { picture($0, goal) }
          })
      }
    }
    let reported = Set(submissions.filter { $0.status != .unreadable }.map(\.submitter))
    let expected = organisations.expected.map(\.id).sorted()
    let handedIn = Set(submissions.map(\.submitter))
    return Portfolio(
      strategy: strategy, organisations: organisations, places: places,
      referenceDate: referenceDate, year: 2024, submissions: submissions, activities: activities,
      alignments: activities.flatMap { activity in
        activity.statedGoals.map(\.raw).enumerated().map { index, goal in
          Alignment(
            activity: activity.id, goal: Goal.ID(goal), ground: .declared, confidence: 1, terms: [goal],
            isPrimary: index == 0)
        }
      }, efforts: efforts, goals: goals,
      coverage: Coverage(
        expected: expected, reported: expected.filter(reported.contains),
        missing: expected.filter { !handedIn.contains($0) },
        unreadable: submissions.filter { $0.status == .unreadable }.map(\.submitter),
        partlyRejected: submissions.filter { $0.status == .partlyRejected }.map(\.submitter), unexpected: []),
      unmatched: [
        Unmatched(
          kind: .goal, value: "friskare folk", source: RecordReference(file: "in/alstad.csv", row: 3, line: 3),
          suggestions: ["L1"])
      ], observations: observations.sorted { $0.key < $1.key }, partners: [:])
  }

  var information: RunInformation {
    RunInformation(
      toolVersion: "0.1.0", ruleSetVersion: "2024.1", libxml2Version: "2.9.14", sqliteVersion: "3.46.1",
      referenceDate: portfolio.referenceDate, edition: edition, language: language, inputs: [], marking: marking)
  }

  var document: Document {
    SituationReport.compose(
      portfolio: portfolio, findings: findings, log: log, catalogue: SamplePortfolio.catalogue,
      information: information, comparison: comparison)
  }

  var files: [OutputFile] {
    ReportPackage.files(
      portfolio: portfolio, findings: findings, log: log, catalogue: SamplePortfolio.catalogue,
      information: information, comparison: comparison)
  }

  private var efforts: [Effort] {
    Dictionary(grouping: activities, by: { NameKey($0.title.raw) }).values
      .map { group in
        let sorted = group.sorted { $0.id < $1.id }
        return Effort(
          id: sorted.first?.id ?? "", activities: sorted.map(\.id), reporters: Set(sorted.map(\.submitter)).sorted(),
          budget: sorted.compactMap(\.budget).max(), conflicts: [])
      }.sorted { $0.id < $1.id }
  }

  private func picture(_ indicator: Indicator, _ goal: Goal) -> IndicatorPicture {
    func series(_ place: Place.Code) -> Series? {
      let found = observations.filter {
        $0.key.indicator == indicator.id && $0.key.place == place && $0.key.sex == .total
      }
      return found.isEmpty ? nil : Series(indicator: indicator.id, place: place, sex: .total, observations: found)
    }
    let county = series("99")
    let reference = series("00")
    let latest = county?.latest
    let assessment = Assessment(
      goal: goal.id, indicator: indicator.id, place: "99", sex: .total, latest: latest,
      baseline: indicator.baselineYear.flatMap { county?.observation($0) },
      reference: latest.flatMap { reference?.observation($0.key.year) }, targetYear: indicator.targetYear,
      targetValue: indicator.targetValue, method: "linjär takt", level: latest == nil ? .notDefined : .notMet,
      distance: nil, actualPace: latest == nil ? nil : -0.25, neededPace: nil,
      trend: latest == nil
        ? nil
        : Assessment.Trend(
          years: [2019, 2023], slope: -0.25, slopeLow: -0.4, slopeHigh: -0.1, p: 0.017, certainty: .sure),
      isMovingAway: latest != nil, verdict: latest == nil ? .insufficient : .hardToReach,
      reason: latest == nil
        ? LocalizedText(sv: "Det finns inga siffror.", en: "There are no figures.")
        : LocalizedText(sv: "Takten räcker inte till målet.", en: "The pace does not reach the target."))
    let forecast = latest.flatMap { latest -> Forecast? in
      guard indicator.targetYear != nil, let start = latest.value.number?.double else { return nil }
      return Forecast(
        indicator: indicator.id, place: "99", method: "Theil–Sen",
        points: (1...6).map { step in
          let value = start - 0.25 * Double(step)
          let spread = 0.8 * Double(step)
          return Forecast.Point(
            year: latest.key.year + step, value: value, lower80: value - spread, upper80: value + spread,
            lower95: value - spread * 1.5, upper95: value + spread * 1.5)
        })
    }
    return IndicatorPicture(
      indicator: indicator, county: county, countyWomen: nil, countyMen: nil, reference: reference,
      municipalities: [], assessment: assessment, forecast: forecast, isStale: false)
  }
}
