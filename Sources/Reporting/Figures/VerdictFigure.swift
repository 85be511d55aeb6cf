import Diagnostics
import StrategyModel

/// How the assessments fall within each area: one bar an area, a number in every part.
struct VerdictFigure: Sendable {
  let name = "bedomningar"
  private let rows: [(title: String, assessments: [Assessment])]

  init(_ context: ReportContext) {
    rows = context.strategy.areas.map { area in
      (area.title, area.goals.flatMap { context.portfolio.goalPicture($0.id)?.indicators.map(\.assessment) ?? [] })
    }
  }

  func alt(_ context: ReportContext) -> [Inline] {
    let all = rows.flatMap(\.assessments)
    let subject = Trace.register(file: context.strategy.file, id: context.strategy.id.rawValue)
    let traces = all.isEmpty ? [subject] : all.map { .assessment(goal: $0.goal, indicator: $0.indicator) }
    return context.say(
      sv: "Liggande staplar som visar hur {n} {n|bedömning|bedömningar} fördelar sig per insatsområde, från uppnått till "
        + "inte rimligt att nå.",
      en: "Bars that show how {n} {n|assessment|assessments} are spread by area, from met to not reasonable to reach.",
      ["n": context.count(all.count, traces)])
  }

  func figure(_ context: ReportContext) -> Figure {
    let longest = max(rows.map(\.assessments.count).max() ?? 1, 1)
    let left = 236.0
    let unit = 500.0 / Double(longest)
    var canvas = SVGCanvas(
      width: left + 500 + 24, height: Double(rows.count) * 38 + 74 + FigureNote.height(context) - 24)
    drawLegend(&canvas, context)
    for (index, row) in rows.enumerated() {
      let y = 62 + Double(index) * 38
      canvas.text(TextMeasure.cut(row.title, width: left - 24, size: 13), x: 14, y: y + 19, .init(size: 13))
      var x = left
      for (verdict, look) in VerdictFigure.looks {
        let count = row.assessments.count { $0.verdict == verdict }
        guard count > 0 else { continue }
        let width = Double(count) * unit
        canvas.rectangle(x: x, y: y, width: width, height: 28, fill: look.fill, stroke: "#ffffff")
        canvas.rectangle(x: x, y: y, width: width, height: 28, fill: "none", stroke: SVGColor.muted)
        canvas.text(
          "\(count)", x: x + width / 2, y: y + 19, .init(size: 13, anchor: .middle, isBold: true, color: look.text))
        x += width
      }
    }
    FigureNote.draw(on: &canvas, context, hasForecast: false)
    return Figure(
      name: name,
      svg: canvas.rendered(
        name: name,
        title: context.language == .swedish ? "Bedömningar per insatsområde" : "Assessments by area",
        description: alt(context).plain, language: context.language.rawValue))
  }

  private func drawLegend(_ canvas: inout SVGCanvas, _ context: ReportContext) {
    var x = 14.0
    for (verdict, look) in VerdictFigure.looks {
      let word = VerdictText.word(verdict, context.language)
      canvas.rectangle(x: x, y: 16, width: 18, height: 18, fill: look.fill, stroke: SVGColor.muted)
      canvas.text(word, x: x + 24, y: 30, .init(size: 12))
      x += 24 + TextMeasure.width(word, size: 12) + 18
    }
  }

  /// From good to bad, light to dark; too little evidence is white.
  private static let looks: [(Assessment.Verdict, (fill: String, text: String))] = [
    (.achieved, ("#173a5c", "#ffffff")), (.onTrack, ("#7fa6c9", SVGColor.ink)), (.hardToReach, ("#f0c9a8", SVGColor.ink)),
    (.notReasonable, ("#8a3a10", "#ffffff")), (.insufficient, ("#ffffff", SVGColor.ink)),
  ]
}
