import Foundation
import Diagnostics
import StrategyModel
import Testing

@testable import Reporting

@Suite("The page is self-contained and accessible")
struct HTMLRendererTests {
  private func tags(_ html: String) -> [String] { html.matches(of: /<[^>]*>/).map { String($0.output) } }

  @Test("headings never skip a level, ids are unique, and every contents link has its heading")
  func structure() throws {
    let html = HTMLRenderer.render(try SamplePortfolio.full().document)
    let levels = html.matches(of: /<h([1-6])/).compactMap { Int($0.output.1) }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    let ids = html.matches(of: /\ id="([^"]*)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    for link in html.matches(of: /href="#([^"]*)"/) { #expect(ids.contains(String(link.output.1))) }
    for label in html.matches(of: /aria-labelledby="([^"]*)"/) {
      #expect(label.output.1.split(separator: " ").allSatisfy { ids.contains(String($0)) })
    }
  }

  @Test("nothing is fetched, and nothing runs but our own constant script")
  func selfContained() throws {
    let html = HTMLRenderer.render(try SamplePortfolio.full().document)
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"sv\">"))
    #expect(html.components("<script") == 1 && html.components("<script>\(HTMLAssets.script)</script>") == 1)
    #expect(html.components("<style") == 1 && html.components("<style>\(HTMLAssets.stylesheet)</style>") == 1)
    for tag in tags(html.replacing(HTMLAssets.script, with: "")) {
      #expect(!tag.contains(" src=") && !tag.contains(" style=") && tag.matches(of: /\son[a-z]+=/).isEmpty)
      #expect(tag.matches(of: /href="([a-z]+:|\/\/)/).isEmpty, "\(tag)")
    }
    #expect(html.components("<table>") == html.components("<caption"))
    #expect(html.components("<figure>") == html.components("<figcaption>"))
  }

  @Test("no two regions of the page have the same name")
  func regions() throws {
    let html = HTMLRenderer.render(try SamplePortfolio.full().document)
    let captions = html.matches(of: /<caption[^>]*>(.*?)<\/caption>/).map { String($0.output.1) }
    #expect(captions.count > 5 && Set(captions).count == captions.count)
  }

  @Test(
    "the content security policy names our style and script by their sums",
    .enabled(if: Shell.path(of: "sha256sum") != nil, "sha256sum is not installed"),
    arguments: [
      (HTMLAssets.stylesheet, HTMLAssets.stylesheetSum), (HTMLAssets.script, HTMLAssets.scriptSum),
    ])
  func policy(_ text: String, _ sum: String) throws {
    let program = try #require(Shell.path(of: "sha256sum"))
    let hex = Array(try Shell.run(program, [], input: text).prefix(64))
    let bytes = stride(from: 0, to: hex.count, by: 2).compactMap { UInt8(String(hex[$0...($0 + 1)]), radix: 16) }
    #expect(Data(bytes).base64EncodedString() == sum, "a changed text needs its new sum in HTMLAssets")
    #expect(HTMLAssets.policy.contains("'sha256-\(sum)'") && HTMLAssets.policy.hasPrefix("default-src 'none'"))
  }

  @Test("the script makes no mark-up of text")
  func scriptIsInert() {
    for word in [
      "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval", "Function(", "fetch", "http",
    ] {
      #expect(!HTMLAssets.script.contains(word), "\(word)")
    }
    #expect(!HTMLAssets.script.contains("</") && !HTMLAssets.stylesheet.contains("</"))
  }

  @Test("every colour of the style reads on what it stands on, 4.5:1 for text and 3:1 for borders")
  func contrast() {
    for (text, ground) in [
      ("#1a1a1a", "#ffffff"), ("#00458a", "#ffffff"), ("#1a1a1a", "#fdf3ee"), ("#1a1a1a", "#e8e8e8"),
      ("#333333", "#ffffff"),
    ] { #expect(Contrast.ratio(text, ground) >= 4.5, "\(text) on \(ground)") }
    for (border, ground) in [("#767676", "#ffffff"), ("#595959", "#ffffff"), ("#00458a", "#ffffff")] {
      #expect(Contrast.ratio(border, ground) >= 3, "\(border) on \(ground)")
    }
    let known: Set = [
      "#1a1a1a", "#fff", "#555", "#00458a", "#7a1f00", "#fdf3ee", "#767676", "#e8e8e8", "#595959", "#333",
    ]
    let used = Set(HTMLAssets.stylesheet.matches(of: /#[0-9a-f]{3,6}\b/).map { String($0.output) })
    #expect(used.isSubset(of: known), "a new colour needs its contrast tested: \(used.subtracting(known))")
  }

  @Test("submitted text never adds a tag", arguments: HostileText.samples)
  func inert(_ text: String) {
    func page(_ text: String) -> [String] {
      let quote: [Inline] = [.quote(SubmittedText(text), .setting("prov"))]
      let table = Table(caption: quote, columns: [.init(quote)], rows: [[quote]])
      return tags(
        HTMLRenderer.render(
          Document(
            title: text, language: .swedish,
            blocks: [
              .heading(level: 2, id: "a", quote), .paragraph(quote), .list([quote]), .table(table), .callout(quote),
            ])))
    }
    #expect(page(text) == page("text"))
  }
}

extension String {
  /// How many times a piece occurs.
  fileprivate func components(_ piece: String) -> Int { ranges(of: piece).count }
}
