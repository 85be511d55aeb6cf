import Foundation
import Testing

@testable import Reporting

@Suite("The data package describes the tables as they are")
struct DataPackageTests {
  private static let contract: [String: [String]] = [
    "avstamning": ["fil", "inlamnare", "ar", "status", "lasta", "godkanda", "avvisade", "tomma"],
    "insatser": [
      "insats", "inlamnare", "insats_id", "rubrik", "typ", "status", "start", "slut", "kommuner", "budget_kr",
      "gemensam_insats", "fil", "rad",
    ],
    "kopplingar": ["insats", "mal", "grund", "sakerhet", "termer", "primar"],
    "omatchat": ["slag", "varde", "fil", "rad", "forslag"],
    "indikatorvarden": ["indikator", "plats", "kon", "ar", "varde", "status", "enhet", "kalla", "hamtad_fil"],
    "bedomningar": [
      "mal", "indikator", "plats", "kon", "matar", "varde", "enhet", "bas_ar", "bas", "mal_ar", "malvarde", "metod",
      "niva",
      "takt", "evidens", "bedomning", "skal", "kalla",
    ],
    "prognoser": ["indikator", "plats", "ar", "varde", "lagre80", "ovre80", "lagre95", "ovre95", "metod"],
    "glapp": ["id", "slag", "detektor", "amne", "styrka", "forklaring", "underlag", "rapporterat_n", "rapporterat_av"],
    "samarbeten": ["id", "slag", "organisationer", "mal", "platser", "likhet", "termer", "forslag", "underlag"],
    "belagg": ["rad", "tal", "slag", "referenser", "figur"],
  ]

  private func header(_ file: OutputFile) -> [String] {
    CSVCells.parse(String(decoding: file.bytes.dropFirst(3), as: UTF8.self)).first ?? []
  }

  @Test("every table begins with the columns of the contract")
  func contract() throws {
    let files = try SamplePortfolio.full().files
    for (name, columns) in DataPackageTests.contract {
      let file = try #require(files.first { $0.path == "data/\(name).csv" })
      #expect(Array(header(file).prefix(columns.count)) == columns, "\(name)")
    }
  }

  @Test("fields and files agree, and every field is described in Swedish")
  func fields() throws {
    let files = try SamplePortfolio.full().files
    let package = try #require(files.first { $0.path == "data/datapackage.json" })
    let json = try #require(try JSONSerialization.jsonObject(with: Data(package.bytes)) as? [String: Any])
    let resources = try #require(json["resources"] as? [[String: Any]])
    #expect(resources.count == files.count { $0.path.hasSuffix(".csv") })
    for resource in resources {
      let path = try #require(resource["path"] as? String)
      let file = try #require(files.first { $0.path == "data/\(path)" })
      let schema = try #require(resource["schema"] as? [String: Any])
      let fields = try #require(schema["fields"] as? [[String: Any]])
      #expect(fields.compactMap { $0["name"] as? String } == header(file))
      #expect(fields.allSatisfy { ($0["description"] as? String)?.isEmpty == false })
      let key = schema["primaryKey"] as? [String] ?? []
      #expect(key.allSatisfy { name in fields.contains { $0["name"] as? String == name } })
    }
  }

  @Test("the mark of made-up figures stands on every row of every table, and in every other output")
  func marking() throws {
    for file in try SamplePortfolio.full().files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(text.lowercased().contains("påhittade siffror"), "\(file.path)")
      if file.path.hasSuffix(".csv") {
        let rows = CSVCells.parse(String(text.dropFirst()))
        #expect(rows.dropFirst().allSatisfy { $0.last == "påhittade siffror" })
        #expect(rows.allSatisfy { $0.count == rows.first?.count })
      }
    }
    var real = try SamplePortfolio.full()
    real.marking = nil
    #expect(real.files.allSatisfy { !String(decoding: $0.bytes, as: UTF8.self).lowercased().contains("påhittade") })
  }
}
