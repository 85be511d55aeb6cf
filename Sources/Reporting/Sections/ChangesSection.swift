import Diagnostics
import StrategyModel

/// What is different from the cycle before: gaps, verdicts, efforts and revised figures.
struct ChangesSection: ReportSection {
  func blocks(_ context: ReportContext) -> [Block] {
    let heading = context.heading(3, "sedan-forra-aret", sv: "Sedan förra året", en: "Since last year")
    guard let comparison = context.comparison else {
      return [
        heading,
        .paragraph(
          context.word(
            sv: "Det finns inget tidigare år att jämföra med.", en: "There is no earlier year to compare with.")),
      ]
    }
    var items = [gaps(comparison, context), efforts(comparison, context)]
    items += comparison.verdictChanges.prefix(ReportLimit.topFindings).map { verdict($0, context) }
    let hidden = comparison.verdictChanges.dropFirst(ReportLimit.topFindings)
    if !hidden.isEmpty {
      let traces = hidden.map { Trace.assessment(goal: $0.goal, indicator: $0.indicator) }
      items.append(
        context.say(
          sv: "{n} {n|bedömning|bedömningar} till har ändrats.",
          en: "{n} more {n|assessment has|assessments have} changed.",
          ["n": context.count(hidden.count, traces)]))
    }
    if !comparison.revisions.isEmpty { items.append(revisions(comparison, context)) }
    return [heading, .list(items)]
  }

  private func gaps(_ comparison: CycleComparison, _ context: ReportContext) -> [Inline] {
    let previous = Trace.setting("foregaende")
    func count(_ ids: [String]) -> Slot {
      context.count(ids.count, ids.isEmpty ? [previous] : ids.map { .finding($0) })
    }
    return context.say(
      sv: "Jämfört med {ar} har {nya} nya glapp tillkommit, {kvar} finns kvar och {stangda} finns inte längre.",
      en: "Compared with {ar}, {nya} {nya|gap is|gaps are} new, {kvar} remain and {stangda} are no longer found.",
      [
        "ar": context.year(comparison.previousYear, previous), "nya": count(comparison.newGaps),
        "kvar": count(comparison.remainingGaps),
        "stangda": context.count(comparison.closedGaps.count, [previous]),
      ])
  }

  private func efforts(_ comparison: CycleComparison, _ context: ReportContext) -> [Inline] {
    let previous = Trace.setting("foregaende")
    return context.say(
      sv:
        "{fortsatta} {fortsatta|insats|insatser} fortsätter, {nya} {nya|är ny|är nya} och {slut} har avslutats, avbrutits eller "
        + "rapporteras inte längre.",
      en:
        "{fortsatta} {fortsatta|effort continues|efforts continue}, {nya} are new and {slut} have ended, were cancelled "
        + "or are no longer reported.",
      [
        "fortsatta": context.count(comparison.continuedActivities, of: previous),
        "nya": context.count(comparison.newActivities, of: previous),
        "slut": context.count(comparison.endedActivities.count, [previous]),
      ])
  }

  private func verdict(_ change: CycleComparison.VerdictChange, _ context: ReportContext) -> [Inline] {
    context.say(
      sv: "Bedömningen av {indikator} ({mal}) har gått från {fore} till {nu}. Skäl: {skal}.",
      en: "The assessment of {indikator} ({mal}) has gone from {fore} to {nu}. Reason: {skal}.",
      [
        "indikator": Slot(context.indicator(change.indicator)), "mal": Slot(context.goalID(change.goal)),
        "fore": Slot([.emphasis([.text(VerdictText.word(change.before, context.language))])]),
        "nu": Slot([.emphasis([.text(VerdictText.word(change.now, context.language))])]),
        "skal": .text(VerdictText.reason(change.reason, context.language)),
      ])
  }

  private func revisions(_ comparison: CycleComparison, _ context: ReportContext) -> [Inline] {
    let traces = comparison.revisions.map { Trace.observation($0.key) }
    return context.say(
      sv: "{n} {n|äldre värde har|äldre värden har} reviderats av sina utgivare sedan dess.",
      en: "{n} earlier {n|value has|values have} been revised by their publishers since.",
      ["n": context.count(comparison.revisions.count, traces)])
  }
}
