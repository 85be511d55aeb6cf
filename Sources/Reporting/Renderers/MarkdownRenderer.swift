import StrategyModel

/// A document as Markdown, with what each of its numbers rests on.
package struct MarkdownRendering: Sendable {
  package let text: String
  /// In the order of the text.
  package let support: [Support]

  /// One printed number (a row of `belagg.csv`).
  package struct Support: Sendable, Hashable {
    /// The line of `text`, 1-based.
    package let line: Int
    package let printed: String
    package let kind: NumberKind
    package let traces: TraceList
  }
}

/// GitHub-flavoured Markdown that pandoc reads alike: one line for each paragraph, list item and table row, so that a
/// line number finds a sentence.
package enum MarkdownRenderer {
  package static func render(_ document: Document) -> MarkdownRendering {
    var page = Page()
    for block in document.blocks { page.append(block) }
    return MarkdownRendering(text: page.lines.joined(separator: "\n") + "\n", support: page.support)
  }

  private struct Page {
    var lines: [String] = []
    var support: [MarkdownRendering.Support] = []

    mutating func append(_ block: Block) {
      if !lines.isEmpty { lines.append("") }
      switch block {
      case .heading(let level, _, let content):
        add(String(repeating: "#", count: min(max(level, 1), 6)) + " ", content)
      case .paragraph(let content): add("", content, isParagraph: true)
      case .callout(let content): add("> ", content, isParagraph: true)
      case .list(let items): for item in items { add("- ", item, isParagraph: true) }
      case .figure(let name, let alt):
        add("![", alt, suffix: "](figurer/\(name).svg)")
      case .table(let table): append(table)
      }
    }

    private mutating func append(_ table: Table) {
      if !table.caption.isEmpty {
        add("", [.strong(table.caption)])
        lines.append("")
      }
      addRow(table.columns.map(\.header))
      lines.append("|" + table.columns.map { $0.alignment == .end ? " --: |" : " --- |" }.joined())
      for row in table.rows {
        addRow(table.columns.indices.map { $0 < row.count ? row[$0] : [] })
      }
    }

    private mutating func addRow(_ cells: [[Inline]]) {
      let line = lines.count + 1
      lines.append("| " + cells.map { inlines($0, line: line) }.joined(separator: " | ") + " |")
    }

    private mutating func add(
      _ prefix: String, _ content: [Inline], suffix: String = "", isParagraph: Bool = false
    ) {
      let text = inlines(content, line: lines.count + 1)
      lines.append(prefix + (isParagraph ? MarkdownEscape.paragraphStart(text) : text) + suffix)
    }

    private mutating func inlines(_ content: [Inline], line: Int) -> String {
      var text = ""
      for inline in content {
        switch inline {
        case .text(let words): text += MarkdownEscape.words(words)
        case .name(let words, let trace):
          addFigures(in: words, .name, trace, line)
          text += MarkdownEscape.words(words)
        case .quote(let words, let trace):
          let cleaned = InertText.shown(words)
          addFigures(in: cleaned, .quote, trace, line)
          text += MarkdownEscape.quote(cleaned)
        case .number(let printed, let kind, let traces):
          support.append(.init(line: line, printed: printed, kind: kind, traces: traces))
          text += MarkdownEscape.words(printed)
        case .strong(let inner): text += "**" + inlines(inner, line: line) + "**"
        case .emphasis(let inner): text += "*" + inlines(inner, line: line) + "*"
        case .link(let inner, let path): text += "[" + inlines(inner, line: line) + "](\(path))"
        }
      }
      return text
    }

    private mutating func addFigures(in words: String, _ kind: NumberKind, _ trace: Trace, _ line: Int) {
      for run in DigitRuns.find(in: words) {
        support.append(.init(line: line, printed: run, kind: kind, traces: [trace]))
      }
    }
  }
}

/// Finds the runs of figures in a text.
enum DigitRuns {
  static func holdsAny(_ text: String) -> Bool {
    var isASCII = true
    for byte in text.utf8 {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { return true }
      if byte >= 0x80 { isASCII = false }
    }
    return !isASCII && text.contains(where: \.isNumber)
  }

  static func find(in text: String) -> [String] {
    guard holdsAny(text) else { return [] }
    return text.split { !$0.isNumber }.map(String.init)
  }
}
