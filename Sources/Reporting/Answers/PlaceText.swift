import Diagnostics

/// A place in words, like somebody would say it over a spreadsheet: row, line, cell, header, record.
enum PlaceText {
  /// The place within a record that has been named already; nil where it is the record as a whole.
  static func withinRecord(_ position: SourcePosition, in language: Language) -> String? {
    var inner = position
    inner.row = nil
    inner.recordID = nil
    inner.column = nil
    inner.line = position.element == nil ? nil : position.line
    if inner.line != nil, let element = position.element {
      // The path down to the record is in its heading.
      inner.element = element.split { $0 == "/" || $0 == "@" }.last.map(String.init)
    }
    return inner == .wholeFile ? nil : words(inner, in: language)
  }

  static func words(_ position: SourcePosition, in language: Language) -> String {
    let isSwedish = language == .swedish
    var parts: [String] = []
    if let row = position.row {
      let line = position.line.flatMap { $0 == row ? nil : $0 }
      parts.append(
        (isSwedish ? "rad \(row)" : "row \(row)")
          + (line.map { isSwedish ? " (textrad \($0))" : " (line \($0))" } ?? ""))
    } else if let line = position.line {
      parts.append(
        (isSwedish ? "textrad \(line)" : "line \(line)")
          + (position.column.map { isSwedish ? ", tecken \($0)" : ", character \($0)" } ?? ""))
    }
    if let cell = position.cell { parts.append("cell \(cell)") }
    if let header = position.header {
      parts.append((isSwedish ? "kolumn " : "column ") + "\"\(VisibleText.escaped(header, limit: 60))\"")
    }
    if let element = position.element { parts.append("element " + VisibleText.escaped(element)) }
    if let id = position.recordID {
      parts.append((isSwedish ? "insats " : "activity ") + VisibleText.escaped(id, limit: 60))
    }
    if parts.isEmpty { return isSwedish ? "hela filen" : "the whole file" }
    return parts.joined(separator: ", ")
  }
}
