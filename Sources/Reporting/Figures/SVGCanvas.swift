import Diagnostics
import StrategyModel

/// An SVG picture in the making: every number has one decimal, every text is escaped, nothing is fetched.
struct SVGCanvas: Sendable {
  enum Anchor: String, Sendable { case start, middle, end }

  struct TextStyle: Sendable {
    var size = 13.0
    var anchor = Anchor.start
    var isBold = false
    var color = SVGColor.ink
  }

  let width: Double
  let height: Double
  private var elements: [String] = []
  /// Every number that has been written, and what it rests on.
  private(set) var support: [Figure.Support] = []
  /// What stands behind figures that no caller has traced: those of headings, axes and legends.
  var owner: Trace

  init(width: Double, height: Double, owner: Trace = .setting("figur")) {
    self.width = width
    self.height = height
    self.owner = owner
  }

  /// `numbers` are those of the text that rest on something of their own.
  mutating func text(
    _ text: String, x: Double, y: Double, _ style: TextStyle = TextStyle(), numbers: [Figure.Support] = []
  ) {
    support += numbers
    var rest = text
    for number in numbers { rest = rest.replacing(number.printed, with: " ", maxReplacements: 1) }
    support += DigitRuns.find(in: rest).map { Figure.Support($0, .name, [owner]) }
    let weight = style.isBold ? " font-weight=\"bold\"" : ""
    let anchor = style.anchor == .start ? "" : " text-anchor=\"\(style.anchor.rawValue)\""
    elements.append(
      "<text x=\"\(n(x))\" y=\"\(n(y))\" font-size=\"\(n(style.size))\" fill=\"\(style.color)\"\(anchor)\(weight)>"
        + "\(XMLEscape.text(text))</text>")
  }

  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, color: String = SVGColor.ink, width: Double = 1,
    dash: String? = nil
  ) {
    elements.append(
      "<line x1=\"\(n(x1))\" y1=\"\(n(y1))\" x2=\"\(n(x2))\" y2=\"\(n(y2))\" stroke=\"\(color)\" "
        + "stroke-width=\"\(n(width))\"\(dashed(dash))/>")
  }

  /// A line through points; several pieces where `points` is cut by nil.
  mutating func polyline(
    _ points: [(x: Double, y: Double)?], color: String, width: Double, dash: String? = nil
  ) {
    for piece in points.split(whereSeparator: { $0 == nil }) where piece.count > 1 {
      let path = piece.compactMap { $0 }.map { "\(n($0.x)),\(n($0.y))" }.joined(separator: " ")
      elements.append(
        "<polyline points=\"\(path)\" fill=\"none\" stroke=\"\(color)\" stroke-width=\"\(n(width))\" "
          + "stroke-linejoin=\"round\"\(dashed(dash))/>")
    }
  }

  mutating func polygon(_ points: [(x: Double, y: Double)], fill: String) {
    let path = points.map { "\(n($0.x)),\(n($0.y))" }.joined(separator: " ")
    elements.append("<polygon points=\"\(path)\" fill=\"\(fill)\"/>")
  }

  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, fill: String, stroke: String? = nil, dash: String? = nil
  ) {
    let border = stroke.map { " stroke=\"\($0)\" stroke-width=\"1.0\"\(dashed(dash))" } ?? ""
    elements.append(
      "<rect x=\"\(n(x))\" y=\"\(n(y))\" width=\"\(n(width))\" height=\"\(n(height))\" fill=\"\(fill)\"\(border)/>")
  }

  mutating func circle(x: Double, y: Double, radius: Double, fill: String, stroke: String? = nil) {
    let border = stroke.map { " stroke=\"\($0)\" stroke-width=\"1.5\"" } ?? ""
    elements.append("<circle cx=\"\(n(x))\" cy=\"\(n(y))\" r=\"\(n(radius))\" fill=\"\(fill)\"\(border)/>")
  }

  /// Half an ellipse between two heights of a vertical line, `bulge` to its right, or to its left where negative.
  mutating func arc(
    x: Double, from: Double, to: Double, bulge: Double, color: String, width: Double, dash: String? = nil
  ) {
    let (top, bottom) = (min(from, to), max(from, to))
    elements.append(
      "<path d=\"M \(n(x)) \(n(top)) A \(n(bulge.magnitude)) \(n((bottom - top) / 2)) 0 0 \(bulge > 0 ? 1 : 0) \(n(x)) "
        + "\(n(bottom))\" fill=\"none\" stroke=\"\(color)\" stroke-width=\"\(n(width))\"\(dashed(dash))/>")
  }

  /// The figure, with the numbers of its title and description too.
  func figure(name: String, title: String, alt: [Inline], language: Language) -> Figure {
    let described = DigitRuns.find(in: title).map { Figure.Support($0, .name, [owner]) } + alt.numbers
    return Figure(
      name: name,
      svg: rendered(name: name, title: title, description: alt.plain, language: language.rawValue),
      support: support + described)
  }

  /// The whole file. `name` makes the ids unique where several pictures stand in one page.
  func rendered(name: String, title: String, description: String, language: String) -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" width="\(n(width))" height="\(n(height))" \
    viewBox="0 0 \(n(width)) \(n(height))" role="img" lang="\(language)" \
    aria-labelledby="\(name)-titel \(name)-text" \
    font-family="Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', sans-serif">
    <title id="\(name)-titel">\(XMLEscape.text(title))</title>
    <desc id="\(name)-text">\(XMLEscape.text(description))</desc>
    <rect x="0.0" y="0.0" width="\(n(width))" height="\(n(height))" fill="#ffffff"/>
    \(elements.joined(separator: "\n"))
    </svg>

    """
  }

  private func n(_ value: Double) -> String { ExactNumber(rounding: value, decimals: 1).text }

  private func dashed(_ dash: String?) -> String { dash.map { " stroke-dasharray=\"\($0)\"" } ?? "" }
}

/// Colours that keep at least 4.5:1 as text on white and stay apart in grey-scale.
enum SVGColor {
  static let ink = "#1a1a1a"
  static let muted = "#595959"
  static let grid = "#d9d9d9"
  static let county = "#0b3c6f"
  static let reference = "#595959"
  static let fan95 = "#e6e6e6"
  static let fan80 = "#cccccc"
  static let target = "#7a1f00"

  /// Six steps from nothing to much, with the text colour that reads on each.
  static let steps: [(fill: String, text: String)] = [
    ("#ffffff", "#595959"), ("#e3ecf4", ink), ("#b9cfe2", ink), ("#7fa6c9", ink), ("#3a6896", "#ffffff"),
    ("#173a5c", "#ffffff"),
  ]
}
