import Diagnostics
import StrategyModel

/// How the assessments fall within each area: one bar an area, a number in every part.
struct VerdictFigure: Sendable {
  let name = "bedomningar"
  private let rows: [(title: String, trace: Trace, assessments: [Assessment])]

  init(_ context: ReportContext) {
    rows = context.strategy.areas.map { area in
      (
        area.title, context.registerTrace(area.id),
        area.goals.flatMap { context.portfolio.goalPicture($0.id)?.indicators.map(\.assessment) ?? [] }
      )
    }
  }

  func alt(_ context: ReportContext) -> [Inline] {
    let all = rows.flatMap(\.assessments)
    let subject = Trace.register(file: context.strategy.file, id: context.strategy.id.rawValue)
    let traces = all.isEmpty ? [subject] : all.map { .assessment(goal: $0.goal, indicator: $0.indicator) }
    return context.say(
      sv:
        "Liggande staplar som visar hur {n} {n|bedömning|bedömningar} fördelar sig per insatsområde, från uppnått till "
        + "inte rimligt att nå. Talen står i tabellen under.",
      en: "Bars that show how {n} {n|assessment|assessments} are spread by area, from met to not reasonable to reach. "
        + "The numbers stand in the table below.",
      ["n": context.count(all.count, traces)])
  }

  /// The numbers of the bars, each traced to its assessments.
  func table(_ context: ReportContext) -> Table {
    Table(
      caption: context.word(sv: "Bedömningar per insatsområde", en: "Assessments by area"),
      columns: [Table.Column(context.word(sv: "Insatsområde", en: "Area"))]
        + VerdictFigure.looks.map {
          Table.Column([.text(ListText.capitalised(VerdictText.word($0.0, context.language)))], .end)
        },
      rows: rows.map { row in
        [[.name(row.title, row.trace)]]
          + VerdictFigure.looks.map { verdict, _ in
            let found = row.assessments.filter { $0.verdict == verdict }
            let traces = found.map { Trace.assessment(goal: $0.goal, indicator: $0.indicator) }
            return context.count(found.count, found.isEmpty ? [row.trace] : traces).inlines
          }
      })
  }

  func figure(_ context: ReportContext) -> Figure {
    let longest = max(rows.map(\.assessments.count).max() ?? 1, 1)
    let left = 236.0
    let unit = 500.0 / Double(longest)
    let width = left + 500 + 24
    let note = FigureNote(context, width: width)
    let title = context.language == .swedish ? "Bedömningar per insatsområde" : "Assessments by area"
    var canvas = SVGCanvas(width: width, height: Double(rows.count) * 38 + 86 + note.height)
    canvas.text(title, x: 14, y: 24, .init(size: 15, isBold: true))
    drawLegend(&canvas, context)
    for (index, row) in rows.enumerated() {
      let y = 80 + Double(index) * 38
      canvas.text(TextMeasure.cut(row.title, width: left - 24, size: 13), x: 14, y: y + 19, .init(size: 13))
      var x = left
      for (verdict, look) in VerdictFigure.looks {
        let found = row.assessments.filter { $0.verdict == verdict }
        let count = found.count
        guard count > 0 else { continue }
        let width = Double(count) * unit
        draw(look, on: &canvas, x: x, y: y, width: width, height: 28)
        if look.isHatched {
          canvas.rectangle(x: x + width / 2 - 13, y: y + 5, width: 26, height: 18, fill: "#ffffff")
        }
        canvas.text(
          "\(count)", x: x + width / 2, y: y + 19, .init(size: 13, anchor: .middle, isBold: true, color: look.text),
          numbers: [
            .init(
              "\(count)", .count,
              TraceList(found.map { .assessment(goal: $0.goal, indicator: $0.indicator) }))
          ])
        x += width
      }
    }
    note.draw(on: &canvas)
    return canvas.figure(name: name, title: title, alt: alt(context), language: context.language)
  }

  private func drawLegend(_ canvas: inout SVGCanvas, _ context: ReportContext) {
    var x = 14.0
    for (verdict, look) in VerdictFigure.looks {
      let word = VerdictText.word(verdict, context.language)
      draw(look, on: &canvas, x: x, y: 40, width: 18, height: 18)
      canvas.text(word, x: x + 24, y: 54, .init(size: 12))
      x += 24 + TextMeasure.width(word, size: 12) + 18
    }
  }

  private struct Look: Sendable {
    let fill: String
    var text = SVGColor.ink
    var isHatched = false
  }

  /// From good to bad, dark to light, the worst hatched: apart in grey-scale too.
  private static let looks: [(Assessment.Verdict, Look)] = [
    (.achieved, Look(fill: "#173a5c", text: "#ffffff")), (.onTrack, Look(fill: "#7fa6c9")),
    (.hardToReach, Look(fill: "#dfe7ef")), (.notReasonable, Look(fill: "#ffffff", isHatched: true)),
    (.insufficient, Look(fill: "#ffffff")),
  ]

  private func draw(
    _ look: Look, on canvas: inout SVGCanvas, x: Double, y: Double, width: Double, height: Double
  ) {
    canvas.rectangle(x: x, y: y, width: width, height: height, fill: look.fill, stroke: SVGColor.muted)
    guard look.isHatched else { return }
    for offset in stride(from: 6 - height, to: width, by: 6) {
      let start = max(offset, 0)
      let end = min(offset + height, width)
      canvas.line(
        x + start, y + height - (start - offset), x + end, y + height - (end - offset), color: SVGColor.target,
        width: 1.4)
    }
  }
}
