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
      followUp.isStillFound
      ? context.word(sv: "Glappet finns kvar.", en: "The gap remains.")
      : context.word(sv: "Glappet finns inte längre.", en: "The gap is no longer found.")
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
