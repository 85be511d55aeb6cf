import Diagnostics
import StrategyModel

/// Who has reported and who has not, which files could not be read and why, and how many rows were refused.
struct CoverageSection: ReportSection {
  func blocks(_ context: ReportContext) -> [Block] {
    let coverage = context.portfolio.coverage
    var blocks: [Block] = [
      context.heading(2, "tackning", sv: "Täckning och vad som saknas", en: "Coverage and what is missing"),
      .paragraph(rows(context)),
    ]
    var items: [[Inline]] = []
    func add(_ sv: String, _ en: String, _ ids: [Organisation.ID]) {
      guard !ids.isEmpty else { return }
      items.append(
        context.say(
          sv: sv + ": {namn}.", en: en + ": {namn}.", ["namn": Slot(context.organisations(ids, limit: 60))]))
    }
    add("Väntade som inte har lämnat någon fil", "Expected, but no file was handed in", coverage.missing)
    add("Har lämnat fil som inte gick att läsa", "Handed in a file that could not be read", coverage.unreadable)
    add("Har fått rader avvisade", "Had rows rejected", coverage.partlyRejected)
    let nothing = context.portfolio.submissions.filter { $0.status == .nothingToReport }.map(\.submitter)
    add("Har sagt att de inte har något att rapportera", "Say that they have nothing to report", Set(nothing).sorted())
    add("Har rapporterat utan att vara väntade", "Reported without being expected", coverage.unexpected)
    if !items.isEmpty { blocks.append(.list(items)) }
    return blocks + refused(context)
  }

  private func rows(_ context: ReportContext) -> [Inline] {
    let submissions = context.portfolio.submissions
    let total = submissions.map(\.rows).reduce(Submission.RowCount(), +)
    let files = submissions.isEmpty ? [Trace.setting("inrapporteringar")] : submissions.map { Trace.file($0.file) }
    return context.say(
      .files,
      [
        "tackning": Slot(context.coverageShare), "filer": context.count(submissions.count, files),
        "lasta": context.count(total.read, files), "godkanda": context.count(total.accepted, files),
        "avvisade": context.count(total.rejected, files), "tomma": context.count(total.blank, files),
        "avstamning": Slot(.link([.text("avstamning.csv")], to: "data/avstamning.csv")),
      ])
  }

  /// The files that were refused in whole or in part, and why.
  private func refused(_ context: ReportContext) -> [Block] {
    let submissions = context.portfolio.submissions.filter {
      [.partlyRejected, .rejected, .unreadable].contains($0.status)
    }
    guard !submissions.isEmpty else { return [] }
    let shown = submissions.prefix(ReportLimit.refusedFiles)
    var blocks: [Block] = [
      .table(
        Table(
          caption: context.word(
            sv: "Filer som har avvisats helt eller delvis", en: "Files that were rejected in whole or in part"),
          columns: [
            Table.Column(context.word(sv: "Fil", en: "File")),
            Table.Column(context.word(sv: "Inlämnare", en: "Submitter")),
            Table.Column(context.word(sv: "Status", en: "Status")),
            Table.Column(context.word(sv: "Avvisade", en: "Rejected"), .end),
            Table.Column(context.word(sv: "Varför", en: "Why")),
          ],
          rows: shown.map { row($0, context) }))
    ]
    let hidden = submissions.dropFirst(ReportLimit.refusedFiles)
    if !hidden.isEmpty {
      blocks.append(.paragraph(context.more(hidden.count, hidden.map { .file($0.file) }, in: "avstamning.csv")))
    }
    return blocks
  }

  private func row(_ submission: Submission, _ context: ReportContext) -> [[Inline]] {
    let file = Trace.file(submission.file)
    let causes = context.log.totals(of: submission.file).compactMap { code, count -> [Inline]? in
      guard let rule = context.catalogue[code], rule.severity == .fault else { return nil }
      return [
        .name(rule.title[context.language], .setting("ordalydelse")), .text(" ("), .name(code.rawValue, file),
        .text(", "),
      ]
        + context.count(count, [file]).inlines + [.text(")")]
    }
    return [
      [context.file(submission.file)], context.organisation(submission.submitter),
      [.text(VerdictText.submission(submission.status, context.language))],
      context.count(submission.rows.rejected, [file]).inlines,
      causes.isEmpty ? [.text("–")] : Array(causes.joined(separator: [.text("; ")])),
    ]
  }
}
