import Diagnostics
import StrategyModel

/// Where organisations could work together: who, why, which words they share, and a first question.
struct CollaborationsSection: ReportSection {
  func blocks(_ context: ReportContext) -> [Block] {
    let found = context.findings.filter { $0.kind == .collaboration }
    var blocks: [Block] = [
      context.heading(2, "samarbeten", sv: "Samarbetsmöjligheter", en: "Possible collaborations")
    ]
    blocks += context.paragraphs(.collaborations).map { .paragraph($0) }
    guard !found.isEmpty else {
      blocks.append(.paragraph(context.word(sv: "Inga har hittats.", en: "None were found.")))
      return blocks
    }
    blocks.append(.paragraph(overview(found, context)))
    blocks.append(
      .paragraph(
        context.say(
          .collaborationCoverage,
          ["tackning": Slot(context.coverageShare)])))
    blocks.append(.list(found.prefix(ReportLimit.collaborations).map { item($0, context) }))
    blocks += found.flatMap { context.comments(on: $0.id) }
    let hidden = found.dropFirst(ReportLimit.collaborations)
    if !hidden.isEmpty {
      blocks.append(.paragraph(context.more(hidden.count, TraceList(findings: hidden.map(\.id)), in: "samarbeten.csv")))
    }
    blocks += NetworkPart().blocks(context)
    return blocks
  }

  /// How many of each sort, by their detectors' titles.
  private func overview(_ found: [Finding], _ context: ReportContext) -> [Inline] {
    let byDetector = Dictionary(grouping: found, by: \.detector).sorted { $0.key < $1.key }
    let parts = byDetector.map { code, findings -> [Inline] in
      let title = context.catalogue[code]?.title[context.language] ?? code.rawValue
      return [.name(title, .setting("ordalydelse")), .text(" ")]
        + context.count(findings, of: .setting("detektorer")).inlines
    }
    return context.say(
      .possibilities,
      [
        "n": context.count(found, of: .setting("detektorer")),
        "sorter": Slot(Array(parts.joined(separator: [.text("; ")]))),
      ])
  }

  private func item(_ finding: Finding, _ context: ReportContext) -> [Inline] {
    let likeness = finding.similarity.map { similarity -> [Inline] in
      let printed = NumberText.format(similarity, decimals: 2, in: context.language)
      return [.number(printed, .calculation, [.finding(finding.id)])]
    }
    return [.strong([.name(finding.id, .finding(finding.id)), .text(":")]), .text(" ")] + context.sentence(finding)
      + context.say(
        sv: " Styrka {styrka}{?likhet:, textlikhet {likhet}}.{?fraga: {fraga}}",
        en: " Strength {styrka}{?likhet:, text similarity {likhet}}.{?fraga: {fraga}}",
        [
          "styrka": Slot(context.strength(finding)), "likhet": Slot(likeness ?? []),
          "fraga": Slot(context.question(finding)),
        ])
  }
}
