import Diagnostics
import StrategyModel

/// `samarbeten`: every possible collaboration, strongest first.
enum CollaborationTable {
  static func make(_ context: ReportContext) -> DataTable {
    let found = context.findings.filter { $0.kind == .collaboration }
    return DataTable(
      name: "samarbeten", title: LocalizedText(sv: "Samarbetsmöjligheter", en: "Possible collaborations"),
      columns: [
        .init("id", sv: "Möjlighetens beteckning", en: "The id"),
        .init("slag", sv: "Vilket slags möjlighet", en: "Kind"),
        .init("organisationer", sv: "Organisationer, som id, åtskilda av |", en: "Organisations, by id"),
        .init("mal", sv: "Mål, åtskilda av |", en: "Goals"),
        .init("platser", sv: "Kommunkoder, åtskilda av |", en: "Municipality codes"),
        .init("likhet", .number, sv: "Textlikhet från 0 till 1", en: "Text similarity from 0 to 1"),
        .init("termer", sv: "Gemensamma ord, åtskilda av |", en: "Shared words"),
        .init("forslag", sv: "En första fråga", en: "A first question"),
        .init("underlag", sv: "Vad det bygger på, åtskilt av |", en: "Evidence, separated by |"),
        .init("detektor", sv: "Regeln som hittade det", en: "The rule that found it"),
        .init("styrka", .number, sv: "Styrka från 0 till 1", en: "Strength from 0 to 1"),
        .init("forklaring", sv: "Vad som hittades", en: "What was found"),
        .init("rapporterat_n", .integer, sv: "Väntade som har rapporterat", en: "Expected that have reported"),
        .init("rapporterat_av", .integer, sv: "Väntade i allt", en: "Expected in all"),
        .init(
          "forbehall", sv: "Vad som kan saknas i bilden: slag antal, åtskilda av |",
          en: "What may be missing from it: kind count, separated by |"),
        .init(
          "poang", sv: "Styrkans delar: namn värde×vikt (ur vad), åtskilda av |",
          en: "Parts of the strength: name value×weight (from what)"),
      ],
      count: found.count, key: ["id"], share: 250
    ) { row(found[$0], context) }
  }

  private static func row(_ finding: Finding, _ context: ReportContext) -> [DataTable.Cell] {
    let terms = finding.facts.sorted { $0.key < $1.key }.flatMap { _, fact -> [String] in
      if case .terms(let terms) = fact { terms } else { [] }
    }
    let question = context.question(finding).plain
    return [
      .text(finding.id), .text(context.catalogue[finding.detector]?.title[context.language] ?? finding.kind.rawValue),
      .list(finding.organisations.map(\.rawValue)), .list(finding.goals.map(\.rawValue)),
      .list(finding.places.map(\.rawValue)), .number(finding.similarity, decimals: 3), .list(terms),
      question.isEmpty ? .empty : .text(question), .references(TraceList(finding.evidence)),
      .text(finding.detector.rawValue),
      .number(finding.strength, decimals: 3), .text(context.sentence(finding).plain),
      .number(context.portfolio.coverage.reported.count), .number(context.portfolio.coverage.expected.count),
      .list(finding.reservations.map(ScoreText.reservation)),
      .list(finding.score.map { ScoreText.part($0, context.language) }),
    ]
  }
}
