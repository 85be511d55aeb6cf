import Diagnostics
import StrategyModel
import Testing

@testable import Reporting

extension SamplePortfolio {
  static let catalogue = RuleCatalogue([
    Rule(
      code: "DET-I01", severity: .warning,
      title: LocalizedText(sv: "Mål utan pågående insats", en: "Goal without effort"),
      message: LocalizedText(
        sv: "{mal} har {antal} pågående {antal|insats|insatser}.",
        en: "{mal} has {antal} ongoing {antal|effort|efforts}."),
      remedy: LocalizedText(sv: "Vem kan ta sig an {mal}?", en: "Who could take on {mal}?"),
      why: LocalizedText(sv: "", en: "")),
    Rule(
      code: "DET-S01", severity: .warning, title: LocalizedText(sv: "Liknande insatser", en: "Similar efforts"),
      message: LocalizedText(
        sv: "{organisationer} arbetar med liknande saker: {insatser}. Gemensamma ord: {termer}.",
        en: "{organisationer} do similar things: {insatser}. Shared words: {termer}."),
      remedy: LocalizedText(
        sv: "Vet {organisationer} om varandras arbete?", en: "Do {organisationer} know of each other’s work?"),
      why: LocalizedText(sv: "", en: "")),
    Rule(
      code: "VAL-004", severity: .fault, title: LocalizedText(sv: "Datum som inte finns", en: "Impossible date"),
      message: LocalizedText(sv: "{found}", en: "{found}"), remedy: LocalizedText(sv: "", en: ""),
      why: LocalizedText(sv: "", en: "")),
  ])

  /// Everything that a report can hold: joint efforts, lessons, refused rows, gaps, collaborations, figures.
  static func full() throws -> SamplePortfolio {
    var sample = try SamplePortfolio()
    sample.addActivities()
    sample.addSubmissions()
    sample.addFigures()
    sample.addFindings()
    return sample
  }

  /// An activity of Alstads kommun with the given texts; everything else is plain.
  static func activity(
    _ id: String, submitter: Organisation.ID = "alstads-kommun", title: String = "Skolnärvaro",
    goals: [String] = ["K1"],
    status: Activity.Status = .ongoing, municipalities: [Place.Code] = ["9901"], budget: Int? = nil,
    lessons: [Lesson] = [], result: String = "", seeks: [String] = []
  ) -> Activity {
    Activity(
      id: Activity.ID("\(submitter)/\(id)"), submitter: submitter, ownID: id, title: title, kind: .project,
      status: status,
      period: Period(start: CalendarDate.firstDay(of: 2023), end: CalendarDate.lastDay(of: 2025)),
      statedGoals: goals, challenges: id == "1" ? ["klimat"] : [], municipalities: municipalities,
      budget: budget.map { Amount(ore: $0 * 100) }, result: result, lessons: lessons, seeks: seeks,
      source: RecordReference(file: "in/\(submitter).csv", row: 2, line: 2))
  }

  private mutating func addActivities() {
    activities = [
      SamplePortfolio.activity(
        "1", budget: 1_250_000, lessons: [Lesson(kind: .hindrance, text: "Svårt att rekrytera")], seeks: ["Fler skolor"]
      ),
      SamplePortfolio.activity("2", title: "Friskvård för 50 deltagare", goals: ["L1"], status: .planned),
      SamplePortfolio.activity(
        "7", submitter: "orby-kommun", municipalities: ["9902"], budget: 1_250_000,
        lessons: [
          Lesson(kind: .hindrance, text: "svårt att  rekrytera"),
          Lesson(kind: .successFactor, text: "Tidig dialog"), Lesson(kind: .breakUp, text: "Korta projekt"),
        ]),
      SamplePortfolio.activity(
        "A1", submitter: "regionen", title: "Hälsosamtal för alla", goals: ["L1", "K1"], status: .ongoing,
        municipalities: [], budget: 8_400),
    ].sorted { $0.id < $1.id }
  }

  private mutating func addSubmissions() {
    func submission(_ id: Organisation.ID, _ status: Submission.Status, _ rows: Submission.RowCount) -> Submission {
      Submission(
        file: "in/\(id).csv", sha256: "", bytes: 1, encoding: "utf-8", format: "csv", statedOrganisation: nil,
        submitter: id, isKnownSubmitter: true, year: 2024, status: status, rows: rows,
        activities: activities.filter { $0.submitter == id })
    }
    submissions = [
      submission("alstads-kommun", .partlyRejected, .init(read: 4, accepted: 2, rejected: 1, blank: 1)),
      submission("hogskolan", .unreadable, .init()),
      submission("orby-kommun", .accepted, .init(read: 1, accepted: 1)),
      submission("regionen", .accepted, .init(read: 1, accepted: 1)),
    ]
    log.append(
      Diagnostic(
        code: "VAL-004", severity: .fault, file: "in/alstads-kommun.csv", evidence: Evidence(found: "2024-02-30")))
  }

  private mutating func addFigures() {
    func add(_ indicator: Indicator.ID, _ place: Place.Code, _ first: Int, _ values: [String]) {
      for (offset, text) in values.enumerated() {
        let key = Observation.Key(indicator: indicator, place: place, sex: .total, year: first + offset)
        let value = ExactNumber(text).map { ObservedValue.number($0) }
        observations.append(
          Observation(
            key: key, value: value ?? .missing(.init(reason: .confidential, symbol: "..")),
            status: offset == values.count - 1 ? "p" : nil, publisher: "SCB", file: "statistik/a.px",
            place: "rad \(offset + 10)"))
      }
    }
    add("N15428", "99", 2016, ["84.9", "84.2", "84.6", "83.8", "84.0", "83.1", "83.4", "82.7"])
    add("N15428", "00", 2016, ["87.4", "86.9", "86.5", "86.6", "86.8", "86.5", "86.2", "85.9"])
    add("N00957", "99", 2018, ["29.1", "28.4", "..", "26.9", "25.85", "24.7"])
    add("N00957", "00", 2018, ["24.9", "24.2", "23.6", "22.8", "21.9", "21.0"])
  }

  private mutating func addFindings() {
    findings = [
      Finding(
        id: "I01-L3", kind: .effortGap, detector: "DET-I01", subject: "L3",
        score: [.init(name: "pågående", value: 1, weight: 2), .init(name: "täckning", value: 0.5, weight: 1)],
        facts: ["mal": .goal("L3"), "antal": .count(0, [.register(file: SamplePortfolio.strategyFile, id: "L3")])],
        goals: ["L3"], evidence: [.register(file: SamplePortfolio.strategyFile, id: "L3")],
        reservations: [
          .init(
            kind: .notReported, all: [.register(file: "organisationer.yml", id: "tystby-kommun")],
            near: [.register(file: "organisationer.yml", id: "tystby-kommun")]),
          .init(kind: .rejected, all: [.record(.init(file: "in/alstads-kommun.csv", row: 4))]),
          .init(kind: .notMapped, all: [.activity("orby-kommun/7")]),
        ]),
      Finding(
        id: "S01-1", kind: .collaboration, detector: "DET-S01", subject: "Skolnärvaro",
        score: [.init(name: "likhet", value: 0.8, weight: 1)],
        facts: [
          "organisationer": .organisations(["orby-kommun", "alstads-kommun"]),
          "insatser": .activities(["alstads-kommun/1", "orby-kommun/7"]), "termer": .terms(["skola", "närvaro"]),
        ], organisations: ["alstads-kommun", "orby-kommun"], goals: ["K1"], similarity: 0.8125,
        evidence: [.activity("alstads-kommun/1"), .activity("orby-kommun/7")]),
    ]
    comparison = CycleComparison(
      previousYear: 2023, newGaps: ["I01-L3"], closedGaps: [], remainingGaps: [],
      verdictChanges: [
        .init(goal: "K1", indicator: "N15428", before: .onTrack, now: .hardToReach, reason: .newData)
      ], continuedActivities: ["alstads-kommun/1"], newActivities: ["orby-kommun/7"], endedActivities: [], revisions: []
    )
  }
}
