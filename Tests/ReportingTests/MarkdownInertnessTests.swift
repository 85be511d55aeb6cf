import Foundation
import Diagnostics
import StrategyModel
import Testing

@testable import Reporting

@Suite("Submitted text is inert in Markdown")
struct MarkdownInertnessTests {
  private static let trace = Trace.setting("prov")
  private static let cmark = Shell.path(of: "cmark-gfm")
  private static let pandoc = Shell.path(of: "pandoc")

  /// One document with the text wherever submitted text may stand.
  private func document(_ text: String) -> Document {
    let quote: [Inline] = [.quote(SubmittedText(text), MarkdownInertnessTests.trace)]
    let cell = Table(
      caption: quote, columns: [.init([.text("Vad")]), .init(quote, .end)],
      rows: [[quote, [.text("a")]], [[.text("b")], quote + [.text(" ")] + quote]])
    return Document(
      title: "Prov", language: .swedish,
      blocks: [
        .heading(level: 1, id: "a", [.text("A")] + quote), .paragraph(quote), .paragraph([.text("Sagt: ")] + quote),
        .list([quote, [.strong([.text("b")]), .text(" ")] + quote]), .callout(quote), .table(cell),
        .figure(name: "figur", alt: quote), .paragraph([.emphasis([.text("e")]), .text(" ")] + quote),
      ])
  }

  /// The kinds of node in cmark's tree, in order, without the texts.
  private func nodes(_ markdown: String) throws -> [String] {
    let program = try #require(MarkdownInertnessTests.cmark)
    let extensions = ["table", "autolink", "strikethrough", "tasklist", "footnotes"].flatMap { ["-e", $0] }
    let xml = try Shell.run(program, extensions + ["--unsafe", "-t", "xml"], input: markdown)
    return xml.split(separator: "<").map { $0.prefix { $0.isLetter || $0 == "_" || $0 == "/" } }.map(String.init)
      .filter { !$0.isEmpty && $0 != "text" && $0 != "/text" && $0 != "softbreak" }
  }

  @Test("cmark-gfm sees no mark-up in it", .enabled(if: cmark != nil, "cmark-gfm is not installed"))
  func cmarkSeesText() throws {
    let expected = try nodes(MarkdownRenderer.render(document("text")).text)
    for sample in HostileText.samples {
      #expect(try nodes(MarkdownRenderer.render(document(sample)).text) == expected, "\(sample.debugDescription)")
    }
  }

  @Test("pandoc sees no mark-up in it", .enabled(if: pandoc != nil, "pandoc is not installed"))
  func pandocSeesText() throws {
    let program = try #require(MarkdownInertnessTests.pandoc)
    // One run for all: what matters is that no element beyond our own appears in the tree.
    let markdown = HostileText.samples.map { MarkdownRenderer.render(document($0)).text }.joined(separator: "\n\n")
    for format in ["gfm", "markdown"] {
      let tree = try Shell.run(program, ["-f", format, "-t", "native"], input: markdown)
      for element in [
        "Link ", "RawInline", "RawBlock", "CodeBlock", "Code ", "Math", "Note ", "HorizontalRule", "OrderedList",
        "Strikeout", "Subscript", "Superscript", "Cite ",
      ] {
        let found = tree.contains(element)
        #expect(!found, "\(format): \(element)")
      }
      let headers = tree.ranges(of: "Header\n").count + tree.ranges(of: "Header ").count
      #expect(headers == HostileText.samples.count)
    }
  }

  @Test(
    "every ASCII punctuation character but commas and hyphens within words is escaped; nothing breaks the line",
    arguments: HostileText.samples)
  func escaped(_ sample: String) {
    let markdown = MarkdownEscape.quote(sample)
    #expect(!markdown.contains { $0.isNewline })
    var isEscaped = false
    let readable = markdown.replacing(",", with: "").replacing(/(\p{L})-(?=\p{L})/, with: { $0.output.1 })
    for scalar in readable.unicodeScalars {
      let isPunctuation =
        scalar.isASCII && scalar.value > 32 && scalar.value < 127 && !scalar.properties.isAlphabetic
        && !("0"..."9").contains(scalar)
      if isEscaped {
        #expect(isPunctuation, "only punctuation is escaped")
        isEscaped = false
      } else if isPunctuation {
        #expect(scalar == "\\", "\(scalar) stands without an escape")
        isEscaped = true
      }
      #expect(scalar.value >= 32 && scalar != "\u{7F}" && scalar != "\u{202E}" && scalar != "\u{200B}")
    }
    #expect(!isEscaped)
  }

  @Test("the number of table cells does not depend on what stands in them", arguments: HostileText.samples)
  func cells(_ sample: String) {
    let rows = MarkdownRenderer.render(document(sample)).text.split(separator: "\n").filter { $0.hasPrefix("| ") }
    for row in rows {
      let bare = row.replacing("\\\\", with: "").replacing("\\|", with: "")
      #expect(bare.count { $0 == "|" } == 3)
    }
  }

  @Test("a line that could open a list stays a paragraph")
  func paragraphStart() {
    for text in ["2024. Så var det.", "- 5 procent", "+ 3", "1) ett"] {
      let rendered = MarkdownRenderer.render(
        Document(title: "", language: .swedish, blocks: [.paragraph([.name(text, MarkdownInertnessTests.trace)])]))
      #expect(rendered.text.contains("\\"), "\(text)")
    }
  }
}
