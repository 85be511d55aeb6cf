import Diagnostics
import StrategyModel

/// What many sections and tables look up, each worked out once, and only where something asks for it.
final class ReportLookups: Sendable {
  let ties: Once<GoalTies>
  let efforts: Once<EffortLookup>
  let ids: Once<[Activity.ID]>
  let lessons: Once<LessonCollection>
  let lessonMembers: Once<LessonMembers>
  let patterns: Once<PatternEntries>
  let sayings: Once<LessonSayings>
  let rows: Once<RowOrder>
  let network = OnceOf<ReportContext, CollaborationNetwork> { CollaborationNetwork($0) }
  let municipalities = OnceOf<ReportContext, MunicipalityMatrix> { MunicipalityMatrix($0) }
  let actors = OnceOf<ReportContext, ActorMatrix> { ActorMatrix($0) }
  let phrases: Once<[RuleCode: FindingPhrases]>
  let nameRanks: Once<[Organisation.ID: Int]>
  let placeNames: Once<[Place.Code: String]>
  let themeTitles: Once<[Theme.ID: String]>

  /// `groups`: the patterns of the lessons.
  init(_ portfolio: Portfolio, _ groups: [LessonGroup], _ catalogue: RuleCatalogue, _ language: Language) {
    let lessons = Once { LessonCollection(portfolio) }
    self.lessons = lessons
    let members = Once { LessonMembers(lessons.value) }
    lessonMembers = members
    patterns = Once { PatternEntries(groups, members.value) }
    sayings = Once { LessonSayings(lessons.value) }
    ties = Once { GoalTies(portfolio) }
    efforts = Once { EffortLookup(portfolio) }
    ids = Once { portfolio.activities.map(\.id) }
    rows = Once { RowOrder(portfolio.activities) }
    phrases = Once {
      Dictionary(
        catalogue.rules.map { ($0.code, FindingPhrases($0, language)) }, uniquingKeysWith: { first, _ in first })
    }
    nameRanks = Once { ReportLookups.ranks(portfolio) }
    placeNames = Once {
      let places = [portfolio.places.county, portfolio.places.country] + portfolio.places.municipalities
      return Dictionary(places.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    }
    themeTitles = Once {
      let strategy = portfolio.strategy
      let themes = strategy.challenges + strategy.perspectives + strategy.dimensions + strategy.strengths
      return Dictionary(themes.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    }
  }

  private static func ranks(_ portfolio: Portfolio) -> [Organisation.ID: Int] {
    let known = portfolio.organisations.organisations.map(\.id)
    let names = Set(known + portfolio.submissions.map(\.submitter)).map { (id: $0, name: portfolio.name(of: $0)) }
    var ranks: [Organisation.ID: Int] = [:]
    var rank = 0
    var before: String?
    for entry in names.sorted(by: { ListText.precedes($0.name, $1.name) }) {
      // Names that are the same to the byte keep the order that they are given in.
      if let before, !before.utf8.elementsEqual(entry.name.utf8) { rank += 1 }
      ranks[entry.id] = rank
      before = entry.name
    }
    return ranks
  }
}

/// The goals of each activity, primary first, by its place in the portfolio.
final class GoalTies: Sendable {
  private let goals: [Goal.ID]
  private let starts: [Int32]

  init(_ portfolio: Portfolio) {
    var ties: [(activity: Int32, goal: Goal.ID)] = []
    var before: (id: Activity.ID, index: Int)?
    for alignment in portfolio.alignments {
      if before?.id != alignment.activity {
        before = portfolio.index(of: alignment.activity).map { (alignment.activity, $0) }
      }
      if let before { ties.append((Int32(before.index), alignment.goal)) }
    }
    var starts = [Int32](repeating: 0, count: portfolio.activities.count + 1)
    for tie in ties { starts[Int(tie.activity) + 1] += 1 }
    for index in portfolio.activities.indices { starts[index + 1] += starts[index] }
    var next = starts
    var sorted = [Int32](repeating: 0, count: ties.count)
    for (number, tie) in ties.enumerated() {
      sorted[Int(next[Int(tie.activity)])] = Int32(number)
      next[Int(tie.activity)] += 1
    }
    goals = sorted.map { ties[Int($0)].goal }
    self.starts = starts
  }

  /// Each once.
  func goals(_ activity: Int) -> [Goal.ID] {
    var found: [Goal.ID] = []
    for goal in goals[Int(starts[activity])..<Int(starts[activity + 1])] where !found.contains(goal) {
      found.append(goal)
    }
    return found
  }
}

/// The effort that each activity belongs to, by the activity's place in the portfolio.
final class EffortLookup: Sendable {
  /// Sorted by id.
  private let efforts: [Effort]
  /// -1 for none.
  private let places: [Int32]

  init(_ portfolio: Portfolio) {
    let isSorted = zip(portfolio.efforts, portfolio.efforts.dropFirst()).allSatisfy { $0.id < $1.id }
    efforts = isSorted ? portfolio.efforts : portfolio.efforts.sorted { $0.id < $1.id }
    var places = [Int32](repeating: -1, count: portfolio.activities.count)
    for (place, effort) in efforts.enumerated() {
      for id in effort.activities { if let index = portfolio.index(of: id) { places[index] = Int32(place) } }
    }
    self.places = places
  }

  func effort(_ activity: Int) -> Effort? { places[activity] < 0 ? nil : efforts[Int(places[activity])] }

  /// Those that the activities belong to, each once, sorted by id.
  func efforts(_ activities: [Int]) -> [Effort] {
    var found = activities.map { places[$0] }.filter { $0 >= 0 }
    found.sort()
    return found.withoutRepeats().map { efforts[Int($0)] }
  }
}
