import Diagnostics
import StrategyModel

/// Themes for the conference, drawn from the year's patterns: the goals that most gaps in effort and results, possible
/// collaborations and shared lessons concern. Missing figures are no theme.
struct ConferenceThemesSection: ReportSection {
  private struct Pattern {
    let kind: Lesson.Kind
    /// Its lessons that are told of efforts for the goal.
    let told: [LessonGroup.Member]

    var organisations: [Organisation.ID] { Set(told.map(\.organisation)).sorted() }
  }

  private struct Proposal {
    let goal: Goal
    let gaps: [Finding]
    let collaborations: [Finding]
    let patterns: [Pattern]

    var weight: Double { (gaps + collaborations).reduce(Double(patterns.count)) { $0 + $1.strength } }
  }

  func blocks(_ context: ReportContext) -> [Block] {
    let goals = Dictionary(
      context.portfolio.activities.map { ($0.source, context.goalsByActivity[$0.id] ?? []) },
      uniquingKeysWith: { first, _ in first })
    let proposals = context.strategy.goals.map { goal in
      let concerned = context.findings.filter { $0.goals.contains(goal.id) }
      return Proposal(
        goal: goal, gaps: concerned.filter { $0.kind == .effortGap || $0.kind == .goalGap },
        collaborations: concerned.filter { !$0.kind.isGap }, patterns: patterns(goal.id, goals, context))
    }
    .filter { $0.weight > 0 }.sorted { ($1.weight, $0.goal.id) < ($0.weight, $1.goal.id) }
    var blocks: [Block] = [
      context.heading(2, "teman", sv: "Förslag till teman", en: "Proposed themes"),
      .paragraph(
        context.say(
          sv:
            "Förslagen är de mål som årets glapp, samarbetsmöjligheter och gemensamma lärdomar oftast och starkast gäller. "
            + "{tackning} väntade organisationer har rapporterat.",
          en:
            "The proposals are the goals that the year’s gaps, possible collaborations and shared lessons concern most often "
            + "and most strongly. {tackning} expected organisations have reported.",
          ["tackning": Slot(context.coverageShare)])),
    ]
    if proposals.isEmpty {
      blocks.append(
        .paragraph(
          context.word(sv: "Underlaget räcker inte till något förslag.", en: "The evidence suffices for no proposal.")))
    }
    for proposal in proposals.prefix(ReportLimit.topFindings) { blocks += theme(proposal, context) }
    return blocks
  }

  private func theme(_ proposal: Proposal, _ context: ReportContext) -> [Block] {
    let subject = context.registerTrace(proposal.goal.id)
    let active = context.portfolio.goalPicture(proposal.goal.id)?.active ?? []
    let lead = context.say(
      sv:
        "Grund: {glapp} glapp i insatser eller utfall, {samarbeten} {samarbeten|samarbetsmöjlighet|samarbetsmöjligheter}, "
        + "{monster} {monster|mönster|mönster} i lärdomarna och {insatser} pågående {insatser|insats|insatser}.",
      en: "Grounds: {glapp} {glapp|gap|gaps} in effort or results, {samarbeten} possible "
        + "{samarbeten|collaboration|collaborations}, {monster} {monster|pattern|patterns} of lessons and {insatser} ongoing {insatser|effort|efforts}.",
      [
        "glapp": context.count(proposal.gaps, of: subject),
        "samarbeten": context.count(proposal.collaborations, of: subject),
        "insatser": context.count(active, of: subject),
        "monster": context.count(
          proposal.patterns.count,
          proposal.patterns.isEmpty
            ? [subject] : proposal.patterns.flatMap { $0.told.map { .record($0.source) } }),
      ])
    let gaps = proposal.gaps
    let grounds = (gaps.prefix(2) + proposal.collaborations.prefix(2)).map { finding -> [Inline] in
      [.strong([.name(finding.id, .finding(finding.id)), .text(":")]), .text(" ")] + context.sentence(finding)
    }
    let lessons = proposal.patterns.prefix(2).map { pattern($0, context) }
    return [
      .heading(level: 3, id: "tema-\(Slug.make(proposal.goal.id.rawValue))", context.goal(proposal.goal.id)),
      .paragraph(lead), .list(grounds + lessons),
    ]
  }

  /// The patterns that at least two organisations tell of efforts for the goal, those of most organisations first.
  private func patterns(
    _ goal: Goal.ID, _ goals: [RecordReference: [Goal.ID]], _ context: ReportContext
  ) -> [Pattern] {
    context.additions.lessons.compactMap { group in
      let told = group.members.filter { goals[$0.source]?.contains(goal) == true }
      let pattern = Pattern(kind: group.kind, told: told)
      return pattern.organisations.count < 2 ? nil : pattern
    }.enumerated().sorted {
      (-$0.element.organisations.count, $0.offset) < (-$1.element.organisations.count, $1.offset)
    }.map(\.element)
  }

  private func pattern(_ pattern: Pattern, _ context: ReportContext) -> [Inline] {
    guard let example = pattern.told.first else { return [] }
    let slots = [
      "n": context.count(pattern.organisations, of: .setting("inrapporteringar")),
      "exempel": Slot(
        context.quoted(example.text, .record(example.source)) + [.text(" (")]
          + context.organisation(example.organisation) + [.text(")")]),
    ]
    return pattern.kind == .hindrance
      ? context.say(
        sv: "{n} organisationer beskriver liknande hinder i insatser för målet, till exempel {exempel}.",
        en: "{n} organisations tell of similar hindrances in efforts for the goal, for example {exempel}.", slots)
      : context.say(
        sv: "{n} organisationer beskriver liknande framgångsfaktorer i insatser för målet, till exempel {exempel}.",
        en: "{n} organisations tell of similar success factors in efforts for the goal, for example {exempel}.", slots)
  }
}
