import Diagnostics
import Formats
package import StrategyModel

/// Reads the staff's `beslut.csv`: `slag,id,beslut,mal,kommentar,textsumma` with `;`, `,` or tab. All faults are said at once.
///
/// A row whose `beslut` is empty decides nothing: the file is made by copying rows of suggestions.
package enum DecisionReader {
  private static let columns = ["slag", "id", "beslut", "mal", "kommentar", "textsumma"]

  package static func read(_ bytes: [UInt8], file: String) throws(RegisterError) -> [Decision] {
    let problems = RegisterProblems(file: file)
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let firstLine = content.prefix { $0 != 0x0A && $0 != 0x0D }
    let delimiter = [0x3B, 0x2C, 0x09].max { a, b in
      firstLine.count { $0 == UInt8(a) } < firstLine.count { $0 == UInt8(b) }
    }
    var tokenizer = CSVTokenizer(delimiter: UInt8(delimiter ?? 0x3B))
    var header: [String] = []
    var decisions: [Decision] = []
    var row = 0
    tokenizer.feed(content, isLast: true) { record in
      row += 1
      let cells = record.fields.map { record.text($0) }
      if header.isEmpty {
        header = cells.map { HeaderName.folded($0) }
        check(header, problems)
      } else if !record.isBlank {
        let values = Dictionary(zip(header, cells), uniquingKeysWith: { first, _ in first })
        if let decision = decision(values, RecordReference(file: file, row: row, line: record.line), problems) {
          decisions.append(decision)
        }
      }
    }
    try problems.throwIfAny()
    return decisions
  }

  private static func check(_ header: [String], _ problems: RegisterProblems) {
    for name in ["slag", "id", "beslut"] where !header.contains(name) {
      problems.add(
        at: nil, sv: "Kolumnen \(name) saknas. Kolumnerna är \(columns.joined(separator: ", ")).",
        en: "The column \(name) is missing. The columns are \(columns.joined(separator: ", ")).",
        nearest: NearestName.candidates(for: name, among: header))
    }
  }

  private static func decision(
    _ values: [String: String], _ source: RecordReference, _ problems: RegisterProblems
  ) -> Decision? {
    func value(_ name: String) -> String { DefusedText.restored(values[name] ?? "") }
    guard !value("beslut").isEmpty else { return nil }
    let place = source.row.map { "rad \($0): " } ?? ""
    guard let subject = Decision.Subject(rawValue: value("slag")) else {
      let allowed = Decision.Subject.allCases.map(\.rawValue)
      problems.add(
        at: nil, sv: "\(place)slag \"\(value("slag"))\" finns inte. Tillåtna: \(allowed.joined(separator: ", ")).",
        en: "\(place)slag \"\(value("slag"))\" does not exist. Allowed: \(allowed.joined(separator: ", ")).",
        nearest: NearestName.candidates(for: value("slag"), among: allowed))
      return nil
    }
    let allowed = Decision.Verdict.allowed(for: subject)
    guard let verdict = allowed.first(where: { HeaderName.folded($0.rawValue) == HeaderName.folded(value("beslut")) })
    else {
      let names = allowed.map(\.rawValue)
      problems.add(
        at: nil,
        sv: "\(place)beslut \"\(value("beslut"))\" finns inte för \(subject.rawValue). Tillåtna: "
          + names.joined(separator: ", ") + ".",
        en: "\(place)beslut \"\(value("beslut"))\" does not exist for \(subject.rawValue). Allowed: "
          + names.joined(separator: ", ") + ".", nearest: NearestName.candidates(for: value("beslut"), among: names))
      return nil
    }
    let goals = value("mal").split(separator: "|").map { Goal.ID($0.filter { !$0.isWhitespace }) }
    return Decision(
      subject: subject, id: value("id"), verdict: verdict, goals: subject == .alignment ? goals : [],
      comment: value("kommentar"), textSum: value("textsumma"), source: source)
  }
}
