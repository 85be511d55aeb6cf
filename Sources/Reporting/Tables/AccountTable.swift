import Diagnostics
import StrategyModel

/// `avstamning`: what became of every record of every file.
enum AccountTable {
  static func make(_ context: ReportContext) -> DataTable {
    let expected = Set(context.portfolio.coverage.expected)
    return DataTable(
      name: "avstamning",
      title: LocalizedText(sv: "Avstämning per fil: lästa = godkända + avvisade + tomma", en: "Account of each file"),
      columns: [
        .init("fil", sv: "Filens namn", en: "The file’s name"),
        .init("inlamnare", sv: "Organisationens id", en: "The organisation’s id"),
        .init("ar", .integer, sv: "Året som filen gäller", en: "The year of the file"),
        .init("status", sv: "godkänd, delvis avvisad, avvisad, inget att rapportera eller oläsbar", en: "Status"),
        .init("lasta", .integer, sv: "Lästa rader", en: "Rows read"),
        .init("godkanda", .integer, sv: "Godkända rader", en: "Rows accepted"),
        .init("avvisade", .integer, sv: "Avvisade rader", en: "Rows rejected"),
        .init("tomma", .integer, sv: "Tomma rader", en: "Blank rows"),
        .init("namn", sv: "Organisationens namn", en: "The organisation’s name"),
        .init("vantad", .boolean, sv: "Om organisationen väntades rapportera", en: "Whether it was expected"),
      ],
      rows: context.portfolio.submissions.map { submission in
        [
          .text(submission.file), .text(submission.submitter.rawValue), .number(submission.year),
          .text(submission.status.rawValue), .number(submission.rows.read), .number(submission.rows.accepted),
          .number(submission.rows.rejected), .number(submission.rows.blank),
          .text(context.portfolio.name(of: submission.submitter)),
          .flag(expected.contains(submission.submitter)),
        ]
      }, key: ["fil"])
  }
}
