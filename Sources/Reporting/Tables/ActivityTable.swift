import Diagnostics
import StrategyModel

/// `insatser`: every accepted activity. Contact details are in no table.
enum ActivityTable {
  static func make(_ context: ReportContext) -> DataTable {
    DataTable(
      name: "insatser", title: LocalizedText(sv: "Godkända insatser", en: "Accepted efforts"), columns: columns,
      count: context.portfolio.activities.count, key: ["insats"]
    ) { row($0, context) }
  }

  private static let columns: [DataTable.Column] = [
    .init("insats", sv: "Insatsens id: inlämnare/insats_id", en: "The effort’s id: submitter/own id"),
    .init("inlamnare", sv: "Organisationens id", en: "The organisation’s id"),
    .init("insats_id", sv: "Organisationens eget id för insatsen", en: "The organisation’s own id"),
    .init("rubrik", sv: "Rubrik som den rapporterades", en: "Title as reported"),
    .init("typ", sv: "Typ av insats", en: "Kind"),
    .init("status", sv: "planerad, pågående, avslutad, pausad eller avbruten", en: "Status"),
    .init("start", .date, sv: "Första dagen", en: "First day"),
    .init("slut", .date, sv: "Sista dagen; tom: tills vidare", en: "Last day; empty: until further notice"),
    .init("kommuner", sv: "Kommunkoder, åtskilda av |", en: "Municipality codes, separated by |"),
    .init("budget_kr", .integer, sv: "Angiven budget i hela kronor", en: "Stated budget, SEK"),
    .init(
      "gemensam_insats", sv: "Id för den gemensamma insats som flera har rapporterat", en: "Id of the joint effort"),
    .init("fil", sv: "Filen där insatsen står", en: "The file"),
    .init("rad", sv: "Raden i kalkylbladet, eller elementet i XML", en: "Spreadsheet row or XML element"),
    .init("mal", sv: "Mål som insatsen är kopplad till, det första först", en: "Goals, the first one first"),
    .init("hela_lanet", .boolean, sv: "Om insatsen gäller hela länet", en: "Whether it covers the whole county"),
    .init("utmaningar", sv: "Utmaningar som insatsen anger", en: "Challenges stated"),
    .init("perspektiv", sv: "Perspektiv som insatsen anger", en: "Perspectives stated"),
    .init("partner", sv: "Partner i registret, som id", en: "Partners in the register, by id"),
    .init("resultat", sv: "Rapporterat resultat", en: "Reported result"),
    .init("soker_samarbete", sv: "Vad insatsen söker samarbete om", en: "What it seeks partners for"),
  ]

  private static func row(_ index: Int, _ context: ReportContext) -> [DataTable.Cell] {
    let activity = context.portfolio.activities[index]
    let effort = context.effort(ofActivityAt: index)
    let joint = effort.flatMap { $0.activities.count > 1 ? $0.id.rawValue : nil }
    return [
      .text(activity.id.rawValue), .text(activity.submitter.rawValue), .text(activity.ownID),
      .submitted(activity.title),
      .text(activity.kind.rawValue), .text(activity.status.rawValue),
      activity.period.start.map { .date($0) } ?? .empty, activity.period.end.map { .date($0) } ?? .empty,
      .list(activity.municipalities.map(\.rawValue)), .number(activity.budget?.kronor), .text(optional: joint),
      .text(activity.source.file), activity.source.rowCell,
      .list(context.goals(ofActivityAt: index).map(\.rawValue)), .flag(activity.isCountyWide),
      .list(activity.challenges.map(\.rawValue)), .list(activity.perspectives.map(\.rawValue)),
      .list((context.portfolio.partners[activity.id] ?? []).map(\.rawValue)),
      activity.result.isEmpty ? .empty : .submitted(activity.result), .list(activity.seeks),
    ]
  }
}
