import Diagnostics
import StrategyModel

/// The indicators of one area as small multiples, two in a row.
struct AreaFigure: Sendable {
  let area: Area

  private static let panelWidth = 450.0
  private static let panelHeight = 240.0
  private static let gap = 24.0

  var name: String { "omrade-\(Slug.make(area.id.rawValue))" }

  /// Each drawable indicator once, in the order of the goals.
  func pictures(_ context: ReportContext) -> [IndicatorPicture] {
    var seen = Set<Indicator.ID>()
    return area.goals.flatMap { context.portfolio.goalPicture($0.id)?.indicators ?? [] }
      .filter { IndicatorPanel.canDraw($0) && seen.insert($0.indicator.id).inserted }
  }

  /// What the figure shows, in words; nil where no indicator has a series to draw.
  func alt(_ context: ReportContext) -> [Inline]? {
    let pictures = pictures(context)
    guard !pictures.isEmpty else { return nil }
    let area = Slot(.name(area.title, context.registerTrace(area.id)))
    guard pictures.count <= 3 else {
      // A long alternative text helps nobody: the table beside the figure has every value.
      return context.say(
        sv: "{n} små diagram, ett för varje indikator inom {omrade} som har en serie. De visar länet, referensen, "
          + "basåret, målet och prognosen. Värdena står i tabellen.",
        en: "{n} small charts, one for each indicator within {omrade} that has a series. They show the county, the "
          + "reference, the baseline, the target and the forecast. The values stand in the table.",
        [
          "n": context.count(pictures.count, pictures.map { context.registerTrace($0.indicator.id) }), "omrade": area,
        ])
    }
    let sentences = pictures.map { SeriesText.sentence($0, context) }
    return context.say(
      sv: "Utvecklingen för indikatorerna inom {omrade}: {serier}.",
      en: "How the indicators within {omrade} have developed: {serier}.",
      [
        "omrade": area,
        "serier": Slot(Array(sentences.joined(separator: [.text("; ")]))),
      ])
  }

  func figure(_ context: ReportContext) -> Figure? {
    let pictures = pictures(context)
    guard let alt = alt(context), !pictures.isEmpty else { return nil }
    let columns = pictures.count == 1 ? 1 : 2
    let rows = (pictures.count + columns - 1) / columns
    let width = Double(columns) * AreaFigure.panelWidth + Double(columns - 1) * AreaFigure.gap + 32
    let height = Double(rows) * (AreaFigure.panelHeight + AreaFigure.gap) + 16
    let note = FigureNote(context, pictures: pictures, width: width)
    var canvas = SVGCanvas(width: width, height: height + note.height)
    for (index, picture) in pictures.enumerated() {
      let x = 16 + Double(index % columns) * (AreaFigure.panelWidth + AreaFigure.gap)
      let y = 12 + Double(index / columns) * (AreaFigure.panelHeight + AreaFigure.gap)
      canvas.owner = context.registerTrace(picture.indicator.id)
      IndicatorPanel(picture: picture, language: context.language)
        .draw(on: &canvas, x: x, y: y, width: AreaFigure.panelWidth, height: AreaFigure.panelHeight)
    }
    note.draw(on: &canvas)
    let title = context.language == .swedish ? "Indikatorer: \(area.title)" : "Indicators: \(area.title)"
    return canvas.figure(name: name, title: title, alt: alt, language: context.language)
  }
}

/// One indicator alone, larger.
struct IndicatorFigure: Sendable {
  let picture: IndicatorPicture

  var name: String { "indikator-\(Slug.make(picture.indicator.id.rawValue))" }

  /// As linked from the report.
  var path: String { "figurer/\(name).svg" }

  func figure(_ context: ReportContext) -> Figure {
    let note = FigureNote(context, pictures: [picture], width: 760)
    var canvas = SVGCanvas(
      width: 760, height: 360 + note.height, owner: context.registerTrace(picture.indicator.id))
    IndicatorPanel(picture: picture, language: context.language)
      .draw(on: &canvas, x: 16, y: 12, width: 728, height: 340)
    note.draw(on: &canvas)
    return canvas.figure(
      name: name, title: picture.indicator.title, alt: SeriesText.sentence(picture, context) + [.text(".")],
      language: context.language)
  }
}

/// What a drawn series shows, in words: first and latest value, reference and target.
enum SeriesText {
  static func sentence(_ picture: IndicatorPicture, _ context: ReportContext) -> [Inline] {
    let indicator = picture.indicator
    let numbers = picture.county?.observations.filter { $0.value.number != nil } ?? []
    guard let first = numbers.first, let last = numbers.last else { return context.indicator(indicator.id) }
    let reference = picture.reference?.latest
    return context.say(
      sv: "{namn} var {forst} {ar1} och {sist} {ar2}{?referens:, {referensnamn} {referens} {ar3}}",
      en: "{namn} was {forst} in {ar1} and {sist} in {ar2}{?referens:, {referensnamn} {referens} in {ar3}}",
      [
        "namn": Slot(context.indicator(indicator.id)), "forst": Slot(context.value(first, indicator)),
        "ar1": context.year(first.key.year, .observation(first.key)), "sist": Slot(context.value(last, indicator)),
        "ar2": context.year(last.key.year, .observation(last.key)),
        "referens": Slot(reference.map { context.value($0, indicator) } ?? []),
        "referensnamn": .text(ReferenceText.long(indicator, context.language)),
        "ar3": reference.map { context.year($0.key.year, .observation($0.key)) } ?? Slot([]),
      ])
  }
}
