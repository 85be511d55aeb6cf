import Diagnostics
import StrategyModel

/// The stated money of each goal's efforts as bars, joint efforts counted once within a goal.
struct MoneyFigure: Sendable {
  let name = "pengar-mal"
  private let rows: [(goal: Goal, efforts: [Effort])]

  private static let rowHeight = 30.0
  private static let labelWidth = 372.0
  private static let barWidth = 300.0

  init(_ context: ReportContext) {
    rows = context.portfolio.goals.map { ($0.goal, context.efforts(of: $0.activities)) }
  }

  /// nil where no effort states a sum.
  func alt(_ context: ReportContext) -> [Inline]? {
    guard let most = rows.max(by: { (sum($0.efforts), $1.goal.id) < (sum($1.efforts), $0.goal.id) }),
      let money = context.money(most.efforts)
    else { return nil }
    let without = rows.filter { $0.efforts.allSatisfy { $0.budget == nil } }
    return context.say(
      sv: "Liggande staplar med angiven budget för varje måls insatser. Mest har {mal}, {pengar}."
        + "{?utan: Utan angiven budget: {utan}.} Talen står i tabellen under.",
      en:
        "Bars of the stated budgets of each goal’s efforts. {mal} has most, {pengar}.{?utan: Without a stated budget: "
        + "{utan}.} The numbers stand in the table below.",
      [
        "mal": Slot(context.goal(most.goal.id)), "pengar": Slot(money),
        "utan": Slot(ListText.joined(without.map { context.goalID($0.goal.id) }, in: context.language)),
      ])
  }

  /// The numbers of the bars: money, and how many of the efforts state a sum.
  func table(_ context: ReportContext) -> Table {
    Table(
      caption: context.word(sv: "Angiven budget per mål", en: "Stated budget by goal"),
      columns: [
        Table.Column(context.word(sv: "Mål", en: "Goal")),
        Table.Column(context.word(sv: "Angiven budget", en: "Stated budget"), .end),
        Table.Column(context.word(sv: "Insatser som anger budget", en: "Efforts that state a budget"), .end),
        Table.Column(context.word(sv: "Insatser, gemensamma en gång", en: "Efforts, joint ones once"), .end),
      ],
      rows: rows.map { goal, efforts in
        func count(_ efforts: [Effort]) -> [Inline] {
          let activities = efforts.flatMap(\.activities)
          return context.count(
            efforts.count, activities.isEmpty ? [context.registerTrace(goal.id)] : TraceList(activities)
          ).inlines
        }
        return [
          context.goal(goal.id), context.money(efforts) ?? context.word(sv: "ingen angiven", en: "none stated"),
          count(efforts.filter { $0.budget != nil }), count(efforts),
        ]
      })
  }

  func figure(_ context: ReportContext) -> Figure? {
    guard let alt = alt(context) else { return nil }
    let sv = context.language == .swedish
    let title = sv ? "Angiven budget per mål" : "Stated budget by goal"
    let width = MoneyFigure.labelWidth + MoneyFigure.barWidth + 230
    let explained =
      sv
      ? "En insats kan bidra till flera mål och räknas då hos vart och ett. Till höger: belopp, och hur många insatser "
        + "som anger ett."
      : "An effort may serve several goals and counts with each. Right: the sum, and how many efforts state one."
    let note = FigureNote(context, extra: [explained], width: width)
    var canvas = SVGCanvas(width: width, height: 52 + Double(rows.count) * MoneyFigure.rowHeight + note.height)
    canvas.text(title, x: 14, y: 24, .init(size: 15, isBold: true))
    let greatest = max(Double(rows.map { sum($0.efforts).ore }.max() ?? 1), 1)
    for (index, row) in rows.enumerated() {
      draw(row.goal, row.efforts, greatest, y: 40 + Double(index) * MoneyFigure.rowHeight, context, &canvas)
    }
    note.draw(on: &canvas)
    return canvas.figure(name: name, title: title, alt: alt, language: context.language)
  }

  private func draw(
    _ goal: Goal, _ efforts: [Effort], _ greatest: Double, y: Double, _ context: ReportContext,
    _ canvas: inout SVGCanvas
  ) {
    let total = sum(efforts)
    let stated = efforts.count { $0.budget != nil }
    let left = MoneyFigure.labelWidth
    let label = TextMeasure.cut("\(goal.id.rawValue) \(goal.title)", width: left - 24, size: 13)
    canvas.owner = context.registerTrace(goal.id)
    canvas.text(label, x: 14, y: y + 19, .init(size: 13))
    let length = Double(total.ore) / greatest * MoneyFigure.barWidth
    canvas.rectangle(x: left, y: y + 4, width: max(length, 1), height: 22, fill: SVGColor.county)
    let money = MoneyText.format(total, in: context.language)
    let of = context.language == .swedish ? "av" : "of"
    let count = NumberText.format(stated, in: context.language)
    let all = NumberText.format(efforts.count, in: context.language)
    let text = stated == 0 ? "– (0 \(of) \(all))" : "\(money.number) \(money.unit) (\(count) \(of) \(all))"
    let traced = TraceList(efforts.flatMap(\.activities))
    let withSum = TraceList(efforts.filter { $0.budget != nil }.flatMap(\.activities))
    let numbers: [Figure.Support] =
      stated == 0
      ? [] : [.init(money.number, .amount, withSum), .init(count, .count, withSum), .init(all, .count, traced)]
    canvas.text(text, x: left + max(length, 1) + 8, y: y + 19, .init(size: 13), numbers: numbers)
  }

  private func sum(_ efforts: [Effort]) -> Amount { efforts.compactMap(\.budget).reduce(.zero, +) }
}
