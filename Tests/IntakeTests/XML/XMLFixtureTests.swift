import Diagnostics
import Foundation
import Formats
import StrategyModel
import Testing

@testable import Intake

/// The fixtures beside the package, and what was made to know about them.
enum XMLFixtures {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../../Fixtures/submissions"
  )
  .standardizedFileURL

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "xml").path)) ?? [])
    .filter { $0.hasSuffix(".xml") }.sorted()

  static func bytes(_ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: folder.appending(path: "xml/" + name)))
  }

  /// The code in the name; nil for a right one.
  static func code(_ name: String) -> String? { name.firstMatch(of: /VAL-\d{3}/).map { String($0.0) } }

  static let strategy = Strategy(
    id: "prov", title: "Provstrategin",
    areas: [
      Area(
        id: "kompetens", title: "Höja kompetensen", goals: [Goal(id: "K1", title: "Fler barn och unga klarar skolan")])
    ],
    challenges: [Theme(id: "demografi", title: "demografi och utanförskap")],
    perspectives: [Theme(id: "barn-unga", title: "Barn och unga ska ha framtiden för sig")])

  static func read(_ bytes: [UInt8], _ name: String) -> (submission: Submission, log: DiagnosticLog) {
    let reader = SubmissionReader(
      strategy: strategy,
      organisations: OrganisationRegister([
        Organisation(
          id: "karlstads-kommun", name: "Karlstads kommun", kind: .kommun, number: "212000-1850", municipality: "1780")
      ]),
      places: PlaceRegister(
        county: Place(code: "17", name: "Värmlands län", level: .county),
        country: Place(code: "00", name: "Riket", level: .country),
        municipalities: [
          Place(code: "1715", name: "Kil", level: .municipality),
          Place(code: "1780", name: "Karlstad", level: .municipality),
        ]))
    var log = DiagnosticLog()
    let submission = reader.read(InputFile(path: name, bytes: bytes), log: &log)
    return (submission, log)
  }
}

@Suite("XML fixtures")
struct XMLFixtureTests {
  @Test("each fixture gives exactly the code in its name", arguments: XMLFixtures.names)
  func codes(name: String) throws {
    let (submission, log) = XMLFixtures.read(try XMLFixtures.bytes(name), name)
    #expect(log.diagnostics.map(\.code.rawValue) == (XMLFixtures.code(name).map { [$0] } ?? []))
    #expect(submission.rows.balances)
    #expect(submission.format == "xml")
    for diagnostic in log.diagnostics where diagnostic.severity == .fault && !submission.rejected.isEmpty {
      #expect(diagnostic.position.line != nil)
      #expect(diagnostic.position.column != nil)
      #expect(diagnostic.position.element?.hasPrefix("/uppfoljning/insatser/insats[") == true)
      #expect(diagnostic.position.row == nil)
      #expect(diagnostic.position.cell == nil)
      #expect(diagnostic.position.recordID == "KS-1")
    }
  }

  @Test func thereAreFixtures() { #expect(XMLFixtures.names.count >= 20) }

  @Test("the same content in every encoding is the same submission", arguments: ["windows-1252", "utf-16"])
  func encodings(encoding: String) throws {
    let reference = XMLFixtures.read(try XMLFixtures.bytes("godkand-alla-falt.xml"), "a.xml").submission
    let other = XMLFixtures.read(try XMLFixtures.bytes("godkand-\(encoding).xml"), "a.xml").submission
    #expect(reference.activities.count == 1)
    #expect(other.activities == reference.activities)
    #expect(other.lessons == reference.lessons)
    #expect(other.encoding.hasPrefix(encoding))
  }

  @Test func everyFieldArrives() throws {
    let activity = try #require(
      XMLFixtures.read(try XMLFixtures.bytes("godkand-alla-falt.xml"), "a.xml").submission.activities.first)
    #expect(activity.title == "Läslyft i förskolan")
    #expect(activity.kind == .project)
    #expect(activity.statedGoals == ["K1"])
    #expect(activity.municipalities == ["1715", "1780"])
    #expect(activity.budget?.ore == 125_050_000)
    #expect(activity.lessons.map(\.kind) == [.hindrance, .successFactor, .keep])
    #expect(activity.source.element == "/uppfoljning/insatser/insats[1]")
    #expect(activity.source.line == 8)
  }
}

@Suite("XML schema")
struct XMLSchemaTests {
  /// The names that stand in each named type of the schema: elements, attributes (`@`) and codes (`=`).
  private func contents() throws -> [String: [String]] {
    var parser = XMLPushParser()
    parser.append(try Data(contentsOf: XMLFixtures.folder.appending(path: "uppfoljning.xsd")))
    parser.end()
    var types: [String: [String]] = [:]
    var current = ""
    while let batch = parser.next() {
      for event in batch.events where event.kind == .start || event.kind == .leaf {
        var attributes: [String: String] = [:]
        for attribute in batch.attributes[event.attributes] {
          attributes[parser.names[attribute.name].local] = batch.text(attribute.value)
        }
        switch parser.names[event.name].local {
        case "simpleType", "complexType": current = attributes["name"] ?? "uppfoljning"
        case "element" where attributes["name"] != "uppfoljning":
          types[current, default: []].append(attributes["name"] ?? "")
        case "attribute": types[current, default: []].append("@" + (attributes["name"] ?? ""))
        case "enumeration": types[current, default: []].append("=" + (attributes["value"] ?? ""))
        default: break
        }
      }
    }
    #expect(parser.faults.isEmpty)
    return types
  }

  @Test func theSchemaNamesWhatTheReaderReads() throws {
    let types = try contents()
    // Read as elements too, but the contract and the schema have them as attributes.
    let alternatives: Set<XMLTerm> = [.id, .typ, .status, .start, .slut]
    for (type, term) in [
      ("uppfoljning", XMLTerm.uppfoljning), ("insatser", .insatser), ("insats", .insats), ("period", .period),
    ] {
      let elements = term.children.filter { !alternatives.contains($0) && !(term == .uppfoljning && $0 == .insats) }
      let attributes = term.attributes.filter { term == .period || ![.start, .slut].contains($0) }
      #expect(
        types[type]?.sorted() == (elements.map(\.rawValue) + attributes.map { "@" + $0.rawValue }).sorted(), "\(type)")
    }
    #expect(types["referens"] == ["@ref"])
    #expect(types["kommun"] == ["@kod"])
    #expect(types["organisation"] == ["@nummer"])
    #expect(types["budget"] == ["@enhet"])
  }

  @Test func theSchemaKnowsTheCodesOfTheRules() throws {
    let types = try contents()
    func plain(_ code: String) -> String {
      code.replacing("å", with: "a").replacing("ä", with: "a").replacing("ö", with: "o")
    }
    func codes(_ names: [String]) -> [String] { Set(names + names.map(plain)).map { "=" + $0 }.sorted() }
    #expect(types["typ"]?.sorted() == codes(Activity.Kind.allCases.map(\.rawValue)))
    #expect(types["status"]?.sorted() == codes(Activity.Status.allCases.map(\.rawValue)))
    #expect(types["lardomstyp"] == XMLTerm.lardom.variants.map { "=" + $0.name })
    #expect(types["lage"] == XMLTerm.struktur.variants.map { "=" + $0.name })
    for unit in types["enhet"] ?? [] { #expect(AmountText.amount("1 " + unit.dropFirst()) != nil, "\(unit)") }
  }

  private static let xmllint = "/usr/bin/xmllint"

  /// What the schema accepts the rules accept, registers aside; what breaks its structure they say something about.
  @Test(
    "the schema agrees with the rules",
    .enabled(if: FileManager.default.isExecutableFile(atPath: xmllint), "no xmllint"),
    arguments: XMLFixtures.names)
  func schema(name: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: XMLSchemaTests.xmllint)
    process.arguments = [
      "--noout", "--nonet", "--schema", XMLFixtures.folder.appending(path: "uppfoljning.xsd").path,
      XMLFixtures.folder.appending(path: "xml/" + name).path,
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    // Registers, the calendar and order in time are beyond a schema; a wrong declaration beyond xmllint.
    let beyond: Set<String> = ["VAL-019", "VAL-034", "VAL-035", "VAL-036", "VAL-037", "VAL-038", "VAL-039"]
    let code = XMLFixtures.code(name)
    #expect((process.terminationStatus == 0) == (code.map(beyond.contains) ?? true))
  }
}
