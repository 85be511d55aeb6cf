import Diagnostics
import StrategyModel

/// Every kind of gap, strongest first, with what else could explain it.
struct GapsSection: ReportSection {
  func blocks(_ context: ReportContext) -> [Block] {
    var blocks: [Block] = [context.heading(2, "glapp", sv: "Glapp", en: "Gaps")]
    blocks += context.paragraphs(.gaps).map { .paragraph($0) }
    blocks.append(
      .paragraph(
        context.say(
          .coverage,
          ["tackning": Slot(context.coverageShare)])))
    for kind in Finding.Kind.allCases where kind.isGap {
      let gaps = context.findings.filter { $0.kind == kind }
      let (sv, en, id) = GapsSection.heading(kind)
      blocks.append(context.heading(3, id, sv: sv, en: en))
      blocks += GapsSection.meaning(kind).map { context.paragraphs($0).map { .paragraph($0) } } ?? []
      guard !gaps.isEmpty else {
        let isUnknown = kind == .effortGap && context.portfolio.submissions.isEmpty
        blocks.append(
          .paragraph(
            isUnknown
              ? context.word(
                sv: "Ingen inrapportering har lästs, så insatsglapp går inte att se.",
                en: "No report has been read, so gaps in effort cannot be seen.")
              : context.word(sv: "Inga har hittats.", en: "None were found.")))
        continue
      }
      blocks.append(.list(gaps.prefix(ReportLimit.gapsPerKind).map { item($0, context) }))
      blocks += gaps.flatMap { context.comments(on: $0.id) }
      let hidden = gaps.dropFirst(ReportLimit.gapsPerKind)
      if !hidden.isEmpty {
        blocks.append(.paragraph(context.more(hidden.count, TraceList(findings: hidden.map(\.id)), in: "glapp.csv")))
      }
    }
    return blocks
  }

  private func item(_ finding: Finding, _ context: ReportContext) -> [Inline] {
    [.strong([.name(finding.id, .finding(finding.id)), .text(":")]), .text(" ")] + context.sentence(finding)
      + context.say(
        sv: " Styrka {styrka}.{?forbehall: {forbehall}}", en: " Strength {styrka}.{?forbehall: {forbehall}}",
        [
          "styrka": Slot(context.strength(finding)),
          "forbehall": Slot(finding.kind == .coverageGap ? [] : context.reservation(finding)),
        ])
  }

  static func heading(_ kind: Finding.Kind) -> (sv: String, en: String, id: String) {
    switch kind {
    case .effortGap: ("Insatsglapp", "Gaps in effort", "insatsglapp")
    case .goalGap: ("Målglapp", "Gaps to targets", "malglapp")
    case .knowledgeGap: ("Kunskapsglapp", "Gaps in knowledge", "kunskapsglapp")
    case .coverageGap: ("Täckningsglapp", "Gaps in coverage", "tackningsglapp")
    case .collaboration: ("Samarbetsmöjligheter", "Possible collaborations", "samarbetsmojligheter")
    }
  }

  /// The text that says what a kind of gap is.
  static func meaning(_ kind: Finding.Kind) -> ReportWording.Name? {
    switch kind {
    case .effortGap: .effortGaps
    case .goalGap: .goalGaps
    case .knowledgeGap: .knowledgeGaps
    case .coverageGap: .coverageGaps
    case .collaboration: nil
    }
  }
}
