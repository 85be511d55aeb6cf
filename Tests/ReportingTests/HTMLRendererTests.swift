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

  @Test("nothing is run or fetched")
  func selfContained() throws {
    let html = HTMLRenderer.render(try SamplePortfolio.full().document)
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"sv\">"))
    for tag in tags(html) {
      #expect(!tag.lowercased().hasPrefix("<script") && !tag.contains(" src=") && !tag.contains(" style="))
      #expect(tag.matches(of: /href="([a-z]+:|\/\/)/).isEmpty, "\(tag)")
    }
    #expect(html.components("<table>") == html.components("<caption"))
    #expect(html.components("<figure>") == html.components("<figcaption>"))
  }

  @Test("submitted text never adds a tag", arguments: HostileText.samples)
  func inert(_ text: String) {
    func page(_ text: String) -> [String] {
      let quote: [Inline] = [.quote(text, .setting("prov"))]
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
