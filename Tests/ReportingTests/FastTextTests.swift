import Diagnostics
import StrategyModel
import TestSupport
import Testing

@testable import Reporting

/// The readable versions of what is told from bytes, kept to be asked: both must say the same of any text.
private enum Readable {
  static func clean(_ text: String, limit: Int) -> String {
    var scalars = String.UnicodeScalarView()
    var marks = 0
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator:
        pendingSpace = true
        continue
      case .format, .surrogate, .unassigned, .privateUse: continue
      case .spaceSeparator where scalar != "\u{A0}":
        pendingSpace = true
        continue
      case .nonspacingMark, .enclosingMark, .spacingMark:
        marks += 1
        if marks > 3 { continue }
      default: marks = 0
      }
      if pendingSpace, !scalars.isEmpty { scalars.append(" ") }
      pendingSpace = false
      scalars.append(scalar)
    }
    let cleaned = String(scalars)
    return cleaned.count > limit ? cleaned.prefix(limit - 1) + "…" : cleaned
  }

  /// `text` with a sign replaced wherever its scalar stands.
  static func replaced(_ text: String, _ sign: Unicode.Scalar, _ new: String) -> String {
    text.unicodeScalars.map { $0 == sign ? new : String($0) }.reduce(into: "") {
      $0.unicodeScalars += $1.unicodeScalars
    }
  }

  static func field(_ text: String) -> String {
    let text = DefusedText.defused(replaced(text, "\0", "\u{FFFD}"))
    let special = Array(";,\"\r\n\t'|".utf8)
    guard
      text.utf8.contains(where: special.contains) || text.first?.isWhitespace == true || text.last?.isWhitespace == true
    else { return text }
    return "\"" + replaced(text, "\"", "\"\"") + "\""
  }

  static func references(_ traces: [Trace]) -> String {
    field(
      Set(traces.map { replaced(replaced($0.description, "%", "%25"), "|", "%7C") }).sorted().joined(separator: "|"))
  }

  static func key(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where VisibleText.isHidden(scalar) && scalar.value <= 0xFFFF:
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

@Suite("What is told from bytes is what Unicode's tables tell")
struct FastTextTests {
  /// Ordinary Swedish text with now and then a sign that matters.
  private static let texts: [String] = {
    var generator = SeededGenerator(seed: 8)
    let ordinary = Array("abcdefghijklmnopqrstuvwxyzåäöÅÄÖÉüß ABC 0123456789").map(String.init)
    let rare = [
      " ", "  ", "\t", "\n", "\r\n", "\u{A0}", "\u{AD}", "\u{200B}", "\u{202E}", "\u{301}", "\u{308}", "–", "—", "”",
      "’",
      "…", "\u{2028}", "=", "+", "-", "@", "'", "\"", ";", "|", "%", "\0", "\\", "/", "https://", "www.", "€", "µ", "×",
      "😀", "\u{7F}", "\u{85}", "ﬁ", "A\u{30A}", "\u{FEFF}", "．", "\u{FF1D}",
    ]
    let random = (0..<2_000).map { _ -> String in
      (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        (Int.random(in: 0..<6, using: &generator) == 0 ? rare : ordinary).randomElement(using: &generator) ?? ""
      }.joined()
    }
    return random + HostileText.samples
  }()

  @Test func cleanText() {
    for text in FastTextTests.texts {
      #expect(
        Array(InertText.clean(text).utf8) == Array(Readable.clean(text, limit: 2_000).utf8), "\(text.debugDescription)")
      #expect(Array(InertText.clean(text, limit: 5).utf8) == Array(Readable.clean(text, limit: 5).utf8))
    }
  }

  @Test func fields() {
    for text in FastTextTests.texts + ["\"\u{301}", "a;\"\u{308}b", "\0\u{301}"] {
      #expect(Array(CSVWriter.field(text).utf8) == Array(Readable.field(text).utf8), "\(text.debugDescription)")
    }
  }

  @Test func keys() {
    for text in FastTextTests.texts { #expect(NameKey(text).text == Readable.key(text), "\(text.debugDescription)") }
  }

  @Test func json() {
    for text in FastTextTests.texts {
      #expect(JSONText.string(text).rendered() == Readable.quoted(text) + "\n", "\(text.debugDescription)")
    }
  }

  @Test("links are only looked for where there may be one")
  func links() {
    for text in FastTextTests.texts where !EverydayText.mayHoldLink(text) {
      #expect(!text.contains("@") && !text.contains(":/") && !text.lowercased().contains("www."))
    }
  }

  @Test("a cell of references is the same, however the list is kept")
  func references() {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<300 {
      let ids = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        "org/" + (FastTextTests.texts.randomElement(using: &generator) ?? "")
      }
      for ids in [ids, Array(Set(ids)).sorted()] {
        func cell(_ traces: TraceList) -> String {
          var bytes: [UInt8] = []
          ReferenceCell.append(traces, to: &bytes)
          return String(decoding: bytes, as: UTF8.self)
        }
        let activities = ids.map { Activity.ID($0) }
        #expect(cell(TraceList(activities)) == Readable.references(activities.map { .activity($0) }))
        #expect(cell(TraceList(findings: ids)) == Readable.references(ids.map { .finding($0) }))
        #expect(
          cell(TraceList(activities.map { .activity($0) })) == Readable.references(activities.map { .activity($0) }))
      }
    }
  }
}
