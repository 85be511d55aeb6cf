import Diagnostics
import StrategyModel

/// `kopplingar`: which goals each activity is tied to, and on what grounds.
enum AlignmentTable {
  static func make(_ context: ReportContext) -> DataTable {
    DataTable(
      name: "kopplingar", title: LocalizedText(sv: "Kopplingar mellan insatser och mål", en: "Efforts and goals"),
      columns: [
        .init("insats", sv: "Insatsens id", en: "The effort’s id"),
        .init("mal", sv: "Målets id", en: "The goal’s id"),
        .init("grund", sv: "angiven, alias, beslutad eller text", en: "Grounds: stated, alias, confirmed or text"),
        .init("sakerhet", .number, sv: "Säkerhet från 0 till 1", en: "Confidence from 0 to 1"),
        .init("termer", sv: "Vad som avgjorde, åtskilt av |", en: "What decided, separated by |"),
        .init("primar", .boolean, sv: "Om målet är insatsens första", en: "Whether it is the effort’s first goal"),
        .init("fil", sv: "Filen där insatsen står", en: "The effort’s file"),
        .init("rad", sv: "Raden i kalkylbladet, eller elementet i XML", en: "Spreadsheet row or XML element"),
      ],
      count: context.portfolio.alignments.count, key: ["insats", "mal"]
    ) { number in
      let alignment = context.portfolio.alignments[number]
      let source = context.portfolio.activity(alignment.activity)?.source
      return [
        .text(alignment.activity.rawValue), .text(alignment.goal.rawValue), .text(alignment.ground.rawValue),
        .number(alignment.confidence, decimals: 3), .list(alignment.terms), .flag(alignment.isPrimary),
        .text(optional: source?.file), source?.rowCell ?? .empty,
      ]
    }
  }
}
