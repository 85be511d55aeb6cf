import Diagnostics
import StrategyModel

/// One indicator drawn over the years: the county, the reference, the baseline, the target and the forecast fan.
struct IndicatorPanel: Sendable {
  private let picture: IndicatorPicture
  private let language: Language
  private let content: PanelLines

  init(picture: IndicatorPicture, language: Language) {
    self.picture = picture
    self.language = language
    content = PanelLines(picture, language)
  }

  /// Two values are told by the table: a line between them would look like a development.
  static func canDraw(_ picture: IndicatorPicture) -> Bool {
    (PanelLines(picture, .swedish).lines.first?.series.points.count ?? 0) >= 3
  }

  private var indicator: Indicator { picture.indicator }
  private var isSwedish: Bool { language == .swedish }

  func draw(on canvas: inout SVGCanvas, x: Double, y: Double, width: Double, height: Double) {
    let title = TextMeasure.wrap(indicator.title, width: width - 10, size: 14 * 1.12)
    for (index, line) in title.enumerated() {
      canvas.text(line, x: x, y: y + 14 + Double(index) * 17, .init(size: 14, isBold: true))
    }
    let unitY = y + 14 + Double(title.count) * 17
    canvas.text(
      TextMeasure.cut(unitText, width: width - 10, size: 12), x: x, y: unitY, .init(size: 12, color: SVGColor.muted))
    let top = unitY + 14
    let bottom = y + height - 24
    let values = allValues
    guard let low = values.min(), let high = values.max(), let firstYear = years.min(), let lastYear = years.max()
    else { return }
    let ticks = Scale.ticks(low, high, count: 4)
    let tickTexts = TickText.texts(ticks, language)
    let left = x + 12 + max(28, tickTexts.map { TextMeasure.width($0, size: 12) }.max() ?? 0)
    let right = x + width - labelRoom(within: width)
    let vertical = Scale(low: ticks.first ?? low, high: ticks.last ?? high, from: bottom, to: top)
    let horizontal = Scale(low: Double(firstYear), high: Double(lastYear), from: left, to: right)
    drawAxes(
      &canvas, Array(zip(ticks, tickTexts)), vertical, horizontal, firstYear...lastYear, left: left, right: right,
      bottom: bottom)
    drawFan(&canvas, horizontal, vertical)
    drawTarget(&canvas, horizontal, vertical, left: left, right: right)
    for line in content.lines.reversed() { drawLine(&canvas, line, horizontal, vertical) }
    drawMidterm(&canvas, horizontal, vertical)
    drawBaseline(&canvas, horizontal, vertical)
    drawLabels(&canvas, horizontal, vertical, top: top, bottom: bottom, right: right)
  }

  // MARK: What there is to draw

  private var years: [Int] {
    content.lines.flatMap { $0.series.points.map(\.year) } + (content.forecast?.points.map(\.year) ?? [])
      + (targetValue == nil ? [] : [picture.assessment.targetYear].compactMap { $0 })
  }

  private var allValues: [Double] {
    content.lines.flatMap { line in line.series.points.map { $0.number.double * line.scale } }
      + (content.forecast?.points.flatMap { [$0.lower95 * scale, $0.upper95 * scale] } ?? [])
      + [targetValue].compactMap { $0 }
  }

  private var targetValue: Double? { content.target.map { $0.double * scale } }

  private var scale: Double { content.countyScale }

  /// The unit, or that the lines are indexed while the labels give the values.
  private var unitText: String {
    guard let year = content.indexYear else { return indicator.unit }
    return isSwedish
      ? "Index, \(year) = 100. Vid linjerna: värdet i \(indicator.unit)"
      : "Index, \(year) = 100. At the lines: the value in \(indicator.unit)"
  }

  /// Room for the longest label at the right, at most a third of the width.
  private func labelRoom(within width: Double) -> Double {
    let longest = labels.map { TextMeasure.width($0.text, size: 12 * 1.12) }.max() ?? 0
    return min(width / 3, max(60, longest + 20))
  }

  private func printed(_ number: ExactNumber) -> String {
    NumberText.format(number, decimals: indicator.decimals, in: language)
  }

  // MARK: Parts

  private func drawAxes(
    _ canvas: inout SVGCanvas, _ ticks: [(value: Double, text: String)], _ vertical: Scale, _ horizontal: Scale,
    _ years: ClosedRange<Int>,
    left: Double, right: Double, bottom: Double
  ) {
    for tick in ticks {
      let y = vertical(tick.value)
      canvas.line(left, y, right, y, color: SVGColor.grid)
      canvas.text(tick.text, x: left - 6, y: y + 4, .init(size: 12, anchor: .end, color: SVGColor.muted))
    }
    canvas.line(left, bottom, right, bottom, color: SVGColor.muted)
    let latest = content.lines.first?.series.points.last?.year
    var shown: [Double] = []
    // The ends first, then the latest year and the baseline where there is room.
    for year in [years.lowerBound, years.upperBound, latest, content.baseline?.key.year, content.midterm?.key.year]
      .compactMap({ $0 })
    {
      let x = horizontal(Double(year))
      guard !shown.contains(where: { ($0 - x).magnitude < 36 }) else { continue }
      shown.append(x)
      canvas.line(x, bottom, x, bottom + 4, color: SVGColor.muted)
      canvas.text("\(year)", x: x, y: bottom + 18, .init(size: 12, anchor: .middle, color: SVGColor.muted))
    }
  }

  private func drawFan(_ canvas: inout SVGCanvas, _ horizontal: Scale, _ vertical: Scale) {
    guard let forecast = content.forecast, let last = content.lines.first?.series.points.last else { return }
    let origin = (x: horizontal(Double(last.year)), y: vertical(last.number.double * scale))
    func band(_ lower: (Forecast.Point) -> Double, _ upper: (Forecast.Point) -> Double) -> [(x: Double, y: Double)] {
      [origin] + forecast.points.map { (horizontal(Double($0.year)), vertical(upper($0) * scale)) }
        + forecast.points.reversed().map { (horizontal(Double($0.year)), vertical(lower($0) * scale)) }
    }
    canvas.polygon(band(\.lower95, \.upper95), fill: SVGColor.fan95)
    canvas.polygon(band(\.lower80, \.upper80), fill: SVGColor.fan80)
    canvas.polyline(
      [origin] + forecast.points.map { (horizontal(Double($0.year)), vertical($0.value * scale)) },
      color: SVGColor.county,
      width: 1.6, dash: "2 3")
  }

  private func drawTarget(
    _ canvas: inout SVGCanvas, _ horizontal: Scale, _ vertical: Scale, left: Double, right: Double
  ) {
    guard let targetValue else { return }
    let y = vertical(targetValue)
    canvas.line(left, y, right, y, color: SVGColor.target, width: 1.2, dash: "8 4")
    if let year = picture.assessment.targetYear {
      let x = horizontal(Double(year))
      canvas.polygon([(x, y - 6), (x + 6, y), (x, y + 6), (x - 6, y)], fill: SVGColor.target)
    }
  }

  private func drawLine(_ canvas: inout SVGCanvas, _ line: PanelLine, _ horizontal: Scale, _ vertical: Scale) {
    // A missing value and a break in the series cut the line.
    var points: [(x: Double, y: Double)?] = []
    for observation in line.series.observations {
      if indicator.breaks.contains(observation.key.year) { points.append(nil) }
      guard let number = observation.value.number else {
        points.append(nil)
        continue
      }
      points.append((horizontal(Double(observation.key.year)), vertical(number.double * line.scale)))
    }
    canvas.polyline(points, color: line.color, width: line.width, dash: line.dash)
    // A value alone between two missing ones is no line, and few values are seen to be few: they get dots.
    let isSparse = line.series.points.count <= 8
    for piece in points.split(whereSeparator: { $0 == nil }) where isSparse || piece.count == 1 {
      for point in piece.compactMap({ $0 }) {
        canvas.circle(x: point.x, y: point.y, radius: 2.0, fill: line.color)
      }
    }
    if let last = points.compactMap({ $0 }).last {
      canvas.circle(x: last.x, y: last.y, radius: 3.5, fill: line.color)
    }
  }

  private func drawBaseline(_ canvas: inout SVGCanvas, _ horizontal: Scale, _ vertical: Scale) {
    guard let baseline = content.baseline, let number = baseline.value.number else { return }
    let point = (x: horizontal(Double(baseline.key.year)), y: vertical(number.double * scale))
    canvas.circle(x: point.x, y: point.y, radius: 4.5, fill: "#ffffff", stroke: SVGColor.county)
  }

  private func drawMidterm(_ canvas: inout SVGCanvas, _ horizontal: Scale, _ vertical: Scale) {
    guard let midterm = content.midterm, let number = midterm.value.number else { return }
    let (x, y) = (horizontal(Double(midterm.key.year)), vertical(number.double * scale))
    let corners: [(x: Double, y: Double)] = [
      (x - 4.5, y - 4.5), (x + 4.5, y - 4.5), (x + 4.5, y + 4.5), (x - 4.5, y + 4.5),
    ]
    canvas.polygon(corners, fill: SVGColor.county)
    canvas.polygon(corners.map { (x + ($0.x - x) * 0.6, y + ($0.y - y) * 0.6) }, fill: "#ffffff")
  }

  private struct Label {
    let text: String
    let number: Figure.Support
  }

  /// What stands at the right: each line with its latest value, the target, the forecast.
  private var labels: [Label] {
    let assessment = Trace.assessment(goal: picture.assessment.goal, indicator: indicator.id)
    var labels: [Label] = []
    func add(_ name: String, _ printed: String, _ kind: NumberKind, _ trace: Trace) {
      labels.append(Label(text: "\(name) \(printed)", number: .init(printed, kind, [trace])))
    }
    for line in content.lines {
      guard let last = line.series.points.last else { continue }
      let key = line.series.observation(last.year)?.key
      add(line.name, printed(last.number), .value, key.map { .observation($0) } ?? assessment)
    }
    if let target = content.target {
      let decimals = target == indicator.targetValue ? nil : indicator.decimals ?? 1
      add(
        isSwedish ? "Mål" : "Target", NumberText.format(target, decimals: decimals, in: language), .calculation,
        assessment)
    }
    if let last = content.forecast?.points.last {
      let printed = NumberText.format(last.value, decimals: indicator.decimals ?? 1, in: language)
      add(isSwedish ? "Prognos" : "Forecast", printed, .calculation, assessment)
    }
    return labels
  }

  /// The labels, each at the height of what it names, pushed apart where they would meet.
  private func drawLabels(
    _ canvas: inout SVGCanvas, _ horizontal: Scale, _ vertical: Scale, top: Double, bottom: Double, right: Double
  ) {
    var labels: [(label: Label, color: String, isBold: Bool, from: (x: Double, y: Double), y: Double)] = []
    func add(_ label: Label, _ color: String, _ isBold: Bool, _ year: Double, _ value: Double) {
      let y = vertical(value)
      labels.append((label, color, isBold, (horizontal(year), y), y))
    }
    var next = self.labels.makeIterator()
    for line in content.lines {
      guard let last = line.series.points.last, let text = next.next() else { continue }
      add(text, line.color, line.isBold, Double(last.year), last.number.double * line.scale)
    }
    if let targetValue, let text = next.next() {
      add(text, SVGColor.target, true, picture.assessment.targetYear.map(Double.init) ?? horizontal.high, targetValue)
    }
    if let last = content.forecast?.points.last, let text = next.next() {
      add(text, SVGColor.muted, false, Double(last.year), last.value * scale)
    }
    labels.sort { ($0.y, $0.label.text) < ($1.y, $1.label.text) }
    let spacing = 15.0
    for index in labels.indices where index > 0 {
      labels[index].y = max(labels[index].y, labels[index - 1].y + spacing)
    }
    let overflow = (labels.last?.y ?? bottom) - bottom
    if overflow > 0 {
      for index in labels.indices.reversed() {
        let limit = index + 1 < labels.count ? labels[index + 1].y - spacing : bottom
        labels[index].y = min(labels[index].y, limit)
      }
    }
    for label in labels {
      canvas.line(label.from.x + 5, label.from.y, right + 8, label.y, color: "#a6a6a6", width: 0.8)
      canvas.text(
        label.label.text, x: right + 11, y: label.y + 4,
        .init(size: 12, isBold: label.isBold, color: label.color), numbers: [label.label.number])
    }
  }
}
