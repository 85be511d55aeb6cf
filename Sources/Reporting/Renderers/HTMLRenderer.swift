import Diagnostics

/// A document as one self-contained page: no script, nothing fetched, figures drawn inside it.
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
      <title>\(XMLEscape.text(document.title))</title>
      <style>
      \(stylesheet)
      </style>
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
    return html + "</main>\n</body>\n</html>\n"
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

  private static let stylesheet = """
    body { font: 1rem/1.6 system-ui, sans-serif; color: #1a1a1a; background: #fff; margin: 0 auto; max-width: 60rem; padding: 1rem; }
    h1, h2, h3 { line-height: 1.25; }
    h2 { margin-top: 3rem; border-bottom: 2px solid #555; }
    a { color: #00458a; }
    a:focus, .tabell:focus { outline: 3px solid #00458a; outline-offset: 2px; }
    .skip { position: absolute; left: -999rem; }
    .skip:focus { position: static; }
    .viktigt { border-left: 6px solid #7a1f00; padding: .5rem 1rem; background: #fdf3ee; }
    .tabell { overflow-x: auto; margin: 1rem 0; }
    table { border-collapse: collapse; }
    caption { text-align: left; font-weight: bold; padding: .25rem 0; }
    th, td { border: 1px solid #767676; padding: .25rem .5rem; text-align: left; vertical-align: top; }
    thead th { background: #e8e8e8; }
    tbody th { font-weight: normal; }
    .tal { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    figure { margin: 1.5rem 0; }
    figure svg { max-width: 100%; height: auto; }
    figcaption { color: #333; }
    .citat { overflow-wrap: anywhere; }
    @media print { nav, .skip { display: none; } body { max-width: none; } h2 { break-after: avoid; } figure, tr { break-inside: avoid; } .tabell { overflow: visible; } }
    """
}
