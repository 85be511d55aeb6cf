import Diagnostics
import StrategyModel

/// `inlamnare`: every organisation that was expected or has reported, with what came of its files.
enum SubmitterTable {
  static func make(_ context: ReportContext) -> DataTable {
    let portfolio = context.portfolio
    let submissions = Dictionary(grouping: portfolio.submissions, by: \.submitter)
    let activities = Dictionary(grouping: portfolio.activities, by: \.submitter)
    let expected = Set(portfolio.coverage.expected)
    // Of others: at least one of its files could be read.
    let reported = Set(portfolio.coverage.reported)
    let ids = Set(portfolio.coverage.expected).union(submissions.keys).sorted()
    return DataTable(
      name: "inlamnare", title: LocalizedText(sv: "Inlämnare, väntade och andra", en: "Submitters, expected and other"),
      columns: columns,
      rows: ids.map { id in
        let rows = (submissions[id] ?? []).map(\.rows).reduce(Submission.RowCount(), +)
        return [
          .text(id.rawValue), .text(portfolio.name(of: id)),
          .text(optional: portfolio.organisations[id]?.kind.rawValue),
          .flag(expected.contains(id)),
          .flag(
            expected.contains(id)
              ? reported.contains(id) : (submissions[id] ?? []).contains { $0.status != .unreadable }),
          .number(submissions[id]?.count ?? 0), .number(rows.read), .number(rows.accepted), .number(rows.rejected),
          .number(rows.blank), .number(activities[id]?.count ?? 0),
        ]
      }, key: ["organisation"])
  }

  private static let columns: [DataTable.Column] = [
    .init("organisation", sv: "Organisationens id", en: "The organisation’s id"),
    .init("namn", sv: "Organisationens namn", en: "The organisation’s name"),
    .init("typ", sv: "Typ av aktör; tom när den inte finns i registret", en: "Kind of actor; empty when unknown"),
    .init("vantas", .boolean, sv: "Om organisationen väntas rapportera", en: "Whether it is expected to report"),
    .init("rapporterat", .boolean, sv: "Om någon fil har kommit in", en: "Whether any file has come in"),
    .init("filer", .integer, sv: "Filer som har kommit in", en: "Files handed in"),
    .init("lasta", .integer, sv: "Lästa rader", en: "Rows read"),
    .init("godkanda", .integer, sv: "Godkända rader", en: "Rows accepted"),
    .init("avvisade", .integer, sv: "Avvisade rader", en: "Rows rejected"),
    .init("tomma", .integer, sv: "Tomma rader", en: "Blank rows"),
    .init("insatser", .integer, sv: "Godkända insatser", en: "Accepted efforts"),
  ]
}
