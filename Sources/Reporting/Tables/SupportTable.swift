import Diagnostics

/// `belagg`: every number printed in the Markdown report and what it rests on.
enum SupportTable {
  static func make(_ support: [MarkdownRendering.Support]) -> DataTable {
    DataTable(
      name: "belagg", title: LocalizedText(sv: "Belägg för varje tal i analysen", en: "Evidence of every number"),
      columns: [
        .init("rad", .integer, sv: "Raden i Markdown-filen", en: "Line of the Markdown file"),
        .init("tal", sv: "Talet som det står", en: "The number as printed"),
        .init("slag", sv: "Vad talet är", en: "What the number is"),
        .init("referenser", sv: "Vad det bygger på, åtskilt av |", en: "Evidence, separated by |"),
      ],
      rows: support.map { [.number($0.line), .text($0.printed), .text($0.kind.rawValue), $0.traces.cell] })
  }
}
