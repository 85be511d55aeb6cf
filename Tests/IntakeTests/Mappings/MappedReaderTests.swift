import Diagnostics
import StrategyModel
import Testing

@testable import Intake

/// What a mapping does to the reading, field by field.
@Suite struct MappedReaderTests {
  private static func mapping(
    _ more: [(Field, LayoutMapping.Source)] = [], omitted: [String] = [], organisation: String? = "Kils kommun"
  ) -> LayoutMapping {
    func column(_ name: String) -> LayoutMapping.Source { LayoutMapping.Source(places: [name]) }
    let fields: [(field: Field, source: LayoutMapping.Source)] =
      [
        (.organisation, LayoutMapping.Source(places: organisation == nil ? ["Vem"] : [], constant: organisation)),
        (.year, LayoutMapping.Source(constant: "2024")), (.ownID, column("Nr")), (.title, column("Titel")),
        (.kind, LayoutMapping.Source(constant: "projekt")),
        (
          .status,
          LayoutMapping.Source(places: ["Läge"], translations: [.init(from: "Igång", to: "pågående")])
        ),
      ] + more.map { (field: $0.0, source: $0.1) }
    return LayoutMapping(
      name: "Prov", files: ["prov*.csv"], format: .csv, delimiter: nil, record: [], fields: fields, omitted: omitted)
  }

  private func read(
    _ text: String, _ mapping: LayoutMapping = mapping(), path: String = "prov.csv"
  ) -> (submissions: [Submission], log: DiagnosticLog) {
    var options = ValidationOptions()
    options.mappings = [mapping]
    return SmallCounty.validate([InputFile(path: path, bytes: Array(text.utf8))], options: options)
  }

  @Test func constantsAndTranslationsMakeAWholeRecord() throws {
    let (submissions, log) = read("Nr;Titel;Läge\n1;Läslyft i förskolan;IGÅNG\n")
    #expect(log.codes == [])
    let activity = try #require(submissions.first?.activities.first)
    #expect(activity.submitter == "kils-kommun")
    #expect((activity.kind, activity.status, submissions.first?.year) == (.project, .ongoing, 2024))
  }

  /// A constant id is the same on every row: the second is refused, and the first is named by its row, for it has no cell.
  @Test func aConstantOwnIDIsRepeatedAndItsFirstRowIsNamed() throws {
    let fields = Self.mapping().fields.map {
      $0.field == .ownID ? (field: Field.ownID, source: LayoutMapping.Source(constant: "Allt")) : $0
    }
    let mapping = LayoutMapping(
      name: "Prov", files: ["prov*.csv"], format: .csv, delimiter: nil, record: [], fields: fields, omitted: ["Nr"])
    let (submissions, log) = read("Nr;Titel;Läge\n1;Läslyft i förskolan;Igång\n2;Språkcafé på torget;Igång\n", mapping)
    #expect(log.codes == ["VAL-040"])
    #expect(log.diagnostics.first?.evidence.details["forsta"] == "rad 2")
    #expect(log.diagnostics.first?.position.row == 3)
    #expect(submissions.first?.rows == Submission.RowCount(read: 2, accepted: 1, rejected: 1))
  }

  @Test func aFileThatIsNotDeclaredIsReadAsTheContractSays() {
    let (_, log) = read("Nr;Titel;Läge\n1;Läslyft i förskolan;Igång\n", path: "annan.csv")
    #expect(log.codes == ["VAL-006"])
  }

  @Test func anEmptyExportIsStillTheOrganisations() {
    let (submissions, log) = read("Nr;Titel;Läge\n")
    #expect(log.codes == [])
    #expect(submissions.first?.submitter == "kils-kommun")
    #expect(submissions.first?.status == .nothingToReport)
  }

  @Test func nothingIsSplitUnlessAListSeparatorIsDeclared() throws {
    let text = "Nr;Titel;Läge;Svårt\n1;Läslyft i förskolan;Igång;Tid | pengar, ork\n"
    let whole = read(text, Self.mapping([(.hindrance, LayoutMapping.Source(places: ["Svårt"]))]))
    #expect(whole.submissions.first?.activities.first?.lessons.map(\.text) == ["Tid | pengar, ork"])
    var source = LayoutMapping.Source(places: ["Svårt"])
    source.separator = 0x2C
    let split = read(text, Self.mapping([(.hindrance, source)]))
    #expect(split.submissions.first?.activities.first?.lessons.map(\.text) == ["Tid | pengar", "ork"])
  }

  @Test func aMissingColumnIsNamedAsTheSenderCallsIt() {
    let (submissions, log) = read("Nr;Titel;Lägen\n1;Läslyft i förskolan;Igång\n2;Mattelyft i skolan;Igång\n")
    #expect(log.codes == ["VAL-007"])
    #expect(log.diagnostics.first?.evidence.nearest == ["Läge"])
    #expect(log.diagnostics.first?.evidence.found == "\"Lägen\"")
    #expect(log.diagnostics.first?.position.cell == "C1")
    // Nothing near: the column is only missing.
    let (_, other) = read("Nr;Titel\n1;Läslyft i förskolan\n")
    #expect(other.codes == ["VAL-007"] && other.diagnostics.first?.evidence.expected == ["Läge"])
    #expect(submissions.first?.rows == Submission.RowCount(read: 2, accepted: 0, rejected: 2))
  }

  @Test func omittedColumnsAreKnownAndOthersAreSaid() {
    let text = "Nr;Titel;Läge;Tid\n1;Läslyft i förskolan;Igång;nu\n"
    #expect(read(text).log.codes == ["VAL-009"])
    #expect(read(text, Self.mapping(omitted: ["tid"])).log.codes == [])
  }

  @Test func oneColumnMayStateTwoFields() throws {
    let mapping = Self.mapping([(.summary, LayoutMapping.Source(places: ["Titel"]))])
    let activity = try #require(
      read("Nr;Titel;Läge\n1;Läslyft i förskolan;Igång\n", mapping).submissions.first?.activities.first)
    #expect(activity.title == activity.summary)
  }

  @Test func anUnknownOrganisationInOneRowDoesNotTakeTheOthers() {
    let text =
      "Vem;Nr;Titel;Läge\nKils kommun;1;Läslyft i förskolan;Igång\nByalaget;2;Bygdegården rustas;Igång\nKils kommun;3;Mattelyft;Igång\n"
    let (submissions, log) = read(text, Self.mapping(organisation: nil))
    #expect(submissions.map(\.file) == ["prov.csv", "prov.csv#byalaget"])
    #expect(submissions.map(\.rows.accepted) == [2, 1])
    #expect(log.codes == ["VAL-050"])
    #expect(log.diagnostics.first?.file == "prov.csv#byalaget")
    #expect(log.diagnostics.first?.position.cell == "A3")
  }

  @Test func anIDUsedTwiceIsFoundAcrossMappedAndPlainFiles() {
    var options = ValidationOptions()
    options.mappings = [Self.mapping()]
    let plain = SmallCounty.header + "\nKils kommun;2024;1;Något helt annat;projekt;pågående\n"
    let (_, log) = SmallCounty.validate(
      [
        InputFile(path: "a.csv", bytes: Array(plain.utf8)),
        InputFile(path: "prov.csv", bytes: Array("Nr;Titel;Läge\n1;Läslyft i förskolan;Igång\n".utf8)),
      ], options: options)
    #expect(log.codes == ["VAL-040"])
    #expect(log.diagnostics.first?.file == "prov.csv")
  }

  @Test func aWrongRootRefusesTheXMLFile() {
    let source = { LayoutMapping.Source(places: [$0]) }
    var options = ValidationOptions()
    options.mappings = [
      LayoutMapping(
        name: "X", files: ["*.xml"], format: .xml, delimiter: nil, record: ["a", "b"],
        fields: [(.title, source("t"))], omitted: [])
    ]
    let (submissions, log) = SmallCounty.validate(
      [InputFile(path: "x.xml", bytes: Array("<c><b><t>Hej</t></b></c>".utf8))], options: options)
    #expect(log.codes == ["VAL-015"])
    #expect(submissions.first?.status == .unreadable)
  }

  @Test func aHostileXMLFileMeetsTheSameGuards() {
    var options = ValidationOptions()
    options.mappings = [
      LayoutMapping(
        name: "X", files: ["*.xml"], format: .xml, delimiter: nil, record: ["a"],
        fields: [(.title, LayoutMapping.Source(places: ["t"]))], omitted: [])
    ]
    let text = "<!DOCTYPE a [<!ENTITY x 'y'>]><a><t>&x;</t></a>"
    #expect(
      SmallCounty.validate([InputFile(path: "x.xml", bytes: Array(text.utf8))], options: options).log.codes == [
        "VAL-013"
      ])
  }

  @Test(arguments: [
    ("*.csv", "a.csv", true), ("remiss*-202?.csv", "remissvar-2024.csv", true), ("*.csv", "a.txt", false),
    ("in/*.csv", "in/a.csv", true), ("in/*.csv", "ut/a.csv", false),
    ("*a*a*a*b", String(repeating: "a", count: 3_000), false),
  ])
  func fileNamesMatchPatterns(pattern: String, path: String, expected: Bool) {
    let mapping = LayoutMapping(
      name: "", files: [pattern], format: .csv, delimiter: nil, record: [], fields: [], omitted: [])
    #expect(mapping.applies(to: path) == expected)
  }

  @Test(arguments: [
    ("title/narrative", true), ("@id", true), ("iati:a/b[@x='1']/@y", true), ("description[@type=\"1\"]", true),
    ("", false), ("/a", false), ("a//b", false), ("a/@b/c", false), ("a[b='1']", false), ("a[@b=1]", false),
    ("a b", false),
    ("a[@b='x/y']/c", true),
  ])
  func elementPathsAreStrict(path: String, isPath: Bool) { #expect((ElementPath(path) != nil) == isPath) }
}
