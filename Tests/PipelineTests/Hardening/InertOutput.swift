import Foundation
import TestSupport
import Testing

/// What holds for every file of a run, whatever stands in the submissions: nothing in it acts on whoever reads it.
enum InertOutput {
  private static let cmark = ["/usr/bin/cmark-gfm", "/usr/local/bin/cmark-gfm"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// The files of a run by path.
  static func check(_ files: [String: String]) throws {
    for (name, text) in files {
      switch name.split(separator: ".").last {
      case "md": try checkMarkdown(text, name, files)
      case "html": checkPage(text, name)
      case "svg": checkPicture(text, name)
      case "csv": checkTable(text, name)
      case "json", "sarif": #expect(text.unicodeScalars.allSatisfy { $0.value >= 32 || $0 == "\n" }, "\(name)")
      default: break
      }
    }
  }

  private static func checkMarkdown(_ text: String, _ name: String, _ files: [String: String]) throws {
    checkScalars(text, name)
    guard let program = cmark else { return }
    let place = try TemporaryFolder()
    let path = try place.write("text.md", text)
    let extensions = ["table", "autolink", "strikethrough", "tasklist", "footnotes"].flatMap { ["-e", $0] }
    let tree = try Tool.run(extensions + ["--unsafe", "-t", "xml", path], in: place.path, program: program).output
    #expect(tree.contains("<document"), "\(name)")
    for node in ["html_inline", "html_block", "code ", "code_block", "strikethrough", "footnote", "thematic_break"] {
      #expect(!tree.contains("<" + node), "\(name): \(node)")
    }
    // A heading, a table's row or a cell that we have not written would be the data's.
    let headings = text.split(separator: "\n").count { $0.hasPrefix("#") }
    #expect(tree.ranges(of: "<heading").count == headings, "\(name)")
    for table in tree.split(separator: "<table_header>").dropFirst() {
      let rows = table.prefix(upTo: table.range(of: "</table>")?.lowerBound ?? table.endIndex)
        .components(separatedBy: "<table_row>").map { $0.ranges(of: "<table_cell").count }
      #expect(Set(rows).count == 1, "\(name): \(Set(rows))")
    }
    for match in tree.matches(of: /destination="([^"]*)"/) {
      #expect(files[String(match.output.1)] != nil, "\(name) länkar till \(match.output.1)")
    }
  }

  private static func checkPage(_ text: String, _ name: String) {
    checkScalars(text, name)
    let tags = text.matches(of: /<[^>]*>/).map { String($0.output) }
    #expect(tags.count { $0.hasPrefix("<script") } <= 1, "\(name)")
    for tag in tags {
      #expect(!tag.contains("javascript:") && tag.firstMatch(of: /\son[a-z]+=/) == nil, "\(name): \(tag)")
      if let link = tag.firstMatch(of: /(?:href|src)="([^"]*)"/) {
        let target = link.output.1
        #expect(!target.contains("example") && !target.hasPrefix("http"), "\(name): \(tag)")
      }
    }
  }

  private static func checkPicture(_ text: String, _ name: String) {
    checkScalars(text, name)
    let known: Set = [
      "svg", "title", "desc", "rect", "text", "line", "polyline", "polygon", "circle", "path", "g", "tspan",
    ]
    for match in text.matches(of: /<\/?([a-zA-Z]+)([^>]*)>/) {
      #expect(known.contains(String(match.output.1)), "\(name): \(match.output.0)")
      #expect(match.output.2.firstMatch(of: /\son[a-z]+=|href/) == nil, "\(name): \(match.output.0)")
    }
  }

  /// Each cell as it is written: none begins with what a spreadsheet runs, unless it is a number.
  private static func checkTable(_ text: String, _ name: String) {
    var cells: [String] = []
    var cell = ""
    var isQuoted = false
    var wasQuote = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"":
        // Two in a row within quotes are one of the text's own.
        if wasQuote && !isQuoted { cell.unicodeScalars.append(scalar) }
        isQuoted.toggle()
      case ";" where !isQuoted, "\r" where !isQuoted, "\n" where !isQuoted:
        cells.append(cell)
        cell = ""
      default: cell.unicodeScalars.append(scalar)
      }
      wasQuote = scalar == "\"" && !(wasQuote && isQuoted)
    }
    for cell in cells {
      guard let first = cell.unicodeScalars.first,
        "=+-@\t\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
      else { continue }
      #expect(cell.wholeMatch(of: /-?[0-9]+(,[0-9]+)?/) != nil, "\(name): \(cell.prefix(60))")
    }
  }

  /// Nothing that turns the reading direction or controls a terminal.
  private static func checkScalars(_ text: String, _ name: String) {
    let bad = text.unicodeScalars.first { scalar in
      (scalar.value < 32 && scalar != "\n") || (0x7F...0x9F).contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
    #expect(bad == nil, "\(name): U+\(String(bad?.value ?? 0, radix: 16))")
  }
}
