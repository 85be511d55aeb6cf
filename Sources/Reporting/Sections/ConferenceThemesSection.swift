import Diagnostics
import StrategyModel

/// Themes for the conference, drawn from three kinds of pattern in the year's material: hindrances that most organisations
/// share, goals with the strongest gaps in effort or results, and goals for which most could work together.
///
/// What is the ground of one theme is not the ground of another. Missing figures are no theme.
struct ConferenceThemesSection: ReportSection {
  struct Theme {
    let id: String
    let title: [Inline]
    let lead: [Inline]
    let grounds: [[Inline]]
    let findings: [Finding]
    let goal: Goal.ID?
  }

  private static let perKind = 2
  private static let groundsPerTheme = 2
  /// What speaks for working together that is not done already.
  private static let possible: Set<RuleCode> = ["DET-S03", "DET-S04", "DET-S05", "DET-S06"]

  func blocks(_ context: ReportContext) -> [Block] {
    let themes = ConferenceThemesSection.themes(context)
    var blocks: [Block] = [
      context.heading(2, "teman", sv: "Förslag till teman", en: "Proposed themes"),
      .paragraph(
        context.say(
          .conference,
          ["tackning": Slot(context.coverageShare)])),
    ]
    if themes.isEmpty {
      blocks.append(
        .paragraph(
          context.word(sv: "Underlaget räcker inte till något förslag.", en: "The evidence suffices for no proposal.")))
    }
    for theme in themes {
      blocks += [
        .heading(level: 3, id: "tema-\(Slug.make(theme.id))", theme.title), .paragraph(theme.lead),
        .list(theme.grounds),
      ]
    }
    return blocks
  }

  static func themes(_ context: ReportContext) -> [Theme] {
    let hindrances = context.additions.lessons.filter { $0.kind == .hindrance && !$0.sharesWordOnly }
      .prefix(perKind).map { hindrance($0, context) }
    let gaps = ranked(context, used: [], by: { $0.max() ?? 0 }) { $0.kind == .effortGap || $0.kind == .goalGap }
      .prefix(perKind).map { gap($0.goal, $0.findings, context) }
    let used = Set((hindrances + gaps).flatMap(\.findings).map(\.id))
    let taken = Set(gaps.compactMap(\.goal))
    // What concerns many goals says little of any of them.
    let shared = ranked(context, used: used, by: { $0.reduce(0, +) }) {
      possible.contains($0.detector) && $0.goals.count <= 2
    }
    .filter { !taken.contains($0.goal.id) }
    var together: [Theme] = []
    for (goal, findings) in shared where together.count < perKind {
      let free = findings.filter { finding in !together.contains { $0.findings.contains { $0.id == finding.id } } }
      if !free.isEmpty { together.append(collaboration(goal, free, context)) }
    }
    return hindrances + gaps + together
  }

  /// The goals by their findings' strengths, weighed together, each with its findings, strongest first.
  private static func ranked(
    _ context: ReportContext, used: Set<String>, by weight: ([Double]) -> Double, _ isGround: (Finding) -> Bool
  ) -> [(goal: Goal, findings: [Finding])] {
    let found = context.findings.filter { isGround($0) && !used.contains($0.id) }
    return context.strategy.goals.map { goal in (goal, found.filter { $0.goals.contains(goal.id) }) }
      .filter { !$0.1.isEmpty }
      .map { goal, findings in (goal, findings, weight(findings.map(\.strength))) }
      .sorted { ($1.2, $0.0.id) < ($0.2, $1.0.id) }.map { ($0.0, $0.1) }
  }

  // MARK: The three kinds

  private static func hindrance(_ group: LessonGroup, _ context: ReportContext) -> Theme {
    let sources = Set(group.members.map(\.source))
    let (lessons, members) = (context.lessons, context.lessonMembers)
    let goals = Set(
      group.members.flatMap { members.entries(group.kind, $0) }
        .flatMap { lessons.activity($0).map { context.goals(ofActivityAt: $0) } ?? [] })
    let words = group.terms.map {
      [Inline.quote(SubmittedText($0), group.members.first.map { .record($0.source) } ?? .setting("ord"))]
    }
    var seen = Set<Organisation.ID>()
    let examples = group.members.filter { seen.insert($0.organisation).inserted }.prefix(ReportLimit.lessonsPerPattern)
    let quotes = examples.map {
      context.quoted($0.text, .record($0.source)) + [.text(" (")] + context.organisation($0.organisation) + [.text(")")]
    }
    let related = context.findings.filter { finding in
      ["DET-S06", "DET-S07"].contains(finding.detector)
        && finding.facts.values.contains { fact in
          if case .quote(_, let source) = fact { sources.contains(source) } else { false }
        }
    }
    let met = related.first { $0.detector == "DET-S06" }
    let questions = (met ?? related.first).map { context.question($0) } ?? []
    let lead = context.say(
      sv: "Grund: {n} organisationer beskriver hindret, i insatser för {mal} av {alla} mål.",
      en: "Grounds: {n} organisations tell of the hindrance, in efforts for {mal} of {alla} goals.",
      [
        "n": context.count(group.organisations, of: .setting("inrapporteringar")),
        "mal": context.count(
          goals.count, goals.isEmpty ? [.setting("inrapporteringar")] : goals.sorted().map { context.registerTrace($0) }
        ),
        "alla": context.count(
          context.strategy.goals.count, context.strategy.goals.map { context.registerTrace($0.id) }),
      ])
    return Theme(
      id: "hinder-" + group.terms.joined(separator: "-"),
      title: context.say(
        sv: "Gemensamt hinder: {ord}", en: "Shared hindrance: {ord}",
        ["ord": Slot(Array(words.joined(separator: [.text(", ")])))]),
      lead: lead,
      grounds: [
        context.say(
          sv: "Så säger de: {exempel}.", en: "In their words: {exempel}.",
          ["exempel": Slot(Array(quotes.joined(separator: [.text("; ")])))])
      ] + (met.map { [named($0, context)] } ?? []) + (questions.isEmpty ? [] : [questions]),
      findings: met.map { [$0] } ?? [], goal: nil)
  }

  private static func gap(_ goal: Goal, _ findings: [Finding], _ context: ReportContext) -> Theme {
    let subject = context.registerTrace(goal.id)
    let lead = context.say(
      sv: "Grund: {glapp} glapp i insatser eller utfall. Målet har {insatser} pågående {insatser|insats|insatser}.",
      en:
        "Grounds: {glapp} {glapp|gap|gaps} in effort or results. The goal has {insatser} ongoing {insatser|effort|efforts}.",
      [
        "glapp": context.count(findings, of: subject),
        "insatser": context.count(context.portfolio.goalPicture(goal.id)?.active ?? [], of: subject),
      ])
    return theme("glapp-\(goal.id.rawValue)", sv: "Glapp: {mal}", en: "Gap: {mal}", goal, lead, findings, context)
  }

  private static func collaboration(_ goal: Goal, _ findings: [Finding], _ context: ReportContext) -> Theme {
    let subject = context.registerTrace(goal.id)
    let organisations = Set(findings.flatMap(\.organisations)).sorted()
    let lead = context.say(
      sv: "Grund: {n} {n|samarbetsmöjlighet|samarbetsmöjligheter} mellan {m} organisationer.",
      en: "Grounds: {n} possible {n|collaboration|collaborations} between {m} organisations.",
      ["n": context.count(findings, of: subject), "m": context.count(organisations, of: subject)])
    return theme(
      "samarbete-\(goal.id.rawValue)", sv: "Samarbete: {mal}", en: "Collaboration: {mal}", goal, lead, findings, context
    )
  }

  private static func theme(
    _ id: String, sv: String, en: String, _ goal: Goal, _ lead: [Inline], _ findings: [Finding],
    _ context: ReportContext
  ) -> Theme {
    let question = findings.first.map { context.question($0) } ?? []
    return Theme(
      id: id, title: context.say(sv: sv, en: en, ["mal": Slot(context.goal(goal.id))]), lead: lead,
      grounds: findings.prefix(groundsPerTheme).map { named($0, context) } + (question.isEmpty ? [] : [question]),
      findings: Array(findings.prefix(groundsPerTheme)), goal: goal.id)
  }

  private static func named(_ finding: Finding, _ context: ReportContext) -> [Inline] {
    [.strong([.name(finding.id, .finding(finding.id)), .text(":")]), .text(" ")] + context.sentence(finding)
  }
}
