import Diagnostics
import StrategyModel

/// What is done within an area, by goal: counts by status, who, and money counted once.
struct EffortTable: ReportSection {
  let area: Area

  func blocks(_ context: ReportContext) -> [Block] {
    let pictures = area.goals.compactMap { context.portfolio.goalPicture($0.id) }
    let all = context.union(pictures.map(\.activities))
    guard !all.isEmpty else {
      return [
        .paragraph(
          context.word(
            sv: "Ingen rapporterad insats är kopplad till områdets mål. Det säger inte att inget görs: det kan vara "
              + "orapporterat, avvisat eller inte kopplat.",
            en:
              "No reported effort is tied to the goals of the area. That does not say that nothing is done: it may be "
              + "unreported, rejected or not mapped."))
      ]
    }
    var blocks: [Block] = [
      .table(
        Table(
          caption: context.say(
            sv: "Rapporterade insatser inom {omrade}, per mål och status",
            en: "Reported efforts within {omrade}, by goal and status",
            ["omrade": Slot(.name(area.title, context.registerTrace(area.id)))]),
          columns: columns(context), rows: pictures.map { row($0, context) }))
    ]
    blocks.append(.paragraph(summary(all, context)))
    blocks += examples(all, context)
    return blocks
  }

  private func columns(_ context: ReportContext) -> [Table.Column] {
    [
      Table.Column(context.word(sv: "Mål", en: "Goal")),
      Table.Column(context.word(sv: "Insatser", en: "Efforts"), .end),
    ]
      + Activity.Status.allCases.map {
        Table.Column([.text(ListText.capitalised(VerdictText.status($0, context.language)))], .end)
      } + [
        Table.Column(context.word(sv: "Organisationer", en: "Organisations"), .end),
        Table.Column(context.word(sv: "Angiven budget", en: "Stated budget"), .end),
      ]
  }

  private func row(_ picture: GoalPicture, _ context: ReportContext) -> [[Inline]] {
    let subject = context.registerTrace(picture.goal.id)
    let activities = context.activities(picture.activities)
    let byStatus = Activity.Status.allCases.map { status in
      context.count(activities.filter { $0.status == status }.map(\.id), of: subject).inlines
    }
    let organisations = Set(activities.map(\.submitter)).sorted()
    let budget =
      context.money(context.efforts(of: picture.activities)) ?? context.word(sv: "ingen angiven", en: "none stated")
    return [context.goal(picture.goal.id), context.count(picture.activities, of: subject).inlines] + byStatus
      + [context.count(organisations, of: subject).inlines, budget]
  }

  private func summary(_ activities: [Activity.ID], _ context: ReportContext) -> [Inline] {
    let efforts = context.efforts(of: activities)
    let withBudget = efforts.filter { $0.budget != nil }
    let subject = context.registerTrace(area.id)
    return context.say(
      .money,
      [
        "pengar": Slot(context.money(efforts) ?? []),
        "n": context.count(withBudget.count, withBudget.isEmpty ? [subject] : TraceList(withBudget.map(\.id))),
        "alla": context.count(efforts.count, efforts.isEmpty ? [subject] : TraceList(efforts.map(\.id))),
      ])
  }

  /// The efforts that most organisations share, then the largest.
  private func examples(_ activities: [Activity.ID], _ context: ReportContext) -> [Block] {
    let active = Set(context.activities(activities).filter(\.status.isActive).map(\.id))
    let efforts = context.efforts(of: activities).filter { !active.isDisjoint(with: $0.activities) }
      .sorted { a, b in
        (b.reporters.count, b.budget ?? .zero, a.id) < (a.reporters.count, a.budget ?? .zero, b.id)
      }
    guard !efforts.isEmpty else { return [] }
    let items = efforts.prefix(ReportLimit.exampleEfforts).map { effort -> [Inline] in
      // Of several reports of one effort, one that says that it goes on.
      guard let id = effort.activities.first(where: active.contains), let activity = context.portfolio.activity(id)
      else { return [] }
      return context.quoted(activity.title, .activity(id)) + [.text(": ")]
        + context.organisations(effort.reporters, limit: 6) + [.text(", ")]
        + PeriodText.format(activity.period, trace: .activity(id), in: context.language)
        + (effort.budget.map { [.text(", ")] + context.money($0, traces([effort])) } ?? [])
    }
    let intro = context.say(
      .examples,
      ["fil": Slot(.link([.text("insatser.csv")], to: "data/insatser.csv"))])
    return [.paragraph(intro), .list(Array(items))]
  }

  private func traces(_ efforts: [Effort]) -> TraceList { TraceList(efforts.flatMap(\.activities)) }
}
