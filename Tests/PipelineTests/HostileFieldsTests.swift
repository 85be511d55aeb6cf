import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// Hostile text in every field of a submission, in CSV and XML, is text and nothing else in every file of a run.
@Suite(.serialized)
struct HostileFieldsTests {
  private static let columns = [
    "organisation", "ar", "insats_id", "rubrik", "beskrivning", "typ", "status", "start", "slut", "mal", "utmaning",
    "perspektiv", "kommuner", "partner", "malgrupp", "budget", "finansiar", "resultat", "hinder", "framgangsfaktorer",
    "skapa", "bryta", "behalla", "soker_samarbete", "kontakt",
  ]

  private static func payload(_ field: String) -> String {
    "=HYPERLINK(\"http://\(field).example\") <script>alert('\(field)')</script><img src=x onerror=\(field)> "
      + "[k](javascript:\(field)) ![b](http://\(field).example/x.png) </td></table><h1> \u{202E}omvänt\u{202C} "
      + "**fet** `kod` www.\(field).example $x$ {{\(field)}} +1 \(field)märke"
  }

  private static let good: [String: String] = [
    "organisation": "Björkängs kommun", "ar": "2024", "rubrik": "Läxhjälp i hela kommunen", "typ": "projekt",
    "status": "pågående", "start": "2024", "mal": "E3",
  ]

  private static func csv(_ rows: [[String: String]]) -> String {
    let lines = rows.map { row in
      columns.map { "\"" + (row[$0] ?? "").replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";")
    }
    return ([columns.joined(separator: ";")] + lines).joined(separator: "\r\n") + "\r\n"
  }

  private static func xml() -> String {
    func escaped(_ field: String) -> String {
      payload(field).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }
    let texts = ["beskrivning", "mal", "partner", "malgrupp", "finansiar", "resultat", "soker_samarbete"]
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <uppfoljning xmlns="urn:nulage:uppfoljning:1">
        <organisation>Tallmo kommun</organisation>
        <ar>2024</ar>
        <samordnare>\(escaped("kontakt"))</samordnare>
        <lardom typ="hinder">\(escaped("hinder"))</lardom>
        <struktur lage="skapa">\(escaped("skapa"))</struktur>
        <insatser>
          <insats id="\(escaped("insats_id"))" typ="projekt" status="pågående">
            <rubrik>\(escaped("rubrik"))</rubrik>
            \(texts.map { "<\($0)>\(escaped($0))</\($0)>" }.joined())
            <struktur lage="bryta">\(escaped("bryta"))</struktur><struktur lage="behalla">\(escaped("behalla"))</struktur>
            <lardom typ="framgangsfaktor">\(escaped("framgangsfaktorer"))</lardom>
          </insats>
        </insatser>
      </uppfoljning>
      """
  }

  /// All files of a run whose input holds the hostile text, by path.
  private func run(_ arguments: [String] = []) throws -> [String: String] {
    let place = try TemporaryFolder()
    let copy = try CheckoutCopy(in: place.path)
    let folder = URL(filePath: copy.path + "/Fixtures/exempellan/in")
    let rows = HostileFieldsTests.columns.enumerated().map { index, field -> [String: String] in
      var row = HostileFieldsTests.good
      row["insats_id"] = "H-\(index)"
      // Each row has a hostile title too, so that every section that names efforts gets one.
      row["rubrik"] = "\(field)rubrik " + HostileFieldsTests.payload("rubrik")
      row[field] = HostileFieldsTests.payload(field)
      return row
    }
    try Data(HostileFieldsTests.csv(rows.filter { $0["organisation"] == "Björkängs kommun" }).utf8).write(
      to: folder.appending(path: "zz-<b>[fil](javascript:namn).csv"))
    var stranger = HostileFieldsTests.good
    stranger["organisation"] = HostileFieldsTests.payload("organisation")
    stranger["insats_id"] = "S-1"
    try Data(HostileFieldsTests.csv([stranger]).utf8).write(to: folder.appending(path: "zz-okänd.csv"))
    try Data(HostileFieldsTests.xml().utf8).write(to: folder.appending(path: "zz-fientlig.xml"))
    let result = try Tool.run(
      ["run", "Fixtures/exempellan/pipeline.yml", "--output", place.path + "/ut"] + arguments, in: copy.path)
    #expect(result.exitCode == 0, "\(result.messages)")
    return try contents(of: place.path + "/ut").mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: ["summary", "preliminary", "conference"])
  func everyFieldIsTextInEveryFile(edition: String) throws {
    let files = try run(["--edition", edition])
    for (name, text) in files { #expect(!text.contains("kontaktmärke"), "kontakt står i \(name)") }
    try InertOutput.check(files)
    // The fields did reach the outputs: a test of nothing would pass too.
    let tables = files.filter { $0.key.hasPrefix("data/") }.values.joined()
    for field in ["rubrik", "hinder", "framgangsfaktorer", "skapa", "bryta", "behalla", "organisation", "mal"] {
      #expect(tables.contains("alert('\(field)')"), "\(field)")
    }
    let document = try #require(files.first { $0.key.hasPrefix("nulage") && $0.key.hasSuffix(".md") }).value
      .replacing("\\", with: "")
    #expect(document.contains("alert('hinder')") && document.contains("alert('organisation')"))
  }
}
