/// One way to get a row wrong, of which exactly one thing is to be said.
struct ValidationDefect {
  /// The code that is expected.
  let code: String
  /// The column in which the finding is expected.
  let column: String
  /// Whether XML has no such defect: there, organisation and year stand once, and an element has no length.
  let isOnlyCSV: Bool
  /// Whether only XML has it: an element's name.
  let isOnlyXML: Bool
  let apply: @Sendable (inout ValidationRow, Int) -> Void

  private init(
    _ code: String, _ column: String, isOnlyCSV: Bool = false, isOnlyXML: Bool = false,
    _ apply: @escaping @Sendable (inout ValidationRow, Int) -> Void
  ) {
    self.code = code
    self.column = column
    self.isOnlyCSV = isOnlyCSV
    self.isOnlyXML = isOnlyXML
    self.apply = apply
  }

  private static func value(_ code: String, _ column: String, _ text: String, isOnlyCSV: Bool = false)
    -> ValidationDefect
  {
    ValidationDefect(code, column, isOnlyCSV: isOnlyCSV) { row, _ in row[column] = text }
  }

  /// A broken row; its texts are of one line, so that the damage is the only thing about it.
  private static func damage(
    _ code: String, _ column: String, isXML: Bool, _ damage: ValidationRow.Damage
  ) -> ValidationDefect {
    ValidationDefect(code, column, isOnlyCSV: !isXML, isOnlyXML: isXML) { row, _ in
      row["beskrivning"] = "En text på en enda rad."
      row.damage = damage
    }
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
    value("VAL-057", "rubrik", "L\u{FFFD}slyft i förskolan"),
    value("VAL-070", "rubrik", "Läs"),
    value("VAL-071", "resultat", "xxx"),
    value("VAL-072", "rubrik", "LÄSLYFT I FÖRSKOLAN"),
    damage("VAL-020", "skapa", isXML: false, .endsBefore("skapa")),
    damage("VAL-021", "", isXML: false, .extraCell),
    damage("VAL-022", "rubrik", isXML: false, .openQuote("rubrik")),
    damage("VAL-023", "rubrik", isXML: false, .strayQuote("rubrik")),
    ValidationDefect("VAL-025", "organisation", isOnlyCSV: true) { row, _ in
      row["organisation"] = ""
      row["ar"] = ""
    },
    damage("VAL-030", "rubrik", isXML: true, .renamed("rubrik", to: "rubrk")),
    damage("VAL-017", "rubrik", isXML: true, .unknownElement(after: "rubrik")),
    damage("VAL-018", "rubrik", isXML: true, .repeated("rubrik")),
  ]

  static func kinds(isCSV: Bool) -> [ValidationDefect] {
    all.filter { isCSV ? !$0.isOnlyXML : !$0.isOnlyCSV }
  }
}
