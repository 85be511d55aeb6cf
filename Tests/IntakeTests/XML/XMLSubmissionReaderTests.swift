import Diagnostics
import Foundation
import StrategyModel
import Testing

@testable import Intake

/// Keeps everything that a reader hands on.
struct CollectingSink: RecordSink {
  var fields: [Field] = []
  var stated: [String] = []
  var records: [[String]] = []
  var references: [RecordReference] = []
  var places: [String: SourcePosition] = [:]
  var cells: [[String]] = []
  var said: [Diagnostic] = []
  var refused: [Diagnostic] = []

  mutating func begin(fields: [Field]) { self.fields = fields }

  mutating func state(_ field: Field, _ text: String, at position: SourcePosition) {
    stated.append("\(field.name)=\(text) \(position.line ?? 0):\(position.column ?? 0) \(position.element ?? "")")
  }

  mutating func take(_ record: RawRecord, _ locator: some RecordLocator) {
    records.append(record.values.map { "\($0.field.name)=\(record.text($0))" })
    references.append(locator.reference(of: record))
    for value in record.values {
      places["\(record.ordinal) \(record.text(value))"] = locator.position(of: value, in: record)
    }
    places["\(record.ordinal) missing"] = locator.position(missing: .title, in: record)
    cells.append(locator.cells(of: record).map { "\($0.header)=\($0.text)" })
  }

  mutating func blank(_ count: Int) {}
  mutating func say(_ diagnostic: Diagnostic) { said.append(diagnostic) }
  mutating func refuseRows(_ diagnostic: Diagnostic) { said.append(diagnostic) }
  mutating func refuseFile(_ diagnostic: Diagnostic) { refused.append(diagnostic) }

  init(reading text: String, step: Int = 1 << 18) { self.init(reading: Array(text.utf8), step: step) }

  init(reading bytes: [UInt8], step: Int = 1 << 18) {
    var reader = XMLSubmissionReader<CollectingSink>(file: "a.xml")
    for start in stride(from: 0, to: bytes.count, by: step) {
      reader.read(Array(bytes[start..<min(start + step, bytes.count)]), into: &self)
    }
    reader.finish(into: &self)
  }

  /// An uppfoljning with the given insatser and further content.
  static func document(_ insatser: String, around: String = "") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <uppfoljning xmlns="urn:nulage:uppfoljning:1">
      <organisation nummer="212000-1850">Karlstads kommun</organisation>
      <ar>2024</ar>
    \(around)
      <insatser>
    \(insatser)
      </insatser>
    </uppfoljning>
    """
  }
}

@Suite("XML submissions")
struct XMLSubmissionReaderTests {
  static let whole = CollectingSink.document(
    """
        <insats id="KS-1" typ="projekt" status="pågående">
          <soker_samarbete>Fler   läsare</soker_samarbete>
          <rubrik> Läslyft &amp; lek </rubrik>
          <beskrivning><![CDATA[Mer < mindre]]></beskrivning>
          <period start="2023" slut="2024-06"/>
          <mal ref="M-1">Ett mål</mal>
          <mal>egna ord</mal>
          <utmaning ref="U1"/>
          <kommun kod="1780"/>
          <kommun>Kil</kommun>
          <partner>Kils kommun</partner>
          <malgrupp>barn</malgrupp>
          <budget enhet="tkr">250</budget>
          <finansiar>Staten</finansiar>
          <resultat>Fler läser</resultat>
          <lardom typ="framgångsfaktor">Tid</lardom>
          <lardom typ="hinder">Pengar</lardom>
          <struktur lage="behålla">Nätverket</struktur>
        </insats>
    """,
    around: """
        <samordnare>Anna, 811228-9874</samordnare>
        <lardom typ="hinder">Långa beslutsvägar</lardom>
        <struktur lage="bryta">Stuprören</struktur>
      """)

  @Test("every element of the contract reaches its field", arguments: [1, 17, 1_000_000])
  func fields(step: Int) {
    let sink = CollectingSink(reading: XMLSubmissionReaderTests.whole, step: step)
    #expect(sink.refused.isEmpty)
    #expect(sink.said.isEmpty)
    #expect(
      sink.records == [
        [
          "insats_id=KS-1", "typ=projekt", "status=pågående", "soker_samarbete=Fler   läsare",
          "rubrik=Läslyft & lek", "beskrivning=Mer < mindre", "start=2023", "slut=2024-06", "mal=M-1",
          "mal=egna ord", "utmaning=U1", "kommuner=1780", "kommuner=Kil", "partner=Kils kommun", "malgrupp=barn",
          "budget=250 tkr", "finansiar=Staten", "resultat=Fler läser", "framgangsfaktorer=Tid", "hinder=Pengar",
          "behalla=Nätverket",
        ]
      ])
    #expect(
      sink.stated == [
        "organisation=Karlstads kommun 3:38 /uppfoljning/organisation",
        "organisation=212000-1850 3:25 /uppfoljning/organisation/@nummer", "ar=2024 4:7 /uppfoljning/ar",
        "hinder=Långa beslutsvägar 6:24 /uppfoljning/lardom[1]", "bryta=Stuprören 7:26 /uppfoljning/struktur[1]",
      ])
    #expect(sink.references == [RecordReference(file: "a.xml", line: 9, element: "/uppfoljning/insatser/insats[1]")])
  }

  @Test("a value's place is its first character and its path", arguments: [3, 1_000_000])
  func places(step: Int) {
    let sink = CollectingSink(reading: XMLSubmissionReaderTests.whole, step: step)
    func place(_ text: String) -> String {
      let place = sink.places["1 \(text)"]
      return "\(place?.line ?? 0):\(place?.column ?? 0) \(place?.element ?? "")"
    }
    let base = "/uppfoljning/insatser/insats[1]"
    #expect(place("KS-1") == "9:17 \(base)/@id")
    #expect(place("pågående") == "9:45 \(base)/@status")
    #expect(place("Läslyft & lek") == "11:16 \(base)/rubrik")
    #expect(place("Mer < mindre") == "12:29 \(base)/beskrivning")
    #expect(place("2023") == "13:22 \(base)/period/@start")
    #expect(place("2024-06") == "13:34 \(base)/period/@slut")
    #expect(place("M-1") == "14:17 \(base)/mal[1]/@ref")
    #expect(place("egna ord") == "15:12 \(base)/mal[2]")
    #expect(place("250 tkr") == "21:27 \(base)/budget")
    #expect(place("missing") == "9:5 \(base)")
  }

  @Test func elementsInsteadOfAttributes() {
    let sink = CollectingSink(
      reading: CollectingSink.document(
        "<insats><id>1</id><typ>plan</typ><status>planerad</status><start>2024</start><rubrik>R</rubrik></insats>"))
    #expect(sink.records == [["insats_id=1", "typ=plan", "status=planerad", "start=2024", "rubrik=R"]])
    #expect(sink.said.isEmpty)
  }

  @Test func prefixesAndForeignAttributesAreNoTrouble() {
    let sink = CollectingSink(
      reading: """
        <u:uppfoljning xmlns:u="urn:nulage:uppfoljning:1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xsi:schemaLocation="urn:nulage:uppfoljning:1 uppfoljning.xsd" xml:lang="sv">
        <u:ar>2024</u:ar><u:insatser><u:insats id="1"><u:rubrik>R</u:rubrik></u:insats></u:insatser></u:uppfoljning>
        """)
    #expect(sink.records == [["insats_id=1", "rubrik=R"]])
    #expect(sink.said.isEmpty)
  }

  @Test(
    "what is not known is said once, with what may be meant",
    arguments: [
      ("<insats><beskrivnig>x</beskrivnig></insats>", "VAL-017", "<beskrivnig>", "beskrivning", "insats[1]/beskrivnig"),
      ("<insats statuss='x'/>", "VAL-017", "attributet statuss", "status", "insats[1]/@statuss"),
      ("<insats><mal reff='x'>y</mal></insats>", "VAL-017", "attributet reff", "ref", "insats[1]/mal/@reff"),
      (
        "<insats><lardom typ='hindr'>x</lardom></insats>", "VAL-017", "<lardom typ=\"hindr\">", "hinder",
        "insats[1]/lardom[1]/@typ"
      ),
      (
        "<insats><struktur>x</struktur></insats>", "VAL-017", "<struktur> utan lage", nil, "insats[1]/struktur[1]/@lage"
      ),
      ("<insats><rubrik>a</rubrik><rubrik>b</rubrik></insats>", "VAL-018", "rubrik", nil, "insats[1]/rubrik"),
      ("<insats id='a'><id>b</id></insats>", "VAL-018", "id", nil, "insats[1]/id"),
      ("<insats>löst prat</insats>", "VAL-017", "text direkt i <insats>", nil, "insats[1]"),
      ("<inats/>", "VAL-017", "<inats>", "insats", "inats"),
      ("<x:insats xmlns:x='urn:x'/>", "VAL-017", "<insats> i namnrymden \"urn:x\"", "insats", "insats"),
    ] as [(String, String, String, String?, String)])
  func unknown(xml: String, code: String, found: String, nearest: String?, element: String) {
    let sink = CollectingSink(reading: CollectingSink.document(xml + xml.replacing("insats>", with: "insats>\n")))
    let first = sink.said.first
    #expect(first?.code.rawValue == code)
    #expect(first?.evidence.found?.raw == found)
    #expect(first?.evidence.nearest.first == nearest)
    #expect(first?.position.element == "/uppfoljning/insatser/" + element)
    #expect(sink.refused.isEmpty)
  }

  @Test(
    "a broken document is refused whole with its reason",
    arguments: [
      ("", "VAL-014"), ("<a/>", "VAL-015"), ("<uppfoljning/>", "VAL-015"),
      ("<uppfoljning xmlns='urn:nulage:uppfoljning:2'/>", "VAL-015"),
      ("<!DOCTYPE uppfoljning><uppfoljning xmlns='urn:nulage:uppfoljning:1'/>", "VAL-013"),
      ("<uppfoljning xmlns='urn:nulage:uppfoljning:1'><ar>2024</uppfoljning>", "VAL-014"),
      ("<uppfoljning xmlns='urn:nulage:uppfoljning:1'><ar>&nbsp;</ar></uppfoljning>", "VAL-014"),
      ("<?xml version='1.0' encoding='UTF-7'?><uppfoljning xmlns='urn:nulage:uppfoljning:1'/>", "VAL-004"),
      ("<uppfoljning xmlns='urn:nulage:uppfoljning:1'>\u{0}</uppfoljning>", "VAL-005"),
      ("<uppfoljning xmlns='urn:nulage:uppfoljning:1'>\(String(repeating: "<x>", count: 40))", "VAL-016"),
    ])
  func refused(xml: String, code: String) {
    let sink = CollectingSink(reading: xml)
    #expect(sink.refused.map(\.code.rawValue) == [code])
  }

  @Test func wordsForABrokenDocument() throws {
    let catalogue = RuleCatalogue(RuleSet.rules)
    func message(_ xml: String) throws -> String {
      let refusal = try #require(CollectingSink(reading: xml).refused.first)
      return refusal.message(try #require(catalogue[refusal.code]), in: .swedish).raw
    }
    #expect(
      try message("<a>\n<b></c></a>")
        == "Rotelementet är a utan namnrymd; det ska vara uppfoljning i urn:nulage:uppfoljning:1.")
    let root = "<uppfoljning xmlns='urn:nulage:uppfoljning:1'>"
    #expect(
      try message(root + "\n<ar>2024</år></uppfoljning>")
        == "XML-filen går inte att läsa: sluttaggen </år> passar inte starttaggen <ar> på rad 2.")
    #expect(
      try message(root + "<ar>A & B</ar></uppfoljning>")
        == "XML-filen går inte att läsa: & är ingen känd entitet; ett ensamt & skrivs &amp;.")
  }

  @Test func nothingToReportIsNoRecord() {
    let sink = CollectingSink(
      reading: "<uppfoljning xmlns='urn:nulage:uppfoljning:1'><organisation>X</organisation><ar>2024</ar></uppfoljning>"
    )
    #expect(sink.records.isEmpty)
    #expect(sink.refused.isEmpty)
    #expect(sink.fields == Field.allCases)
  }

  @Test func aRefusedRecordComesBackAsColumns() {
    let sink = CollectingSink(reading: XMLSubmissionReaderTests.whole)
    #expect(sink.cells.first?.contains("mal=M-1|egna ord") == true)
    #expect(sink.cells.first?.contains("insats_id=KS-1") == true)
    #expect(!sink.stated.contains { $0.contains("811228") })
  }

  @Test func manyRecordsKeepTheirLines() {
    let rows = (1...4_000).map { "    <insats id=\"\($0)\">\n<rubrik>Å\($0)</rubrik></insats>" }
    let sink = CollectingSink(reading: CollectingSink.document(rows.joined(separator: "\n")), step: 20_000)
    #expect(sink.records.count == 4_000)
    #expect(sink.references.last?.line == 7 + 2 * 3_999)
    let place = sink.places["4000 Å4000"]
    #expect(place?.line == 8 + 2 * 3_999)
    #expect(place?.column == 9)
    #expect(place?.element == "/uppfoljning/insatser/insats[4000]/rubrik")
  }

  @Test func aRecordWithoutEndIsRefused() {
    let long = "<resultat>" + String(repeating: "x", count: 5_000_000) + "</resultat>"
    let sink = CollectingSink(reading: CollectingSink.document("<insats id='1'>\(long)</insats>"))
    #expect(sink.refused.map(\.code.rawValue) == ["VAL-016"])
  }
}
