import Diagnostics

/// A cell drawn as the spreadsheet shows it: the column's letter and header above, the row's number to the left.
///
///     kolumn │ insats │ G status
///     rad 3  │ KIL-2  │ avslutad
///
/// Each line begins with a word of the program's own, and reads aloud as it stands.
enum SheetSketch {
  /// Wider text is cut, and how much is said.
  private static let widest = 60

  /// Nil for what has no cell: a whole row, a whole file, an XML element.
  static func lines(_ diagnostic: Diagnostic, in language: Language) -> [String]? {
    let position = diagnostic.position
    guard let row = position.row, let cell = position.cell else { return nil }
    let isSwedish = language == .swedish
    let letters = cell.prefix { $0.isLetter }
    let header = position.header.map { " " + VisibleText.escaped($0, limit: widest) } ?? ""
    let found = VisibleText.escaped(diagnostic.evidence.found ?? "", limit: widest)
    var columns = [
      (isSwedish ? "kolumn" : "column", isSwedish ? "rad \(row)" : "row \(row)"),
      (letters + header, found.isEmpty ? (isSwedish ? "(tom)" : "(empty)") : found),
    ]
    if let id = position.recordID, id != diagnostic.evidence.found?.raw {
      columns.insert((isSwedish ? "insats" : "activity", VisibleText.escaped(id, limit: widest)), at: 1)
    }
    let widths = columns.map { max($0.0.unicodeScalars.count, $0.1.unicodeScalars.count) }
    func line(_ texts: [String]) -> String {
      let padded = zip(texts, widths).map { text, width in
        text + String(repeating: " ", count: width - text.unicodeScalars.count)
      }
      let joined = padded.joined(separator: " │ ")
      return String(joined.reversed().drop { $0 == " " }.reversed())
    }
    return [line(columns.map(\.0)), line(columns.map(\.1))]
  }
}
