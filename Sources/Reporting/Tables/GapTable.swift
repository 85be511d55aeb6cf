import Diagnostics
import StrategyModel

/// `glapp`: every gap, strongest first.
enum GapTable {
  static func make(_ context: ReportContext) -> DataTable {
    let coverage = context.portfolio.coverage
    let gaps = context.findings.filter(\.kind.isGap)
    return DataTable(
      name: "glapp", title: LocalizedText(sv: "Glapp", en: "Gaps"),
      columns: [
        .init("id", sv: "Glappets beteckning", en: "The gap’s id"),
        .init("slag", sv: "insats, mål, kunskap eller täckning", en: "Kind"),
        .init("detektor", sv: "Regeln som hittade det", en: "The rule that found it"),
        .init("amne", sv: "Vad det gäller", en: "Subject"),
        .init("styrka", .number, sv: "Styrka från 0 till 1", en: "Strength from 0 to 1"),
        .init("forklaring", sv: "Vad som hittades", en: "What was found"),
        .init("underlag", sv: "Vad det bygger på, åtskilt av |", en: "Evidence, separated by |"),
        .init("rapporterat_n", .integer, sv: "Väntade som har rapporterat", en: "Expected that have reported"),
        .init("rapporterat_av", .integer, sv: "Väntade i allt", en: "Expected in all"),
        .init("mal", sv: "Mål som det rör, åtskilda av |", en: "Goals concerned"),
        .init("platser", sv: "Kommunkoder som det rör", en: "Municipality codes concerned"),
        .init("organisationer", sv: "Organisationer som det rör, som id", en: "Organisations concerned, by id"),
        .init(
          "forbehall", sv: "Vad glappet också kan vara: slag antal (varav nära), åtskilda av |",
          en: "What else it may be: kind count (of which near), separated by |"),
        .init(
          "poang", sv: "Styrkans delar: namn värde×vikt (ur vad), åtskilda av |",
          en: "Parts of the strength: name value×weight (from what)"),
      ],
      count: gaps.count, key: ["id"], share: 100
    ) { number in
      let finding = gaps[number]
      return [
        .text(finding.id), .text(finding.kind.rawValue), .text(finding.detector.rawValue), .text(finding.subject),
        .number(finding.strength, decimals: 3), .text(context.sentence(finding).plain),
        .references(TraceList(finding.evidence)),
        .number(coverage.reported.count), .number(coverage.expected.count), .list(finding.goals.map(\.rawValue)),
        .list(finding.places.map(\.rawValue)), .list(finding.organisations.map(\.rawValue)),
        .list(finding.reservations.map(ScoreText.reservation)),
        .list(finding.score.map { ScoreText.part($0, context.language) }),
      ]
    }
  }
}

/// A part of a score, as it stands in a cell.
enum ScoreText {
  static func part(_ part: Finding.ScorePart, _ language: Language) -> String {
    let value = NumberText.format(part.value, decimals: 3, in: .swedish)
    let weight = NumberText.format(part.weight, decimals: 2, in: .swedish)
    let input = part.input[language].replacing("|", with: "/")
    return "\(part.name) \(value)×\(weight)" + (input.isEmpty ? "" : " (\(input))")
  }

  /// `avvisat 5 (1)`.
  static func reservation(_ reservation: Finding.Reservation) -> String {
    let near = reservation.near.isEmpty ? "" : " (\(reservation.near.count))"
    return "\(reservation.kind.rawValue) \(reservation.all.count)\(near)"
  }
}
