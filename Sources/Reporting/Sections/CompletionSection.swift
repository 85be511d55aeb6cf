import Diagnostics
import StrategyModel

/// The preliminary edition's question to each organisation: what should be completed before the riktningsmöte.
struct CompletionSection: ReportSection {
  func blocks(_ context: ReportContext) -> [Block] {
    let coverage = context.portfolio.coverage
    let ids = Set(coverage.expected).union(context.portfolio.submissions.map(\.submitter))
    let sorted = ListText.sorted(ids.sorted()) { context.portfolio.name(of: $0) }
    var conflicting: [Organisation.ID: [Effort]] = [:]
    for effort in context.portfolio.efforts where !effort.conflicts.isEmpty {
      for reporter in effort.reporters { conflicting[reporter, default: []].append(effort) }
    }
    var items: [[Inline]] = []
    var complete: [Organisation.ID] = []
    for id in sorted {
      let wishes = wishes(id, conflicting[id] ?? [], context)
      if wishes.isEmpty {
        complete.append(id)
      } else {
        items.append(
          [.strong(context.organisation(id)), .text(": ")] + Array(wishes.joined(separator: [.text("; ")])) + [
            .text(".")
          ])
      }
    }
    var blocks: [Block] = [
      context.heading(2, "komplettera", sv: "Att komplettera, per organisation", en: "To complete, by organisation"),
      .paragraph(
        context.say(
          .completion,
          ["tackning": Slot(context.coverageShare)])),
    ]
    if !items.isEmpty { blocks.append(.list(items)) }
    if !complete.isEmpty {
      blocks.append(
        .paragraph(
          context.say(
            sv: "Inget att komplettera: {namn}.", en: "Nothing to complete: {namn}.",
            ["namn": Slot(context.organisations(complete, limit: 60))])))
    }
    return blocks
  }

  private func wishes(_ id: Organisation.ID, _ conflicting: [Effort], _ context: ReportContext) -> [[Inline]] {
    let portfolio = context.portfolio
    let submissions = portfolio.submissions(of: id)
    guard !submissions.isEmpty else {
      return [context.word(sv: "ingen fil har kommit in", en: "no file has come in")]
    }
    var wishes = submissions.filter { $0.status == .unreadable || $0.status == .rejected }.map { submission in
      context.say(
        sv: "filen {fil} gick inte att använda", en: "the file {fil} could not be used",
        ["fil": Slot(context.file(submission.file))])
    }
    let refused = submissions.filter { $0.status == .partlyRejected }
    if !refused.isEmpty {
      let rows = refused.map(\.rows.rejected).reduce(0, +)
      wishes.append(
        context.say(
          sv: "{n} {n|rad är avvisad|rader är avvisade} och behöver rättas",
          en: "{n} {n|row is|rows are} rejected and need mending",
          ["n": context.count(rows, refused.map { .file($0.file) })]))
    }
    let activities = portfolio.activities(of: id)
    func wish(_ sv: String, _ en: String, _ lacks: (Activity) -> Bool) {
      let found = activities.filter(lacks).map(\.id)
      if !found.isEmpty {
        let named = context.list(found, limit: ReportLimit.changes, traces: found.map { .activity($0) }) { id in
          portfolio.activity(id).map { context.quoted($0.title, .activity(id)) } ?? []
        }
        wishes.append(
          context.say(sv: sv, en: en, ["n": context.count(found, of: context.trace(id))]) + [.text(" (")] + named
            + [.text(")")])
      }
    }
    wish(
      "{n} {n|insats är inte kopplad|insatser är inte kopplade} till något mål",
      "{n} {n|effort is|efforts are} not tied to a goal",
      { context.goals(of: $0.id).isEmpty })
    wish(
      "{n} {n|avslutad insats|avslutade insatser} saknar resultat och lärdom",
      "{n} finished {n|effort lacks|efforts lack} result and lesson",
      { $0.status == .finished && $0.result.isEmpty && $0.lessons.isEmpty })
    wish(
      "{n} {n|insats|insatser} saknar kommun", "{n} {n|effort lacks|efforts lack} a municipality",
      { $0.municipalities.isEmpty && !$0.isCountyWide })
    for effort in conflicting {
      wishes.append(
        context.say(
          sv: "uppgifterna om {insats} skiljer sig från de andras som har rapporterat den ({falt})",
          en: "what is said of {insats} differs from the others who have reported it ({falt})",
          [
            "falt": Slot(
              ListText.joined(effort.conflicts.map { [.text($0.title[context.language])] }, in: context.language)),
            "insats": Slot(
              context.activities(effort.activities).first { $0.submitter == id }
                .map { context.quoted($0.title, .activity($0.id)) } ?? []),
          ]))
    }
    return wishes
  }
}
