import Diagnostics
import StrategyModel

/// A grid of counts: the number stands in every cell, the shade only helps the eye.
struct HeatMap: Sendable {
  struct Row: Sendable {
    let label: String
    /// What the row is about: what a cell of nothing was looked for in.
    let owner: Trace
    /// What each cell counts; nil where nobody could report: drawn as not reported, never as 0.
    let cells: [[Activity.ID]?]
  }

  /// Columns that belong together, with a heading above them.
  struct Group: Sendable {
    let title: String
    let count: Int
  }

  let title: String
  let columns: [String]
  let groups: [Group]
  let rows: [Row]
  let labelWidth: Double
  let cellWidth: Double
  /// Written under the map.
  let notes: [String]
  let countNote: String

  private static let cellHeight = 30.0
  private static let fontSize = 13.0

  func canvas(_ context: ReportContext) -> SVGCanvas {
    let headerHeight = groups.isEmpty ? 44.0 : 76.0
    let top = 34 + headerHeight
    let left = 14 + labelWidth
    let width = max(left + Double(columns.count) * cellWidth + 16, 560)
    let bottom = top + Double(rows.count) * HeatMap.cellHeight
    let note = FigureNote(context, extra: notes, width: width)
    var canvas = SVGCanvas(width: width, height: bottom + 48 + note.height)
    canvas.text(title, x: 14, y: 24, .init(size: 15, isBold: true))
    drawHeaders(&canvas, left: left, top: top)
    for (index, row) in rows.enumerated() {
      let y = top + Double(index) * HeatMap.cellHeight
      drawRow(&canvas, row, left: left, y: y)
    }
    drawLegend(&canvas, y: bottom + 16)
    note.draw(on: &canvas)
    return canvas
  }

  private func drawHeaders(_ canvas: inout SVGCanvas, left: Double, top: Double) {
    for (index, column) in columns.enumerated() {
      let x = left + (Double(index) + 0.5) * cellWidth
      let lines = TextMeasure.wrap(column, width: cellWidth - 4, size: 12)
      for (number, line) in lines.enumerated() {
        let y = top - 8 - Double(lines.count - 1 - number) * 15
        canvas.text(line, x: x, y: y, .init(size: 12, anchor: .middle))
      }
    }
    var first = 0
    for group in groups {
      let x = left + Double(first) * cellWidth
      let width = Double(group.count) * cellWidth
      // Bold letters are about a tenth wider.
      let lines = TextMeasure.wrap(group.title, width: width - 8, size: 12 * 1.12)
      for (number, line) in lines.enumerated() {
        canvas.text(
          line, x: x + width / 2, y: top - 34 - Double(lines.count - 1 - number) * 15,
          .init(size: 12, anchor: .middle, isBold: true))
      }
      canvas.line(x + 3, top - 27, x + width - 3, top - 27, color: SVGColor.muted)
      first += group.count
    }
  }

  private func drawRow(_ canvas: inout SVGCanvas, _ row: Row, left: Double, y: Double) {
    let baseline = y + HeatMap.cellHeight / 2 + 4.5
    canvas.owner = row.owner
    defer { canvas.owner = .setting("figur") }
    canvas.text(
      TextMeasure.cut(row.label, width: labelWidth - 10, size: HeatMap.fontSize), x: 14, y: baseline,
      .init(size: HeatMap.fontSize))
    for (index, cell) in row.cells.enumerated() {
      let count = cell?.count
      let x = left + Double(index) * cellWidth
      let step = SVGColor.steps[HeatMap.step(count ?? 0)]
      canvas.rectangle(
        x: x + 1, y: y + 1, width: cellWidth - 2, height: HeatMap.cellHeight - 2, fill: step.fill, stroke: "#8c8c8c",
        dash: count == nil ? "3 3" : nil)
      canvas.text(
        count.map { "\($0)" } ?? "–", x: x + cellWidth / 2, y: baseline,
        .init(size: HeatMap.fontSize, anchor: .middle, isBold: (count ?? 0) > 0, color: step.text),
        numbers: cell.map { [.init("\($0.count)", .count, $0.isEmpty ? [row.owner] : TraceList($0))] } ?? [])
    }
  }

  private func drawLegend(_ canvas: inout SVGCanvas, y: Double) {
    var x = 14.0
    canvas.text(countNote, x: x, y: y + 12, .init(size: 12, color: SVGColor.muted))
    x += TextMeasure.width(countNote, size: 12) + 12
    for (index, label) in HeatMap.stepLabels.enumerated() {
      let step = SVGColor.steps[index]
      canvas.rectangle(x: x, y: y - 3, width: 44, height: 20, fill: step.fill, stroke: "#8c8c8c")
      canvas.text(label, x: x + 22, y: y + 11.5, .init(size: 12, anchor: .middle, color: step.text))
      x += 48
    }
  }

  private static let stepLabels = ["0", "1", "2–3", "4–7", "8–15", "16–"]

  /// Fixed steps, so that two years' maps can be laid side by side.
  static func step(_ count: Int) -> Int {
    switch count {
    case ..<1: 0
    case 1: 1
    case 2...3: 2
    case 4...7: 3
    case 8...15: 4
    default: 5
    }
  }
}
