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
  /// The goals of each activity, primary first.
  let goalsByActivity: [Activity.ID: [Goal.ID]]
  private let effortByActivity: [Activity.ID: Effort]

  init(
    portfolio: Portfolio, findings: [Finding], log: DiagnosticLog, catalogue: RuleCatalogue,
    information: RunInformation, comparison: CycleComparison?, wording: ReportWording,
    additions: ReportAdditions = ReportAdditions()
  ) {
    self.portfolio = portfolio
    self.findings = findings.sorted { ($1.strength, $0.id) < ($0.strength, $1.id) }
    self.log = log
    self.catalogue = catalogue
    self.information = information
    self.comparison = comparison
    self.wording = wording
    self.additions = additions
    var goals: [Activity.ID: [Goal.ID]] = [:]
    for alignment in portfolio.alignments where goals[alignment.activity]?.contains(alignment.goal) != true {
      goals[alignment.activity, default: []].append(alignment.goal)
    }
    goalsByActivity = goals
    var efforts: [Activity.ID: Effort] = [:]
    for effort in portfolio.efforts { for id in effort.activities { efforts[id] = effort } }
    effortByActivity = efforts
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

  func effort(of activity: Activity.ID) -> Effort? { effortByActivity[activity] }

  func activities(_ ids: [Activity.ID]) -> [Activity] { ids.compactMap(portfolio.activity) }

  /// The efforts that the activities belong to, each once, sorted by id.
  func efforts(of activities: [Activity.ID]) -> [Effort] {
    var seen: [Activity.ID: Effort] = [:]
    for id in activities { if let effort = effortByActivity[id] { seen[effort.id] = effort } }
    return seen.values.sorted { $0.id < $1.id }
  }
}
