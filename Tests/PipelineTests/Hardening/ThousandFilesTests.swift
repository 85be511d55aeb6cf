import Foundation
import TestSupport
import Testing

/// One bad file among a thousand good ones: the thousand come out as without it, and it is named.
@Suite(.serialized) struct ThousandFilesTests {
  private static let count = 1_000

  /// A county of a thousand organisations that have each sent one file.
  private static func write(to folder: String) throws {
    try FaultCounty.write(to: folder)
    func add(_ name: String, _ text: String) throws {
      try Data(text.utf8).write(to: URL(filePath: folder + "/" + name))
    }
    let names = (1...count).map { "  - {id: org-\($0), namn: Organisation \($0), typ: kommun, vantas: true}\n" }
    try add("organisationer.yml", "organisationer:\n" + names.joined())
    try FileManager.default.removeItem(atPath: folder + "/in")
    try FileManager.default.createDirectory(atPath: folder + "/in", withIntermediateDirectories: true)
    for number in 1...count {
      try add(
        "in/org-\(number).csv",
        "organisation;ar;insats_id;rubrik;typ;status;mal\n"
          + "Organisation \(number);2024;\(number);Insats nummer \(number);projekt;pågående;K\(number % 2 + 1)\n")
    }
  }

  @Test func theGoodOnesComeOutAsWithoutTheBad() throws {
    let place = try TemporaryFolder()
    let folder = place.path + "/lan"
    try Self.write(to: folder)
    #expect(try Tool.run(["run"], in: folder).exitCode == 0)
    let without = try contents(of: folder + "/ut")
    let name = "in/org-500-dalig.xml"
    let bad = "<!DOCTYPE a [<!ENTITY % x SYSTEM 'file:///etc/passwd'>%x;]><a/>"
    try Data(bad.utf8).write(to: URL(filePath: folder + "/" + name))
    #expect(try Tool.run(["run"], in: folder).exitCode == 0)
    let with = try contents(of: folder + "/ut")
    for table in ["insatser", "kopplingar", "indikatorvarden", "bedomningar", "prognoser", "samarbeten"] {
      #expect(with["data/\(table).csv"] == without["data/\(table).csv"], "\(table)")
    }
    let letters = without.keys.filter { $0.hasPrefix("internt/aterkoppling/") }
    #expect(letters.count >= Self.count && letters.allSatisfy { with[$0] == without[$0] })
    let account = String(decoding: with["data/avstamning.csv"] ?? [], as: UTF8.self).split(separator: "\r\n")
    #expect(account.count == Self.count + 2 && account.contains { $0.contains("\(name);") })
    let others = account.filter { !$0.contains("dalig") }.joined(separator: "\r\n") + "\r\n"
    #expect(others == String(decoding: without["data/avstamning.csv"] ?? [], as: UTF8.self))
    #expect(String(decoding: with["nulage.md"] ?? [], as: UTF8.self).replacing("\\", with: "").contains(name))
    print(
      "row 18: one bad file among \(Self.count) good: the good ones' tables and letters unchanged, the bad one named")
  }
}
