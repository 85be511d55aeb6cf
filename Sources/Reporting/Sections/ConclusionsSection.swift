import Diagnostics
import StrategyModel

/// The first page: how much was reported, where the goals stand, what matters most, and the questions of the meeting.
struct ConclusionsSection: ReportSection {
  func blocks(_ context: ReportContext) -> [Block] {
    var blocks: [Block] = [
      context.heading(2, "slutsatser", sv: "Slutsatser", en: "Conclusions"),
      .paragraph(coverage(context)),
      .paragraph(verdicts(context)),
    ]
    blocks += ChangesSection().blocks(context)
    blocks.append(context.heading(3, "viktigaste-glappen", sv: "De viktigaste glappen", en: "The most important gaps"))
    blocks.append(contentsOf: top(TopFindings.gaps(context.findings), context))
    blocks.append(
      context.heading(
        3, "viktigaste-samarbetena", sv: "De viktigaste samarbetsmöjligheterna",
        en: "The most important possible collaborations"))
    blocks.append(contentsOf: top(TopFindings.collaborations(context.findings), context))
    blocks += MeetingQuestions().blocks(context)
    // After the words, so that these stand on one printed page.
    let verdicts = VerdictFigure(context)
    blocks += [.figure(name: verdicts.name, alt: verdicts.alt(context)), .table(verdicts.table(context))]
    return blocks
  }

  private func coverage(_ context: ReportContext) -> [Inline] {
    let portfolio = context.portfolio
    let active = portfolio.activities.filter(\.status.isActive).map(\.id)
    let joint = portfolio.efforts.filter { $0.activities.count > 1 }
    let subject = Trace.setting("inrapporteringar")
    return context.say(
      .reported,
      [
        "tackning": Slot(context.coverageShare),
        "insatser": context.count(context.allActivities, of: subject),
        "pagar": context.count(active, of: subject),
        "gemensamma": joint.isEmpty
          ? Slot([]) : context.count(joint.count, TraceList(joint.map(\.id))),
      ])
  }

  private func verdicts(_ context: ReportContext) -> [Inline] {
    let assessments = context.portfolio.goals.flatMap { $0.indicators.map(\.assessment) }
    let subject = Trace.register(file: context.strategy.file, id: context.strategy.id.rawValue)
    let silent = assessments.filter { $0.latest == nil && $0.verdict == .insufficient }
      .map { Trace.assessment(goal: $0.goal, indicator: $0.indicator) }
    func count(_ verdict: Assessment.Verdict?) -> Slot {
      let chosen = assessments.filter { verdict == nil || $0.verdict == verdict }
      return context.count(
        chosen.count, chosen.isEmpty ? [subject] : chosen.map { .assessment(goal: $0.goal, indicator: $0.indicator) })
    }
    return context.say(
      .verdicts,
      [
        "alla": count(nil), "uppnatt": count(.achieved), "vag": count(.onTrack), "svart": count(.hardToReach),
        "inte": count(.notReasonable), "oklart": count(.insufficient),
        "saknas": silent.isEmpty ? Slot([]) : context.count(silent.count, silent),
      ])
  }

  private func top(_ findings: [Finding], _ context: ReportContext) -> [Block] {
    guard !findings.isEmpty else {
      return [.paragraph(context.word(sv: "Inga har hittats i underlaget.", en: "None were found in the evidence."))]
    }
    return [
      .list(
        findings.map { finding in
          [.strong([.name(finding.id, .finding(finding.id)), .text(":")]), .text(" ")] + context.sentence(finding)
            + context.say(
              sv: " Styrka {styrka}.", en: " Strength {styrka}.", ["styrka": Slot(context.strength(finding))])
        })
    ]
  }
}
