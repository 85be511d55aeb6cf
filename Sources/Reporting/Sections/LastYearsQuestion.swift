import Diagnostics
import StrategyModel

/// One of last year's most important findings, and what is reported about it now.
struct LastYearsQuestion {
  let followUp: CycleComparison.FollowUp
  let year: Int

  private var previous: Trace { .setting("foregaende") }

  func item(_ context: ReportContext) -> [Inline] {
    let finding = followUp.finding
    let about =
      finding.kind == .collaboration
      ? context.organisations(finding.organisations, limit: 4) : [.name(context.subject(finding.subject), previous)]
    return [.strong([.name(finding.id, previous), .text(":")]), .text(" ")]
      + [.name(ListText.capitalised(context.sort(finding.detector)), previous), .text(" (")] + about + [.text("). ")]
      + (finding.kind == .collaboration ? collaboration(context) : gap(context)) + silent(context)
  }

  private func gap(_ context: ReportContext) -> [Inline] {
    let state =
      (followUp.isStillFound
        ? context.word(sv: "Glappet finns kvar.", en: "The gap remains.")
        : context.word(sv: "Glappet finns inte längre.", en: "The gap is no longer found."))
      + decision(context) + instead(context)
    // Figures that are missing are not brought by efforts, so none are counted beside them.
    guard [.effortGap, .goalGap].contains(followUp.finding.kind), let goal = followUp.finding.goals.first,
      followUp.finding.goals.count == 1
    else { return state }
    return state
      + context.say(
        sv: " Målet hade {fore} {fore|pågående insats|pågående insatser} {ar} och har {nu} i år.",
        en: " The goal had {fore} ongoing {fore|effort|efforts} in {ar} and has {nu} this year.",
        [
          "fore": context.count(followUp.activeBefore, [previous]), "ar": context.year(year, previous),
          "nu": context.count(followUp.activeNow, of: context.registerTrace(goal)),
        ])
  }

  /// What the staff have decided about it this year.
  private func decision(_ context: ReportContext) -> [Inline] {
    let decisions = context.additions.decisions.obeyed
    guard let decision = decisions.first(where: { $0.subject == .finding && $0.id == followUp.finding.id }) else {
      return []
    }
    return context.say(
      sv: " Beslut i år: {beslut}.", en: " Decided this year: {beslut}.",
      ["beslut": Slot(.name(decision.verdict.rawValue, .record(decision.source)))])
  }

  /// A gap that is gone may have given place to another of its kind: "no longer found" alone would sound too well.
  private func instead(_ context: ReportContext) -> [Inline] {
    let finding = followUp.finding
    guard !followUp.isStillFound, [.effortGap, .goalGap].contains(finding.kind), finding.goals.count == 1,
      let goal = finding.goals.first
    else { return [] }
    if isUnclear(finding, goal, context) {
      return context.word(
        sv: " Underlaget räcker inte till en bedömning i år.", en: " The evidence suffices for no assessment this year."
      )
    }
    let others = context.findings.filter { $0.kind == finding.kind && $0.goals == [goal] }.prefix(2)
    guard !others.isEmpty else { return [] }
    let named = others.map { other -> [Inline] in
      [
        .name(context.sort(other.detector), .finding(other.id)), .text(" ("), .name(other.id, .finding(other.id)),
        .text(")"),
      ]
    }
    return context.say(
      sv: " I år har målet i stället: {namn}.", en: " This year the goal has instead: {namn}.",
      ["namn": Slot(ListText.joined(Array(named), in: context.language))])
  }

  /// Whether it was about an indicator that cannot be assessed now. A subject begins with the id.
  private func isUnclear(_ finding: CycleRecord.FindingRecord, _ goal: Goal.ID, _ context: ReportContext) -> Bool {
    let id = Indicator.ID(String(finding.subject.prefix { $0 != " " }))
    let picture = context.portfolio.goalPicture(goal)?.indicators.first { $0.indicator.id == id }
    return picture?.assessment.verdict == .insufficient
  }

  private func collaboration(_ context: ReportContext) -> [Inline] {
    guard let first = followUp.together.first else {
      return context.word(
        sv: "Ingen insats i år redovisas av flera av dem gemensamt eller med en av de andra som partner.",
        en: "No effort this year is reported by several of them together or with one of the others as partner.")
    }
    return context.say(
      sv:
        "{n} {n|insats|insatser} i år redovisas av flera av dem gemensamt eller med en av de andra som partner, till exempel {exempel}.",
      en:
        "{n} {n|effort is|efforts are} this year reported by several of them together or with one of the others as partner, for example {exempel}.",
      [
        "n": context.count(followUp.together, of: previous), "exempel": Slot(context.activity(first)),
      ])
  }

  private func silent(_ context: ReportContext) -> [Inline] {
    guard !followUp.silent.isEmpty, followUp.finding.kind != .coverageGap else { return [] }
    return context.say(
      sv: " {namn} har inte rapporterat i år.", en: " {namn} {n|has|have} not reported this year.",
      [
        "namn": Slot(context.organisations(followUp.silent, limit: 4), count: followUp.silent.count),
        "n": Slot([], count: followUp.silent.count),
      ])
  }
}
