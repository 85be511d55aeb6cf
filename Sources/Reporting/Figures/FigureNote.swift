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
    self.init(
      context, hasForecast: pictures.contains { $0.forecast != nil },
      extra: FigureNote.midterm(pictures, context.language) + (isStarred ? [star] : []), width: width)
  }

  /// Only where one is drawn.
  private static func midterm(_ pictures: [IndicatorPicture], _ language: Language) -> [String] {
    let isDrawn = pictures.contains { PanelLines($0, language).midterm?.value.number != nil }
    return isDrawn ? [language == .swedish ? "Kvadrat: halvtid." : "Square: mid-term."] : []
  }

  init(_ context: ReportContext, hasForecast: Bool = false, extra: [String] = [], width: Double) {
    let forecast =
      context.language == .swedish
      ? "Ring: basår. Prickad linje: prognos, egen beräkning. Grått: 80 och 95 procents intervall."
      : "Ring: baseline. Dotted line: forecast, own calculation. Grey: 80 and 95 per cent interval."
    lines = ((hasForecast ? [forecast] : []) + extra)
      .flatMap { TextMeasure.wrap($0, width: width - 36, size: 12, maxLines: 3) }
    marking = context.information.marking.flatMap { $0.isEmpty ? nil : ListText.capitalised($0) }
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
