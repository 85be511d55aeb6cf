import Diagnostics
import Foundation
import StrategyModel
import TestSupport
import Testing

@testable import Archive
@testable import Intake

/// Every text of the threat model (formulas, mark-up, terminal, SQL, names, persons, and the Big List of Naughty Strings
/// where it is there), through every field and as a file's name, into every output of one run.
@Suite(.serialized) struct HostileTextTests {
  private static let free = [
    "rubrik", "beskrivning", "mal", "partner", "malgrupp", "finansiar", "resultat", "hinder", "framgangsfaktorer",
    "skapa", "bryta", "behalla", "soker_samarbete", "kontakt",
  ]
  /// Those whose values must be known: their text is refused, and stands among the findings and in the letters.
  private static let strict = ["typ", "status", "start", "slut", "utmaning", "perspektiv", "kommuner", "budget"]
  private static let columns = ["organisation", "ar", "insats_id"] + free + strict

  private static func lists() throws -> [String: [String]] {
    try JSONDecoder().decode([String: [String]].self, from: Data(Checkout.bytes("Tests/Release/texts.json")))
  }

  private static func texts() throws -> [String] {
    var texts = try lists().sorted { $0.key < $1.key }.flatMap(\.value)
    if Checkout.hasSharedData {
      let url = Checkout.sharedData.appending(path: "text/blns/blns.json")
      texts += try JSONDecoder().decode([String].self, from: Data(contentsOf: url))
    }
    // A file with NUL is refused as a whole; that is shown elsewhere.
    return texts.filter { !$0.unicodeScalars.contains("\0") }
  }

  private static func csv(_ organisation: String, _ rows: [[String: String]]) -> String {
    let known = [
      "organisation": organisation, "ar": "2024", "rubrik": "Läxhjälp", "typ": "projekt", "status": "pågående",
    ]
    let lines = rows.map { row in
      columns.map { "\"" + (row[$0] ?? known[$0] ?? "").replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";")
    }
    return ([columns.joined(separator: ";")] + lines).joined(separator: "\r\n") + "\r\n"
  }

  private static func xml(_ texts: [String]) -> String {
    let records = texts.enumerated().map { number, text in
      // XML has no place for most control characters.
      let allowed = String(
        String.UnicodeScalarView(
          text.unicodeScalars.filter {
            ($0.value >= 32 || [9, 10].contains($0.value)) && ![0xFFFE, 0xFFFF].contains($0.value)
          }))
      let escaped = allowed.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        .replacing("'", with: "&apos;")
      let elements = ["beskrivning", "partner", "malgrupp", "finansiar", "resultat", "soker_samarbete", "mal"]
      return "<insats id='X-\(number) \(escaped)' typ='projekt' status='pågående'><rubrik>Läxhjälp \(escaped)</rubrik>"
        + elements.map { "<\($0)>\(escaped)</\($0)>" }.joined() + "</insats>"
    }
    return "<uppfoljning xmlns='urn:nulage:uppfoljning:1'><organisation>Tallmo kommun</organisation><ar>2024</ar>"
      + "<insatser>\(records.joined(separator: "\n"))</insatser></uppfoljning>"
  }

  @Test func noTextActsInAnyOutput() throws {
    let texts = try Self.texts()
    let lists = try Self.lists()
    #expect(texts.count >= 230 && lists["personer"]?.count == 17 && lists["inte-personer"]?.count == 9)
    let place = try TemporaryFolder()
    let copy = try CheckoutCopy(in: place.path)
    let folder = copy.path + "/Fixtures/exempellan/in/"
    func write(_ name: String, _ text: String) throws {
      try Data(text.utf8).write(to: URL(filePath: folder + name))
    }
    let rows = texts.enumerated().map { number, text in
      Dictionary(uniqueKeysWithValues: Self.free.map { ($0, text) }).merging(["insats_id": "T-\(number)"]) { $1 }
    }
    try write("zz-texter.csv", Self.csv("Björkängs kommun", rows))
    let refused = texts.enumerated().flatMap { number, text in
      // Bare digits are an amount where an amount is asked for.
      Self.strict.filter { $0 != "budget" || Int(text) == nil }.map {
        [$0: text, "insats_id": "A-\(number)-\($0) \(text)"]
      }
    }
    try write("zz-avvisade.csv", Self.csv("Hedlunda kommun", refused))
    try write("zz-texter.xml", Self.xml(texts))
    // As the name of a file, of a column and of an organisation.
    for (number, text) in (lists["namn"] ?? []).enumerated() {
      let name = "zz \(number) \(text)".replacing("/", with: "∕").prefix(100) + ".csv"
      try write(
        String(name),
        Self.csv(text, [["insats_id": "N-\(number)"]]).replacing(
          ";budget", with: ";\"\(text.replacing("\"", with: "\"\""))\""))
    }
    let result = try Tool.run(["run", "Fixtures/exempellan/pipeline.yml"], in: copy.path)
    #expect(result.exitCode == 0, "\(result.messages)")
    #expect(result.messages.unicodeScalars.allSatisfy { $0 == "\n" || !VisibleText.isHidden($0) })
    let files = try contents(of: copy.path + "/Fixtures/exempellan/ut").mapValues {
      String(decoding: $0, as: UTF8.self)
    }
    try InertOutput.check(files)
    // The pairs of a person's digits, and the parts of an address: none of them anywhere.
    for (name, text) in files.merging(
      ["meddelanden": result.messages, "svar": result.output], uniquingKeysWith: { $1 })
    {
      for person in lists["personer"] ?? [] { #expect(!text.contains(person), "\(person) står i \(name)") }
    }
    let tables = files.filter { $0.key.hasSuffix(".csv") }.values.joined()
    for decoy in lists["inte-personer"] ?? [] { #expect(tables.contains(decoy), "\(decoy) har ändrats") }
    try checkArchive(copy.path + "/Fixtures/exempellan/.nulage/arkiv.sqlite", texts)
    try checkSums(files, copy.path + "/Fixtures/exempellan/.nulage/arkiv.sqlite")
    print(
      "row 13: inert output: \(texts.count) texts in \(Self.columns.count) fields and 7 elements, \(files.count) files")
  }

  /// What was accepted comes back from SQLite as it was sent, without outer white space and with persons masked.
  private func checkArchive(_ path: String, _ texts: [String]) throws {
    let record = try #require(try RunArchive(path: path).cycle(2024))
    let titles = Dictionary(uniqueKeysWithValues: record.activities.map { ($0.id.rawValue, $0.title.raw) })
    var kept = 0
    for (number, text) in texts.enumerated() {
      guard let title = titles["bjorkangs-kommun/T-\(number)"] else { continue }
      let bytes = Array(DefusedText.restored(text).utf8)
      let expected = PersonalDataScan.masked(
        String(decoding: bytes[UTF8Text.trimmed(bytes, bytes.indices)], as: UTF8.self))
      #expect(title.utf8.elementsEqual(expected.utf8), "\(text.debugDescription) → \(title.debugDescription)")
      kept += 1
    }
    #expect(kept > texts.count * 8 / 10, "\(kept)")
  }

  /// read = accepted + rejected + blank, and the same in the table, the diagnostics, the summary and the archive.
  private func checkSums(_ files: [String: String], _ archive: String) throws {
    let lines = (files["data/avstamning.csv"] ?? "").split(separator: "\r\n").dropFirst()
    var sums = [0, 0, 0, 0]
    for line in lines {
      let cells = line.matches(of: /(?:^|;)("(?:[^"]|"")*"|[^;]*)/).map { String($0.output.1) }
      let counts = cells[4...7].map { Int($0) ?? -1 }
      #expect(counts[0] == counts[1] + counts[2] + counts[3], "\(line)")
      for index in 0..<4 { sums[index] += counts[index] }
    }
    let document = try JSONSerialization.jsonObject(with: Data((files["internt/diagnostik.json"] ?? "").utf8))
    let totals = try #require((document as? [String: Any])?["totals"] as? [String: Any])
    #expect(["read", "accepted", "rejected", "blank"].map { totals[$0] as? Int ?? -1 } == sums)
    let rows = try RunArchive(path: archive).rows(
      "SELECT sum(lasta), sum(godkanda), sum(avvisade), sum(tomma), count(*) FROM inrapportering WHERE ar = 2024")
    #expect(rows == [sums.map(String.init).joined(separator: " | ") + " | \(lines.count)"])
    let summary = (files["nulage.md"] ?? "").replacing("\u{A0}", with: "").replacing("\u{202F}", with: "")
    for (count, word) in zip(sums, ["har lästs", "har godkänts", "har avvisats", "tomma"]) {
      #expect(summary.firstMatch(of: try Regex("\\b\(count)\\b[^.]{0,40}\(word)")) != nil, "\(count) \(word)")
    }
    print(
      "row 5: row accounting: \(sums[0]) = \(sums[1]) + \(sums[2]) + \(sums[3]) rows in \(lines.count) files, alike in table, JSON, summary and SQLite"
    )
  }
}
