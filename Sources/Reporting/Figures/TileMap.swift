import Diagnostics
import StrategyModel

/// The county's municipalities as tiles laid out about as they lie, with how many ongoing efforts name each.
///
/// No outline is used: a tile map needs no licensed boundaries, and a small municipality is as easy to read as a large one.
struct TileMap: Sendable {
  let name = "kommunkarta"
  private let matrix: MunicipalityMatrix

  private static let tile = 104.0
  private static let gap = 6.0

  /// nil where some municipality has no place in the layout, as in an invented county.
  init?(_ context: ReportContext) {
    matrix = context.municipalityMatrix
    guard !matrix.municipalities.isEmpty, matrix.municipalities.allSatisfy({ TileMap.layout[$0.code.rawValue] != nil })
    else { return nil }
  }

  func alt(_ context: ReportContext) -> [Inline] {
    func count(_ code: Place.Code) -> Int { matrix.activities(code).count }
    let sorted = matrix.municipalities.sorted {
      (-count($0.code), $0.code) < (-count($1.code), $1.code)
    }
    let most = sorted.prefix(3).map { place in
      context.place(place.code) + [.text(" ")]
        + context.count(matrix.activities(place.code), of: context.registerTrace(place.code)).inlines
    }
    let none = sorted.filter { count($0.code) == 0 }.map(\.code)
    return context.say(
      sv: "Kommunerna som rutor, lagda ungefär som de ligger, med antalet pågående insatser som pekar ut dem. Flest: "
        + "{flest}.{?inga: Inga: {inga}.} Talen står sist på varje rad i tabellen över kommun och mål.",
      en: "The municipalities as tiles, laid out about as they lie, with the number of ongoing efforts that name them. "
        + "Most: {flest}.{?inga: None: {inga}.} The numbers stand last in each row of the table of municipality and goal.",
      [
        "flest": Slot(ListText.joined(most, in: context.language)),
        "inga": Slot(context.places(none, limit: 16), count: none.count),
      ])
  }

  func figure(_ context: ReportContext) -> Figure {
    let sv = context.language == .swedish
    let title = sv ? "Pågående insatser per kommun" : "Ongoing efforts by municipality"
    let places = matrix.municipalities.compactMap { place in TileMap.layout[place.code.rawValue].map { (place, $0) } }
    let columns = Double((places.map(\.1.column).max() ?? 0) + 1)
    let rows = Double((places.map(\.1.row).max() ?? 0) + 1)
    let side = TileMap.tile + TileMap.gap
    let width = max(28 + columns * side, 560)
    let silent = sv ? "* kommunen har inte rapporterat själv" : "* the municipality has not reported itself"
    let wide = sv ? "Insatser för hela länet är inte med." : "Efforts for the whole county are not included."
    let note = FigureNote(context, extra: [wide] + (matrix.silent.isEmpty ? [] : [silent]), width: width)
    var canvas = SVGCanvas(width: width, height: 44 + rows * side + note.height)
    canvas.text(title, x: 14, y: 24, .init(size: 15, isBold: true))
    for (place, position) in places {
      draw(
        place, x: 14 + Double(position.column) * side, y: 40 + Double(position.row) * side,
        context.registerTrace(place.code), &canvas)
    }
    note.draw(on: &canvas)
    return canvas.figure(name: name, title: title, alt: alt(context), language: context.language)
  }

  private func draw(_ place: Place, x: Double, y: Double, _ trace: Trace, _ canvas: inout SVGCanvas) {
    let count = matrix.activities(place.code).count
    let step = SVGColor.steps[TileMap.step(count)]
    canvas.rectangle(x: x, y: y, width: TileMap.tile, height: TileMap.tile, fill: step.fill, stroke: "#8c8c8c")
    let name = place.name + (matrix.silent.contains(place.code) ? " *" : "")
    let middle = x + TileMap.tile / 2
    canvas.text(
      TextMeasure.cut(name, width: TileMap.tile - 8, size: 13), x: middle, y: y + 40,
      .init(size: 13, anchor: .middle, color: step.text))
    let activities = matrix.activities(place.code)
    canvas.text(
      "\(count)", x: middle, y: y + 70, .init(size: 20, anchor: .middle, isBold: true, color: step.text),
      numbers: [.init("\(count)", .count, activities.isEmpty ? [trace] : TraceList(activities))])
  }

  /// Wider steps than those of a goal's cell, fixed so that two years' maps can be laid side by side.
  private static func step(_ count: Int) -> Int {
    switch count {
    case ..<1: 0
    case 1...9: 1
    case 10...19: 2
    case 20...29: 3
    case 30...49: 4
    default: 5
    }
  }

  /// Where each municipality of Värmland lies, by its code: columns from the west, rows from the north.
  private static let layout: [String: (column: Int, row: Int)] = [
    "1737": (1, 0), "1783": (3, 0),
    "1730": (0, 1), "1784": (1, 1), "1766": (2, 1), "1762": (3, 1), "1782": (4, 1),
    "1765": (0, 2), "1764": (1, 2), "1715": (2, 2), "1763": (3, 2), "1760": (4, 2),
    "1785": (1, 3), "1780": (3, 3), "1781": (4, 3),
    "1761": (3, 4),
  ]
}
