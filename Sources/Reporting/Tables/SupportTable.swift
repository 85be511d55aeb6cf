import Diagnostics

/// `belagg`: every number printed in the Markdown report, and in its figures, and what it rests on.
enum SupportTable {
  static func make(_ support: [MarkdownRendering.Support], figures: [Figure]) -> DataTable {
    let inFigures = figures.flatMap { figure in figure.support.map { (figure: figure.path, support: $0) } }
    return DataTable(
      name: "belagg", title: LocalizedText(sv: "Belägg för varje tal i analysen", en: "Evidence of every number"),
      columns: [
        .init(
          "rad", .integer, sv: "Raden i Markdown-filen; tom för tal i en figur",
          en: "Line of the Markdown file; empty for numbers of a figure"),
        .init("tal", sv: "Talet som det står", en: "The number as printed"),
        .init("slag", sv: "Vad talet är", en: "What the number is"),
        .init("referenser", sv: "Vad det bygger på, åtskilt av |", en: "Evidence, separated by |"),
        .init(
          "figur", sv: "Figuren som talet står i; tom för text", en: "The figure that it stands in; empty for text"),
      ],
      count: support.count + inFigures.count, share: 100
    ) { number in
      if number < support.count {
        let number = support[number]
        return [
          .number(number.line), .text(number.printed), .text(number.kind.rawValue), .references(number.traces), .empty,
        ]
      }
      let (figure, number) = inFigures[number - support.count]
      return [
        .empty, .text(number.printed), .text(number.kind.rawValue), .references(number.traces), .text(figure),
      ]
    }
  }
}
