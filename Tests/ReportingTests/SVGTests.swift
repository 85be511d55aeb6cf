import Foundation
import Testing

@testable import Reporting

@Suite("Figures are well-formed, described and inert")
struct SVGTests {
  @Test("every tag is closed in order, every ampersand is an entity, nothing is fetched or run")
  func wellFormed() throws {
    let figures = try SamplePortfolio.full().document.figures
    #expect(figures.count >= 6)
    for figure in figures {
      #expect(WellFormed.fault(figure.svg) == nil, "\(figure.name)")
      for forbidden in ["<script", "href", "url(", "<style", "<image", "<foreignObject", " on"] {
        let tags = figure.svg.matches(of: /<[^>]*>/).map { String($0.output) }.filter { !$0.hasPrefix("</") }
        #expect(!tags.contains { $0.contains(forbidden) }, "\(figure.name): \(forbidden)")
      }
      #expect(
        figure.svg.contains("role=\"img\"") && figure.svg.contains("<title id=") && figure.svg.contains("<desc id="))
      #expect(figure.name.wholeMatch(of: /[a-z0-9-]+/) != nil)
    }
  }

  @Test(
    "a hostile name from a register is only text",
    arguments: ["</svg><script>x</script>", "\" onload=\"x", "a & b < c"])
  func inert(_ text: String) {
    var canvas = SVGCanvas(width: 100, height: 20)
    canvas.text(text, x: 0, y: 10)
    let svg = canvas.rendered(name: "prov", title: text, description: text, language: "sv")
    #expect(WellFormed.fault(svg) == nil)
    #expect(!svg.contains("<script") && !svg.contains("\" onload"))
  }

  @Test("every text colour has at least 4.5:1 against what it stands on")
  func contrast() {
    for color in [SVGColor.ink, SVGColor.muted, SVGColor.county, SVGColor.reference, SVGColor.target] {
      #expect(Contrast.ratio(color, "#ffffff") >= 4.5, "\(color)")
    }
    for step in SVGColor.steps { #expect(Contrast.ratio(step.text, step.fill) >= 4.5, "\(step.fill)") }
  }

  @Test("the steps of the heat map darken one by one, so that grey-scale keeps their order")
  func greyScale() {
    let levels = SVGColor.steps.map { Contrast.luminance($0.fill) }
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $0 > $1 * 1.15 })
  }

  @Test(arguments: [(0.0, 10.0), (-3.2, 4.1), (82.7, 90.0), (0.001, 0.002), (5.0, 5.0), (-1e6, 1e6)])
  func ticks(_ low: Double, _ high: Double) throws {
    let ticks = Scale.ticks(low, high, count: 4)
    #expect(ticks.count >= 2 && ticks.count <= 8)
    #expect(try #require(ticks.first) <= low && #require(ticks.last) >= high)
    #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("labels of one panel never stand on each other")
  func labels() throws {
    let document = try SamplePortfolio.full().document
    let svg = try #require(document.figures.first { $0.name == "indikator-n15428" }).svg
    // The labels are the texts that begin at the same place, right of the lines.
    let texts = svg.matches(of: /<text x="([0-9.]+)" y="([0-9.]+)"/)
      .compactMap { match in Double(match.output.1).flatMap { x in Double(match.output.2).map { (x: x, y: $0) } } }
    let right = try #require(texts.map(\.x).filter { $0 > 500 && $0 < 740 }.max())
    let heights = texts.filter { $0.x == right }.map(\.y).sorted()
    #expect(heights.count >= 3)
    #expect(zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 >= 14 })
  }
}

/// WCAG contrast of two `#rrggbb` colours.
enum Contrast {
  static func luminance(_ color: String) -> Double {
    let value = Int(color.dropFirst(), radix: 16) ?? 0
    let parts = [value >> 16 & 255, value >> 8 & 255, value & 255].map { part -> Double in
      let c = Double(part) / 255
      return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  static func ratio(_ a: String, _ b: String) -> Double {
    let levels = [luminance(a), luminance(b)].sorted()
    return (levels[1] + 0.05) / (levels[0] + 0.05)
  }
}

/// A small check of XML's well-formedness for what we write ourselves: tags, attributes, entities, one root.
enum WellFormed {
  static func fault(_ xml: String) -> String? {
    var open: [String] = []
    var roots = 0
    var rest = xml[...]
    while let start = rest.firstIndex(of: "<") {
      if let fault = textFault(rest[..<start]) { return fault }
      guard let end = rest[start...].firstIndex(of: ">") else { return "a tag is never closed" }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        guard open.popLast() == String(tag.dropFirst()) else { return "</\(tag.dropFirst())> closes nothing" }
        continue
      }
      let name = String(tag.prefix { $0.isLetter })
      let attributes = tag.dropFirst(name.count).replacing(/\ [a-zA-Z0-9-]+="[^"<]*"/, with: "").replacing(
        /\ xmlns="[^"]*"/, with: "")
      guard !name.isEmpty, attributes.isEmpty || attributes == "/" else { return "<\(tag)> is malformed" }
      if open.isEmpty { roots += 1 }
      if attributes.isEmpty { open.append(name) }
    }
    if let fault = textFault(rest) { return fault }
    return open.isEmpty && roots == 1 ? nil : "\(roots) roots, open: \(open)"
  }

  private static func textFault(_ text: Substring) -> String? {
    let bare = text.replacing(/&(amp|lt|gt|quot|#[0-9]+);/, with: "")
    return bare.contains("&") || bare.contains(">") ? "bare character in \(text)" : nil
  }
}
