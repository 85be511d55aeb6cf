/// One way to get a row wrong, of which exactly one thing is to be said.
struct ValidationDefect {
  /// The code that is expected.
  let code: String
  /// The column in which the finding is expected.
  let column: String
  /// Whether XML has no such defect: there, organisation and year stand once, and an element has no length.
  let isOnlyCSV: Bool
  let apply: @Sendable (inout ValidationRow, Int) -> Void

  private init(
    _ code: String, _ column: String, isOnlyCSV: Bool = false,
    _ apply: @escaping @Sendable (inout ValidationRow, Int) -> Void
  ) {
    self.code = code
    self.column = column
    self.isOnlyCSV = isOnlyCSV
    self.apply = apply
  }

  private static func value(_ code: String, _ column: String, _ text: String, isOnlyCSV: Bool = false)
    -> ValidationDefect
  {
    ValidationDefect(code, column, isOnlyCSV: isOnlyCSV) { row, _ in row[column] = text }
  }

  static let all = [
    value("VAL-030", "rubrik", ""),
    value("VAL-031", "typ", "projket"),
    value("VAL-032", "status", "startad"),
    value("VAL-033", "start", "1/3 2024"),
    value("VAL-034", "start", "2024-02-30"),
    ValidationDefect("VAL-035", "slut") { row, _ in
      row["start"] = "2024-05-02"
      row["slut"] = "2024-05-01"
      row["status"] = "avslutad"
    },
    value("VAL-036", "budget", "en halv miljon"),
    value("VAL-037", "utmaning", "demografin och sånt"),
    value("VAL-038", "kommuner", "Karlstadt"),
    value("VAL-039", "mal", "K9"),
    // The id of the row before, with another content.
    ValidationDefect("VAL-040", "insats_id") { row, number in
      row["insats_id"] = "KS-\(number - 1)"
      row["resultat"] = "Samma nummer som raden före, nummer \(number)"
    },
    value("VAL-042", "ar", "24", isOnlyCSV: true),
    value("VAL-043", "ar", "2023", isOnlyCSV: true),
    value("VAL-044", "organisation", "Kils kommun", isOnlyCSV: true),
    value("VAL-051", "kommuner", "Karlskoga"),
    ValidationDefect("VAL-052", "status") { row, _ in
      row["status"] = "pågående"
      row["start"] = "2020"
      row["slut"] = "2023-12-31"
    },
    value("VAL-053", "mal", "Fler som mår bra i vardagen"),
    value("VAL-054", "beskrivning", "Frågor besvaras på 070-123 45 67 varje vardag."),
    value("VAL-055", "resultat", "=SUMMA(A1:A9)"),
    value("VAL-056", "rubrik", "Läslyft i för\u{200B}skolan"),
    value("VAL-058", "budget", "-5 000 kr"),
  ]

  static func kinds(isCSV: Bool) -> [ValidationDefect] { all.filter { isCSV || !$0.isOnlyCSV } }
}
