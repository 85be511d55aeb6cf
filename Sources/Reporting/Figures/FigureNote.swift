import Diagnostics
import StrategyModel

/// What stands under a figure: how to read it, and the mark of made-up figures.
struct FigureNote: Sendable {
  private let lines: [String]
  private let marking: String?

  /// Of figures that draw indicators: how to read the forecast, and which reference a star means.
  init(_ context: ReportContext, pictures: [IndicatorPicture], width: Double) {
    let isStarred = pictures.contains {
      $0.indicator.reference == .countryWithoutMetropolitanCounties && $0.reference != nil
    }
    let star = "* " + ReferenceText.withoutMetropolitanCounties[context.language]
    self.init(context, extra: FigureNote.key(pictures, context.language) + (isStarred ? [star] : []), width: width)
  }

  init(_ context: ReportContext, extra: [String] = [], width: Double) {
    lines = extra.flatMap { TextMeasure.wrap($0, width: width - 36, size: 12, maxLines: 3) }
    marking = context.information.marking.flatMap { $0.isEmpty ? nil : ListText.capitalised($0) }
  }

  /// What the marks mean, of those that are drawn.
  private static func key(_ pictures: [IndicatorPicture], _ language: Language) -> [String] {
    let drawn = pictures.map { PanelLines($0, language) }
    let sv = language == .swedish
    var parts: [String] = []
    if drawn.contains(where: { $0.baseline?.value.number != nil }) {
      parts.append(sv ? "Ring: basår." : "Ring: baseline.")
    }
    if drawn.contains(where: { $0.midterm?.value.number != nil }) {
      parts.append(sv ? "Kvadrat: halvtid." : "Square: mid-term.")
    }
    if drawn.contains(where: { $0.forecast != nil }) {
      parts.append(
        sv
          ? "Prickad linje: prognos, egen beräkning. Grått: 80 och 95 procents intervall."
          : "Dotted line: forecast, own calculation. Grey: 80 and 95 per cent interval.")
    }
    if zip(pictures, drawn).contains(where: { $1.isCut(by: $0.indicator.breaks) }) {
      parts.append(
        sv ? "Avbrott i linjen: värde saknas eller är inte jämförbart." : "Gap in a line: no value, or not comparable.")
    }
    return parts.isEmpty ? [] : [parts.joined(separator: " ")]
  }

  var height: Double { Double(lines.count) * 16 + (marking == nil ? 0 : 20) + 8 }

  /// At the foot of the picture.
  func draw(on canvas: inout SVGCanvas) {
    var y = canvas.height - height + 12
    for line in lines {
      canvas.text(line, x: 14, y: y, .init(size: 12, color: SVGColor.muted))
      y += 16
    }
    if let marking { canvas.text(marking, x: 14, y: y + 4, .init(size: 13, isBold: true, color: SVGColor.target)) }
  }
}
