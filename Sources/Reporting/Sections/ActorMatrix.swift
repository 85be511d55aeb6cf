import Diagnostics
import StrategyModel

/// Ongoing efforts by goal and kind of actor.
struct ActorMatrix: Sendable {
  let goals: [Goal]
  let kinds: [Organisation.Kind]
  /// Kinds of which nobody who was expected has reported.
  let silentKinds: Set<Organisation.Kind>
  private let cells: [Goal.ID: [Organisation.Kind: [Activity.ID]]]

  init(_ context: ReportContext) {
    let portfolio = context.portfolio
    goals = context.strategy.goals
    kinds = Organisation.Kind.allCases.filter { kind in
      portfolio.organisations.organisations.contains { $0.kind == kind }
    }
    let reported = Set(portfolio.coverage.reported)
    silentKinds = Set(
      kinds.filter { kind in
        let expected = portfolio.organisations.expected.filter { $0.kind == kind }
        return !expected.isEmpty && !expected.contains { reported.contains($0.id) }
          && !portfolio.activities.contains { portfolio.organisations[$0.submitter]?.kind == kind }
      })
    var cells: [Goal.ID: [Organisation.Kind: [Activity.ID]]] = [:]
    for picture in portfolio.goals {
      for activity in context.activities(picture.active) {
        guard let kind = portfolio.organisations[activity.submitter]?.kind else { continue }
        cells[picture.goal.id, default: [:]][kind, default: []].append(activity.id)
      }
    }
    self.cells = cells
  }

  func activities(_ goal: Goal.ID, _ kind: Organisation.Kind) -> [Activity.ID] { cells[goal]?[kind] ?? [] }

  func table(_ context: ReportContext) -> Table {
    Table(
      caption: context.word(
        sv: "Pågående insatser per mål och typ av aktör", en: "Ongoing efforts by goal and kind of actor"),
      columns: [Table.Column(context.word(sv: "Mål", en: "Goal"))]
        + kinds.map { Table.Column([.text(context.actorKind($0))], .end) },
      rows: goals.map { goal in
        [context.goal(goal.id)]
          + kinds.map { kind in
            silentKinds.contains(kind)
              ? context.word(sv: "ej rapporterat", en: "not reported")
              : context.count(activities(goal.id, kind), of: context.registerTrace(goal.id)).inlines
          }
      })
  }

  func alt(_ context: ReportContext) -> [Inline] {
    let pairs = goals.flatMap { goal in kinds.map { (goal.id, $0) } }.filter { !silentKinds.contains($0.1) }
    let empty = pairs.filter { activities($0.0, $0.1).isEmpty }
    let traces = goals.map { context.registerTrace($0.id) }
    return context.say(
      sv: "Rutnät med antalet pågående insatser för varje mål och typ av aktör. {tomma} av {alla} rutor är tomma. "
        + "Talen står i tabellen under.",
      en: "Grid with the number of ongoing efforts for each goal and kind of actor. {tomma} of {alla} cells are empty. "
        + "The numbers stand in the table below.",
      ["tomma": context.count(empty.count, traces), "alla": context.count(pairs.count, traces)])
  }
}
