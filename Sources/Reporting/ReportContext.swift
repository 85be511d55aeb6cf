import Diagnostics
import StrategyModel

/// What every section reads: the run's results, the language, and the ways to name and count things traceably.
struct ReportContext: Sendable {
  let portfolio: Portfolio
  /// Strongest first; ties by id.
  let findings: [Finding]
  let log: DiagnosticLog
  let catalogue: RuleCatalogue
  let information: RunInformation
  let comparison: CycleComparison?
  let wording: ReportWording
  let additions: ReportAdditions
  /// Who writes the sections and draws the figures.
  let workforce: any Workforce
  private let lookups: ReportLookups

  init(
    portfolio: Portfolio, findings: [Finding], log: DiagnosticLog, catalogue: RuleCatalogue,
    information: RunInformation, comparison: CycleComparison?, wording: ReportWording,
    additions: ReportAdditions = ReportAdditions(), workforce: any Workforce = OneWorker()
  ) {
    self.portfolio = portfolio
    self.findings = findings.sorted { ($1.strength, $0.id) < ($0.strength, $1.id) }
    self.log = log
    self.catalogue = catalogue
    self.information = information
    self.comparison = comparison
    self.wording = wording
    self.additions = additions
    self.workforce = workforce
    lookups = ReportLookups(portfolio, additions.lessons, catalogue, information.language)
  }

  /// Works out what most sections and tables ask for, several at a time, so that none of them waits for another.
  func prepare() {
    let works: [@Sendable (ReportContext) -> Void] = [
      { _ = $0.patterns }, { _ = $0.sayings }, { _ = $0.rows }, { _ = $0.network }, { _ = $0.municipalityMatrix },
      { _ = $0.lookups.efforts.value }, { _ = $0.lookups.ties.value }, { _ = $0.actorMatrix },
      { _ = $0.lookups.nameRanks.value }, { _ = $0.allActivities },
    ]
    _ = workforce.map(works.count) { works[$0](self) }
  }

  var language: Language { information.language }
  var strategy: Strategy { portfolio.strategy }

  /// A sentence in the report's language. `slots` fill its places.
  func say(sv: String, en: String, _ slots: [String: Slot] = [:]) -> [Inline] {
    Phrase.inlines(language == .swedish ? sv : en, slots, owner: .setting("ordalydelse"))
  }

  /// A sentence that staff may have reworded.
  func say(_ sentence: ReportSentence, _ slots: [String: Slot] = [:]) -> [Inline] {
    wording.sentence(sentence, slots, common: templateValues, in: language)
  }

  /// What every template may name.
  var templateValues: [String: String] {
    [
      "ar": "\(portfolio.year)", "lan": portfolio.places.county.name, "strategi": strategy.title,
      "period": strategy.period ?? "", "datum": portfolio.referenceDate.description,
      "markning": information.marking ?? "",
    ]
  }

  /// A word or heading in the report's language.
  func word(sv: String, en: String) -> [Inline] { say(sv: sv, en: en) }

  // MARK: - Looked up, each worked out once for all sections

  /// The goals of an activity, primary first.
  func goals(of activity: Activity.ID) -> [Goal.ID] {
    portfolio.index(of: activity).map(goals(ofActivityAt:)) ?? []
  }

  /// The same by the activity's place in the portfolio.
  func goals(ofActivityAt index: Int) -> [Goal.ID] { lookups.ties.value.goals(index) }

  func effort(of activity: Activity.ID) -> Effort? {
    portfolio.index(of: activity).flatMap(effort(ofActivityAt:))
  }

  func effort(ofActivityAt index: Int) -> Effort? { lookups.efforts.value.effort(index) }

  func activities(_ ids: [Activity.ID]) -> [Activity] { ids.compactMap(portfolio.activity) }

  /// The efforts that the activities belong to, each once, sorted by id.
  func efforts(of activities: [Activity.ID]) -> [Effort] {
    lookups.efforts.value.efforts(activities.compactMap(portfolio.index))
  }

  /// Every activity's id, in the portfolio's order.
  var allActivities: [Activity.ID] { lookups.ids.value }

  /// By the activities' places in the portfolio: whether they are among these.
  func marks(_ ids: [Activity.ID]) -> [Bool] {
    var marks = [Bool](repeating: false, count: portfolio.activities.count)
    for id in ids { if let index = portfolio.index(of: id) { marks[index] = true } }
    return marks
  }

  /// Each activity of the lists once, in the portfolio's order.
  func union(_ lists: [[Activity.ID]]) -> [Activity.ID] {
    let marks = marks(Array(lists.joined()))
    return portfolio.activities.indices.filter { marks[$0] }.map { portfolio.activities[$0].id }
  }

  var lessons: LessonCollection { lookups.lessons.value }
  var lessonMembers: LessonMembers { lookups.lessonMembers.value }
  var patterns: PatternEntries { lookups.patterns.value }
  var sayings: LessonSayings { lookups.sayings.value }
  var rows: RowOrder { lookups.rows.value }
  var network: CollaborationNetwork { lookups.network.value(self) }
  var municipalityMatrix: MunicipalityMatrix { lookups.municipalities.value(self) }
  var actorMatrix: ActorMatrix { lookups.actors.value(self) }

  /// What a rule says and asks, ready to be filled; nil for a rule that the catalogue does not know.
  func phrases(_ code: RuleCode) -> FindingPhrases? { lookups.phrases.value[code] }

  /// Where an organisation's name stands among all, in Swedish order; equal for equal names.
  func rank(_ organisation: Organisation.ID) -> Int? { lookups.nameRanks.value[organisation] }

  func name(of place: Place.Code) -> String? { lookups.placeNames.value[place] }

  func title(of theme: Theme.ID) -> String? { lookups.themeTitles.value[theme] }
}
