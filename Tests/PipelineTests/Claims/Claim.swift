/// A line of the summary with where it stands, and a sort of sentence with how to check one against the tables.
struct ClaimLine {
  let number: Int
  /// The headings above: of the section and of its part.
  let section: String
  let part: String
  /// The caption of the table that it is a row of; empty outside tables.
  let table: String
  /// Without escapes, links and emphasis; no-break spaces are spaces.
  let text: String
}

struct ClaimKind: Sendable {
  let name: String
  /// Matches the whole line, or the whole sentence.
  let pattern: String
  /// Nil where the claim holds; otherwise what the tables say instead.
  let check: @Sendable ([String], ClaimLine, ClaimTables) -> String?

  init(_ name: String, _ pattern: String, _ check: @escaping @Sendable ([String], ClaimLine, ClaimTables) -> String?) {
    self.name = name
    self.pattern = pattern
    self.check = check
  }

  /// A kind whose captured numbers must be those that the tables give.
  static func counts(
    _ name: String, _ pattern: String, _ expected: @escaping @Sendable (ClaimLine, ClaimTables) -> [Int]
  ) -> ClaimKind {
    ClaimKind(name, pattern) { found, line, tables in
      let said = found.compactMap { Int($0.replacing(" ", with: "")) }
      let expected = expected(line, tables)
      return said == expected ? nil : "sagt \(said), tabellerna \(expected)"
    }
  }
}

/// The summary as lines with their headings.
enum ClaimReading {
  static func lines(_ markdown: String) -> [ClaimLine] {
    var (section, part, caption, isTable) = ("", "", "", false)
    var lines: [ClaimLine] = []
    for (index, raw) in markdown.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let text = plain(String(raw))
      if raw.hasPrefix("## ") {
        (section, part) = (String(text.dropFirst(3)), "")
      } else if raw.hasPrefix("### ") {
        part = String(text.dropFirst(4))
      }
      if raw.hasPrefix("|") {
        isTable = true
      } else if !raw.isEmpty {
        isTable = false
        caption = raw.hasPrefix("**") ? text : caption
      }
      if raw.isEmpty { continue }
      lines.append(
        ClaimLine(number: index + 1, section: section, part: part, table: isTable ? caption : "", text: text))
    }
    return lines
  }

  /// A text of the tables or the register as it stands in a line that has been read.
  static func spaced(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  /// Escapes are undone, links keep their words, emphasis goes.
  static func plain(_ line: String) -> String {
    var text = ""
    var isEscaped = false
    for character in line.replacing(/\]\([^)]*\)/, with: "") {
      if isEscaped {
        text.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if !["*", "[", "]"].contains(character) {
        text.append(character == "\u{A0}" ? " " : character)
      }
    }
    return text
  }
}
