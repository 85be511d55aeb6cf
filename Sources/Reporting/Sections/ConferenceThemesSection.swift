import Diagnostics
import StrategyModel

/// Themes for the conference, drawn from the year's patterns: the goals that most gaps and possible collaborations concern.
struct ConferenceThemesSection: ReportSection {
  private struct Proposal {
    let goal: Goal
    let gaps: [Finding]
    let collaborations: [Finding]

    var weight: Double { (gaps + collaborations).reduce(0) { $0 + $1.strength } }
  }

  func blocks(_ context: ReportContext) -> [Block] {
    let proposals = context.strategy.goals.map { goal in
      let concerned = context.findings.filter { $0.goals.contains(goal.id) }
      return Proposal(
        goal: goal, gaps: concerned.filter(\.kind.isGap), collaborations: concerned.filter { !$0.kind.isGap })
    }
    .filter { $0.weight > 0 }.sorted { ($1.weight, $0.goal.id) < ($0.weight, $1.goal.id) }
    var blocks: [Block] = [
      context.heading(2, "teman", sv: "Förslag till teman", en: "Proposed themes"),
      .paragraph(
        context.say(
          sv:
            "Förslagen är de mål som årets glapp och samarbetsmöjligheter oftast och starkast gäller. {tackning} väntade "
            + "organisationer har rapporterat.",
          en:
            "The proposals are the goals that the year’s gaps and possible collaborations concern most often and most "
            + "strongly. {tackning} expected organisations have reported.", ["tackning": Slot(context.coverageShare)])),
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
        "Grund: {glapp} glapp, {samarbeten} {samarbeten|samarbetsmöjlighet|samarbetsmöjligheter} och {insatser} pågående "
        + "{insatser|insats|insatser}.",
      en: "Grounds: {glapp} {glapp|gap|gaps}, {samarbeten} possible {samarbeten|collaboration|collaborations} and "
        + "{insatser} ongoing {insatser|effort|efforts}.",
      [
        "glapp": context.count(proposal.gaps, of: subject),
        "samarbeten": context.count(proposal.collaborations, of: subject),
        "insatser": context.count(active, of: subject),
      ])
    // Effort and targets are what a conference can speak of; missing figures only where there is nothing else.
    let kinds = Finding.Kind.allCases
    let gaps = proposal.gaps.enumerated().sorted { a, b in
      (kinds.firstIndex(of: a.element.kind) ?? 0, a.offset) < (kinds.firstIndex(of: b.element.kind) ?? 0, b.offset)
    }.map(\.element)
    let grounds = (gaps.prefix(2) + proposal.collaborations.prefix(2)).map { finding -> [Inline] in
      [.strong([.name(finding.id, .finding(finding.id)), .text(":")]), .text(" ")] + context.sentence(finding)
    }
    return [
      .heading(level: 3, id: "tema-\(Slug.make(proposal.goal.id.rawValue))", context.goal(proposal.goal.id)),
      .paragraph(lead), .list(Array(grounds)),
    ]
  }
}
