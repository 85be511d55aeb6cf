/// Writes generated rows as CSV or XML and knows on which line each value begins.
struct ValidationText {
  private let format: ValidationData.Format
  private(set) var bytes: [UInt8] = []
  private var line = 1

  init(_ format: ValidationData.Format) {
    self.format = format
    switch format {
    case .csv: put(ValidationRow.columns.joined(separator: ";") + "\r\n")
    case .xml:
      put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<uppfoljning xmlns=\"urn:nulage:uppfoljning:1\">\n")
      put("  <organisation>Karlstads kommun</organisation>\n  <ar>2024</ar>\n  <insatser>\n")
    }
  }

  /// What has been written since the last time.
  mutating func take() -> [UInt8] {
    let taken = bytes
    bytes = []
    return taken
  }

  mutating func finish() { if format == .xml { put("  </insatser>\n</uppfoljning>\n") } }

  /// The line on which each value of the row begins, by column.
  mutating func append(_ row: ValidationRow) -> [Int] { format == .csv ? csv(row) : xml(row) }

  private mutating func put(_ text: String) {
    for byte in text.utf8 where byte == 0x0A { line += 1 }
    bytes += text.utf8
  }

  private mutating func csv(_ row: ValidationRow) -> [Int] {
    var lines: [Int] = []
    for (index, value) in row.values.enumerated() {
      let column = ValidationRow.columns[index]
      if row.damage == .endsBefore(column) {
        lines += [Int](repeating: line, count: row.values.count - index)
        break
      }
      if index > 0 { put(";") }
      lines.append(line)
      if row.damage == .openQuote(column) {
        put("\"" + value)
        continue
      }
      if row.damage == .strayQuote(column) {
        put("\"Läslyft \"Boken\" i förskolan\"")
        continue
      }
      let isQuoted = value.utf8.contains { $0 == 0x3B || $0 == 0x22 || $0 == 0x0A }
      put(
        isQuoted
          ? "\"" + value.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
          : value)
    }
    if row.damage == .extraCell { put(";ännu en cell") }
    put("\r\n")
    return lines
  }

  private mutating func xml(_ row: ValidationRow) -> [Int] {
    var lines = [Int](repeating: line, count: row.values.count)
    put("    <insats")
    for (column, name) in [("insats_id", "id"), ("typ", "typ"), ("status", "status")] {
      put(" \(name)=\"\(ValidationText.escaped(row[column]))\"")
    }
    put(">\n")
    for (index, column) in ValidationRow.columns.enumerated() {
      if column == "start" {
        lines[index] = line
        lines[index + 1] = line
        let ends = row["slut"].isEmpty ? "" : " slut=\"\(row["slut"])\""
        put("      <period start=\"\(row["start"])\"\(ends)/>\n")
        continue
      }
      guard var (open, close) = ValidationText.elements[column] else { continue }
      if case .renamed(column, let name) = row.damage { (open, close) = (name, name) }
      if !row.values[index].isEmpty { lines[index] = line }
      for value in row.values[index].split(separator: "|") {
        put("      <\(open)>\(ValidationText.escaped(String(value)))</\(close)>\n")
      }
      if row.damage == .unknownElement(after: column) {
        lines[index] = line
        put("      <kommentar>Till oss själva</kommentar>\n")
      }
      if row.damage == .repeated(column) {
        lines[index] = line
        put("      <\(open)>Ännu en rubrik</\(close)>\n")
      }
    }
    put("    </insats>\n")
    return lines
  }

  private static func escaped(_ text: String) -> String {
    text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
      .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
  }

  private static let elements = [
    "rubrik": ("rubrik", "rubrik"), "beskrivning": ("beskrivning", "beskrivning"), "mal": ("mal", "mal"),
    "utmaning": ("utmaning", "utmaning"), "perspektiv": ("perspektiv", "perspektiv"), "kommuner": ("kommun", "kommun"),
    "partner": ("partner", "partner"), "malgrupp": ("malgrupp", "malgrupp"), "budget": ("budget", "budget"),
    "finansiar": ("finansiar", "finansiar"), "resultat": ("resultat", "resultat"),
    "hinder": ("lardom typ=\"hinder\"", "lardom"), "framgangsfaktorer": ("lardom typ=\"framgangsfaktor\"", "lardom"),
    "skapa": ("struktur lage=\"skapa\"", "struktur"), "soker_samarbete": ("soker_samarbete", "soker_samarbete"),
  ]
}
