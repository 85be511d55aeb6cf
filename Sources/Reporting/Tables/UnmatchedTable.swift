import Diagnostics
import StrategyModel

/// `omatchat`: what found no match on the other side.
enum UnmatchedTable {
  static func make(_ context: ReportContext) -> DataTable {
    DataTable(
      name: "omatchat", title: LocalizedText(sv: "Det som inte kunde kopplas", en: "What could not be matched"),
      columns: [
        .init("slag", sv: "Vad som inte kunde kopplas", en: "Kind"),
        .init("varde", sv: "Som det stod", en: "As it stood"),
        .init("fil", sv: "Filen där det stod", en: "The file"),
        .init("rad", sv: "Raden i kalkylbladet, eller elementet i XML", en: "Spreadsheet row or XML element"),
        .init("forslag", sv: "Vad det kan ha varit, bäst först, åtskilt av |", en: "Suggestions, best first"),
      ],
      count: context.portfolio.unmatched.count
    ) { number in
      let entry = context.portfolio.unmatched[number]
      return [
        .text(entry.kind.rawValue), .submitted(entry.value), .text(optional: entry.source?.file),
        entry.source?.rowCell ?? .empty, .list(entry.suggestions),
      ]
    }
  }
}
