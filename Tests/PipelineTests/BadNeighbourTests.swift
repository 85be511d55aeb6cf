import Foundation
import TestSupport
import Testing

/// One unreadable, one empty and one hostile file among the others change nothing for the rest, and are named.
struct BadNeighbourTests {
  static let bad: [(name: String, text: String)] = [
    ("aa-oläsbar.csv", "PK\u{3}\u{4} inte text \u{0}\u{1}"), ("mm-tom.csv", ""),
    (
      "zz-fientlig.xml",
      "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"
    ),
  ]

  @Test func badFilesChangeNothingForTheRest() throws {
    let place = try TemporaryFolder()
    let alone = try CheckoutCopy(in: place.path + "/utan")
    let beside = try CheckoutCopy(in: place.path + "/med")
    for file in BadNeighbourTests.bad {
      let folder = URL(filePath: beside.path + "/Fixtures/exempellan/in")
      try Data(file.text.utf8).write(to: folder.appending(path: file.name))
    }
    for copy in [alone, beside] {
      let result = try Tool.run(["run", "Fixtures/exempellan/pipeline.yml"], in: copy.path)
      #expect(result.exitCode == 0, "\(result.messages)")
    }
    let without = try contents(of: alone.path + "/Fixtures/exempellan/ut")
    let with = try contents(of: beside.path + "/Fixtures/exempellan/ut")
    for table in ["insatser", "kopplingar", "indikatorvarden", "bedomningar", "prognoser", "samarbeten", "lardomar"] {
      #expect(without["data/\(table).csv"] == with["data/\(table).csv"], "\(table) ska vara oförändrad")
    }
    let letters = without.keys.filter { $0.hasPrefix("internt/aterkoppling/") }
    #expect(letters.count > 5)
    for letter in letters { #expect(without[letter] == with[letter], "\(letter)") }

    let summary = String(decoding: with["nulage.md"] ?? [], as: UTF8.self).replacing("\\", with: "")
    let account = String(decoding: with["data/avstamning.csv"] ?? [], as: UTF8.self)
    for file in BadNeighbourTests.bad {
      #expect(summary.contains(file.name), "sammanfattningen nämner \(file.name)")
      #expect(account.contains("in/\(file.name);"), "avstämningen nämner \(file.name)")
    }
    #expect(!summary.contains("root:"), "ingen entitet har öppnat en fil")
  }

  /// read = accepted + rejected + blank for each file and in total, as written.
  @Test(arguments: ["Fixtures/years/2023", "Fixtures/years/2024", "Fixtures/exempellan"])
  func everyRowOfEveryFileIsAccountedFor(run: String) throws {
    let lines = try Checkout.text(run + "/expected/data/avstamning.csv").split(separator: "\r\n").dropFirst()
    let rows = lines.map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
    let files = try FileManager.default.contentsOfDirectory(atPath: Checkout.path(run + "/in")).filter {
      !$0.hasPrefix(".")
    }
    #expect(rows.count == files.count, "varje fil står i avstämningen")
    var total = [0, 0, 0, 0]
    for row in rows {
      let counts = row[4...7].map { Int($0) ?? -1 }
      #expect(counts[0] == counts[1] + counts[2] + counts[3], "\(row[0])")
      for index in 0..<4 { total[index] += counts[index] }
    }
    #expect(total[0] == total[1] + total[2] + total[3])
    #expect(total[0] > 50)
  }
}
