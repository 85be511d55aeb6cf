import Diagnostics
import Formats
import StrategyModel

@testable import Reporting

/// Any text, made harmless for each channel: nothing in it acts, and where the channel can give it back it is the same.
enum Escapes: Target {
  static let name = "escapes"

  static func check(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    spreadsheets(text)
    markdown(text)
    markup(text)
    for scalar in VisibleText.escaped(text).unicodeScalars { promise(!VisibleText.isHidden(scalar), "terminal") }
    for scalar in VisibleText.lines(text).unicodeScalars {
      promise(scalar == "\n" || !VisibleText.isHidden(scalar), "log")
    }
    promise(!LetterEscape.escaped(SubmittedText(text)).contains { $0.isNewline }, "a letter's line is broken")
    json(text)
  }

  private static func spreadsheets(_ text: String) {
    promise(
      DefusedText.restored(DefusedText.defused(text)).utf8.elementsEqual(text.utf8), "a defused text is not restored")
    promise(!"=+-@\t\r\n".contains(DefusedText.defused(text).first ?? "x"), "a cell that a spreadsheet would run")
    let line = CSVWriter.field(text) + ";slut\r\n"
    var tokenizer = CSVTokenizer(delimiter: UInt8(ascii: ";"))
    var records: [[String]] = []
    tokenizer.feed(Array(line.utf8), isLast: true) { record in
      records.append(record.fault == nil ? record.fields.map { record.text($0) } : ["fault"])
    }
    let kept = text.replacing("\0", with: "\u{FFFD}")
    promise(
      records.count == 1 && records.first?.count == 2
        && DefusedText.restored(records[0][0]).utf8.elementsEqual(kept.utf8)
        || text.utf8.count > Limits().row - 16,
      "a cell is read back as \(records)")
  }

  private static func markdown(_ text: String) {
    let quoted = MarkdownEscape.quote(text)
    var isEscaped = false
    for scalar in quoted.unicodeScalars {
      promise(!VisibleText.isHidden(scalar) || scalar == "\u{2060}", "U+\(String(scalar.value, radix: 16)) in Markdown")
      let isSign = scalar.isASCII && scalar.value > 0x20 && !(scalar.properties.isAlphabetic || "0"..."9" ~= scalar)
      promise(isEscaped || !isSign || scalar == "\\", "\(scalar) stands bare in Markdown")
      isEscaped = !isEscaped && scalar == "\\"
    }
    promise(!isEscaped, "the text ends with a bare backslash")
  }

  private static func markup(_ text: String) {
    let escaped = XMLEscape.text(text)
    promise(!escaped.contains { "<>\"'".contains($0) }, "mark-up in HTML")
    for scalar in escaped.unicodeScalars {
      promise(scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF, "a character that XML forbids")
    }
    for part in escaped.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      promise(["amp;", "lt;", "gt;", "quot;", "#39;"].contains { part.hasPrefix($0) }, "a bare ampersand: \(part)")
    }
  }

  private static func json(_ text: String) {
    do throws(JSONError) {
      let read = try JSONParser.parse(Array(JSONText.quoted(text).utf8)).string
      promise(read?.utf8.elementsEqual(text.utf8) == true, "JSON gives back something else")
    } catch { fatalError("a JSON string of ours is refused: \(error)") }
  }
}
