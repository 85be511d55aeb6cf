import Diagnostics

/// A document as one self-contained page: nothing fetched, figures drawn inside it, readable without script.
package enum HTMLRenderer {
  package static func render(_ document: Document) -> String {
    let figures = Dictionary(document.figures.map { ($0.name, $0.svg) }, uniquingKeysWith: { first, _ in first })
    let swedish = document.language == .swedish
    var html = """
      <!DOCTYPE html>
      <html lang="\(document.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light">
      <meta http-equiv="Content-Security-Policy" content="\(HTMLAssets.policy)">
      <title>\(XMLEscape.text(document.title))</title>
      <style>\(HTMLAssets.stylesheet)</style>
      </head>
      <body>
      <a class="skip" href="#innehall">\(swedish ? "Hoppa till innehållet" : "Skip to the content")</a>
      <nav aria-label="\(swedish ? "Innehåll" : "Contents")">
      <ul>

      """
    for case .heading(2, let id, let content) in document.blocks {
      html += "<li><a href=\"#\(id)\">\(inlines(content))</a></li>\n"
    }
    html += "</ul>\n</nav>\n<main id=\"innehall\">\n"
    for (index, content) in document.blocks.enumerated() { html += block(content, index, figures) }
    return html + "</main>\n<script>\(HTMLAssets.script)</script>\n</body>\n</html>\n"
  }

  private static func block(_ block: Block, _ index: Int, _ figures: [String: String]) -> String {
    switch block {
    case .heading(let level, let id, let content): "<h\(level) id=\"\(id)\">\(inlines(content))</h\(level)>\n"
    case .paragraph(let content): "<p>\(inlines(content))</p>\n"
    case .callout(let content): "<p class=\"viktigt\">\(inlines(content))</p>\n"
    case .list(let items):
      "<ul>\n" + items.map { "<li>\(inlines($0))</li>\n" }.joined() + "</ul>\n"
    case .figure(let name, let alt):
      // The picture carries its own title and description; the caption says the same to everyone.
      "<figure>\n\(figures[name] ?? "")\n<figcaption>\(inlines(alt))</figcaption>\n</figure>\n"
    case .table(let content): table(content, id: "tabell-\(index)")
    }
  }

  private static func table(_ table: Table, id: String) -> String {
    let caption = table.caption.isEmpty ? "" : "<caption id=\"\(id)\">\(inlines(table.caption))</caption>\n"
    // Wide tables scroll in a region of their own, reachable by keyboard.
    let label = table.caption.isEmpty ? "" : " aria-labelledby=\"\(id)\""
    var html = "<div class=\"tabell\" tabindex=\"0\" role=\"region\"\(label)>\n<table>\n\(caption)<thead><tr>"
    for column in table.columns {
      html += "<th scope=\"col\"\(style(column.alignment))>\(inlines(column.header))</th>"
    }
    html += "</tr></thead>\n<tbody>\n"
    for row in table.rows {
      html += "<tr>"
      for (index, column) in table.columns.enumerated() {
        let content = index < row.count ? inlines(row[index]) : ""
        html +=
          index == 0 && table.rowHeaders
          ? "<th scope=\"row\">\(content)</th>" : "<td\(style(column.alignment))>\(content)</td>"
      }
      html += "</tr>\n"
    }
    return html + "</tbody>\n</table>\n</div>\n"
  }

  private static func style(_ alignment: Table.Alignment) -> String { alignment == .end ? " class=\"tal\"" : "" }

  private static func inlines(_ content: [Inline]) -> String {
    content.map { inline in
      switch inline {
      case .text(let words), .name(let words, _): spaced(words)
      case .number(let words, _, _): spaced(words)
      case .quote(let words, _): "<span class=\"citat\">\(XMLEscape.text(InertText.shown(words)))</span>"
      case .strong(let inner): "<strong>\(inlines(inner))</strong>"
      case .emphasis(let inner): "<em>\(inlines(inner))</em>"
      case .link(let inner, let path): "<a href=\"\(XMLEscape.text(path))\">\(inlines(inner))</a>"
      }
    }.joined()
  }

  /// Escaped, with the outer spaces kept that join it to its neighbours.
  private static func spaced(_ words: String) -> String {
    let cleaned = XMLEscape.text(words)
    guard !cleaned.isEmpty else { return words.isEmpty ? "" : " " }
    return (words.first == " " ? " " : "") + cleaned + (words.last == " " ? " " : "")
  }
}
