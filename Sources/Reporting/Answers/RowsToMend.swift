import Diagnostics
import StrategyModel

/// A submitter's refused rows as a CSV to mend and send again: the columns of the contract, and first why.
///
/// Contact details are not in it; personal data is masked already. What was sent as XML comes back as columns too.
enum RowsToMend {
  /// Known to the reader and passed over, so that a mended file can be sent as it is.
  static let reasonColumn = "att_ratta"

  /// The columns of a submission in the contract's order, without `kontakt`.
  private static let columns = [
    "organisation", "ar", "insats_id", "rubrik", "beskrivning", "typ", "status", "start", "slut", "mal", "utmaning",
    "perspektiv", "kommuner", "partner", "malgrupp", "budget", "finansiar", "resultat", "hinder", "framgangsfaktorer",
    "skapa", "bryta", "behalla", "soker_samarbete",
  ]

  /// Whether there is anything that can be mended row by row.
  static func any(_ submissions: [Submission]) -> Bool {
    submissions.contains { $0.rejected.contains { !$0.cells.isEmpty } }
  }

  /// nil where nothing that can be mended row by row was refused.
  static func csv(_ submissions: [Submission], _ answer: Answer) -> [UInt8]? {
    var order: [String] = []
    var rows: [String: (reasons: [String], cells: [String: String])] = [:]
    var extra: [String] = []
    for submission in submissions {
      for record in submission.rejected where !record.cells.isEmpty {
        var cells = named(record)
        if cells["organisation"] == nil { cells["organisation"] = submission.statedOrganisation }
        if cells["ar"] == nil { cells["ar"] = submission.year.map(String.init) }
        for header in cells.keys.sorted() where !columns.contains(header) && !extra.contains(header) {
          extra.append(header)
        }
        let reasons = record.faults.map { reason($0, answer) }
        // One row per insats_id and content: what was sent twice is mended once.
        let id = cells["insats_id"] ?? ""
        let key = id.isEmpty ? "\(submission.file) \(order.count)" : "\(id)\u{0}\(contents(cells))"
        if rows[key] == nil { order.append(key) }
        rows[key, default: ([], cells)].reasons += reasons.filter { rows[key]?.reasons.contains($0) != true }
      }
    }
    if order.isEmpty { return nil }
    let used = columns.filter { name in rows.values.contains { $0.cells[name]?.isEmpty == false } }
    let shown = columns.filter { used.contains($0) || required.contains($0) } + extra
    let table = DataTable(
      name: reasonColumn, title: LocalizedText(sv: "Rader att rätta", en: "Rows to mend"),
      columns: ([reasonColumn] + shown).map { DataTable.Column($0, sv: $0, en: $0) },
      rows: order.compactMap { rows[$0] }.map { row in
        [.text(row.reasons.joined(separator: " / "))] + shown.map { .text(row.cells[$0] ?? "") }
      })
    return CSVWriter.write(table)
  }

  private static let required: Set<String> = ["organisation", "ar", "insats_id", "rubrik", "typ", "status"]

  private static func contents(_ cells: [String: String]) -> String {
    cells.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "\u{1}")
  }

  /// The cells by the contract's names where the header means one, else under their own.
  static func named(_ record: Submission.RejectedRecord) -> [String: String] {
    var cells: [String: String] = [:]
    for cell in record.cells {
      let name = byFolded[folded(cell.header)] ?? cell.header
      if name == reasonColumn || folded(name).hasPrefix("kontakt") { continue }
      cells[name] = cells[name].map { $0.isEmpty ? cell.value : $0 + "|" + cell.value } ?? cell.value
    }
    return cells
  }

  private static let byFolded = Dictionary(uniqueKeysWithValues: columns.map { (folded($0), $0) })

  /// Lower case, å ä ö as a a o, letters and digits only: as the reader compares headers.
  private static func folded(_ header: String) -> String {
    String(
      header.lowercased().compactMap { character -> Character? in
        switch character {
        case "å", "ä": "a"
        case "ö": "o"
        case "a"..."z", "0"..."9": character
        default: nil
        }
      })
  }

  private static func reason(_ diagnostic: Diagnostic, _ answer: Answer) -> String {
    let last = diagnostic.position.element?.split { $0 == "/" || $0 == "@" }.last.map(String.init)
    var place = diagnostic.position.header ?? last ?? ""
    if !place.isEmpty { place += ": " }
    let (message, remedy) = (SubmittedText(place) + answer.message(diagnostic), answer.remedy(diagnostic))
    return VisibleText.escaped(remedy.isEmpty ? message : message + " " + remedy, limit: 1_000)
  }
}
