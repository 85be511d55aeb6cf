import Diagnostics
import StrategyModel

@testable import Intake

/// Registers built in code: two areas, three goals, a handful of municipalities.
enum SmallCounty {
  static let strategy = Strategy(
    id: "prov", title: "Provstrategin",
    areas: [
      Area(
        id: "kompetens", title: "Höja kompetensen",
        goals: [
          Goal(id: "K1", title: "Fler barn och unga klarar skolan", aliases: ["Skolresultat"]),
          Goal(id: "K3", title: "Fler är i arbete och får rätt kompetens"),
        ]),
      Area(id: "livsvillkor", title: "Förbättra livsvillkoren", goals: [Goal(id: "L1", title: "God hälsa")]),
    ],
    challenges: [
      Theme(id: "demografi", title: "demografi och utanförskap"),
      Theme(id: "klimat", title: "klimatförändringar och yttre påverkan"),
    ],
    perspectives: [Theme(id: "barn-unga", title: "Barn och unga ska ha framtiden för sig")])

  static let organisations = OrganisationRegister([
    Organisation(
      id: "karlstads-kommun", name: "Karlstads kommun", kind: .kommun, number: "212000-1850", municipality: "1780",
      aliases: ["Karlstad kommun"], isExpected: true),
    Organisation(id: "kils-kommun", name: "Kils kommun", kind: .kommun, municipality: "1715", isExpected: true),
    Organisation(id: "eda-kommun", name: "Eda kommun", kind: .kommun, municipality: "1730", isExpected: true),
    Organisation(id: "region-varmland", name: "Region Värmland", kind: .region),
  ])

  static let places = PlaceRegister(
    county: Place(code: "17", name: "Värmlands län", level: .county, aliases: ["Värmland"]),
    country: Place(code: "00", name: "Riket", level: .country),
    municipalities: [
      Place(code: "1715", name: "Kil", level: .municipality), Place(code: "1730", name: "Eda", level: .municipality),
      Place(code: "1764", name: "Grums", level: .municipality),
      Place(code: "1765", name: "Årjäng", level: .municipality),
      Place(code: "1780", name: "Karlstad", level: .municipality),
      Place(code: "1785", name: "Säffle", level: .municipality),
    ],
    groups: [PlaceRegister.Group(id: "grans", name: "Gränskommuner", members: ["1730", "1765"])],
    outside: [Place(code: "1883", name: "Karlskoga", level: .municipality)])

  static let vocabulary = Vocabulary(strategy: strategy, organisations: organisations, places: places)

  static func validate(
    _ files: [InputFile], options: ValidationOptions = ValidationOptions()
  ) -> (submissions: [Submission], log: DiagnosticLog) {
    Validate.validate(
      files: files, strategy: strategy, organisations: organisations, places: places, options: options)
  }

  /// Reads one file of text.
  static func read(
    _ text: String, path: String = "prov.csv", options: ValidationOptions = ValidationOptions()
  ) -> (submission: Submission, log: DiagnosticLog) {
    read(Array(text.utf8), path: path, options: options)
  }

  static func read(
    _ bytes: [UInt8], path: String = "prov.csv", options: ValidationOptions = ValidationOptions()
  ) -> (submission: Submission, log: DiagnosticLog) {
    let reader = SubmissionReader(
      strategy: strategy, organisations: organisations, places: places, options: options)
    var log = DiagnosticLog()
    let submission = reader.read(InputFile(path: path, bytes: bytes), log: &log)
    return (submission, log)
  }

  static let header = "organisation;ar;insats_id;rubrik;typ;status"
  static let row = "Karlstads kommun;2024;KS-1;Läslyft i förskolan;projekt;pågående"

  /// A header with further columns, and one right row with their values.
  static func table(_ more: KeyValuePairs<String, String> = [:]) -> String {
    ([header] + more.map(\.key)).joined(separator: ";") + "\n" + ([row] + more.map(\.value)).joined(separator: ";")
      + "\n"
  }
}

extension DiagnosticLog {
  var codes: [String] { diagnostics.map(\.code.rawValue) }
}
