import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// Every reported activity is tied to a goal with grounds, or listed as tied to none; every stated goal likewise.
struct NothingFallsBetweenTests {
  @Test(arguments: [
    ("pipeline.yml", "2024"), ("Fixtures/years/2023/pipeline.yml", "2023"), ("Fixtures/exempellan/pipeline.yml", "ex"),
  ]) func everyActivityIsTiedOrListed(configuration: String, name: String) throws {
    let place = try TemporaryFolder()
    let copy = try CheckoutCopy(in: place.path)
    let result = try Tool.run(["run", configuration, "--output", place.path + "/ut"], in: copy.path)
    #expect(result.exitCode == 0, "\(result.messages)")
    var folder = try RunFolder(place.path + "/ut")
    let activities = try folder.table("insatser")
    let ties = try folder.table("kopplingar")
    let unmatched = try folder.table("omatchat")
    #expect(!activities.isEmpty && !ties.isEmpty)

    let grounds: Set<String> = ["angiven", "alias", "beslutad", "text"]
    for tie in ties {
      let said = "\(tie["insats"] ?? "") \(tie["mal"] ?? "")"
      #expect(grounds.contains(tie["grund"] ?? ""), "\(said)")
      let confidence = Double((tie["sakerhet"] ?? "").replacing(",", with: ".")) ?? -1
      #expect(confidence > 0 && confidence <= 1, "\(said)")
      #expect(tie["grund"] == "text" || confidence == 1, "\(said)")
      #expect(!(tie["termer"] ?? "").isEmpty, "\(said)")
      #expect(!(tie["fil"] ?? "").isEmpty && !(tie["rad"] ?? "").isEmpty, "\(said)")
    }
    let byActivity = Dictionary(grouping: ties) { $0["insats"] ?? "" }
    let places = Set(activities.map { "\($0["fil"] ?? "")#\($0["rad"] ?? "")" })
    let open = Set(
      unmatched.filter { $0["slag"] == "insats utan mål" }.map { "\($0["fil"] ?? "")#\($0["rad"] ?? "")" })
    #expect(open.isSubset(of: places))
    for activity in activities {
      let id = activity["insats"] ?? ""
      let isOpen = open.contains("\(activity["fil"] ?? "")#\(activity["rad"] ?? "")")
      #expect((byActivity[id] != nil) != isOpen, "\(id) ska antingen vara kopplad eller omatchad")
      if let own = byActivity[id] {
        #expect(own.count { $0["primar"] == "sant" } == 1, "\(id) ska ha ett första mål")
        #expect(Set(own.map { $0["mal"] ?? "" }).count == own.count, "\(id) har ett mål två gånger")
        #expect(Set(own.map { $0["grund"] == "text" }).count == 1, "\(id): text läggs aldrig till det angivna")
      }
    }
    #expect(Set(byActivity.keys).isSubset(of: activities.map { $0["insats"] ?? "" }))
  }

  @Test func aConfirmationIsKeptForTheNextYearAndLearntFrom() throws {
    let place = try TemporaryFolder()
    let copy = try CheckoutCopy(in: place.path)
    // Two files of a year each, one archive.
    let header = "organisation;ar;insats_id;rubrik;beskrivning;typ;status\n"
    func year(_ year: Int, _ rows: [(id: String, title: String)]) throws -> String {
      let folder = URL(filePath: copy.path + "/Fixtures/ar\(year)")
      try FileManager.default.createDirectory(at: folder.appending(path: "in"), withIntermediateDirectories: true)
      let text = rows.map { "Björkängs kommun;\(year);\($0.id);\($0.title);;projekt;pågående\n" }.joined()
      try Data((header + text).utf8).write(to: folder.appending(path: "in/bjorkang.csv"))
      let configuration = """
        datum: \(year)-12-31
        utdata: ut/
        arkiv: ../arkiv.sqlite
        validate:
          inrapporteringar: [in]
          strategi: ../exempellan/register.yml
          organisationer: ../exempellan/organisationer.yml
          kommuner: ../exempellan/kommuner.yml

        """
      try Data(configuration.utf8).write(to: folder.appending(path: "pipeline.yml"))
      return folder.path
    }
    func run(_ folder: String) throws -> RunFolder {
      let result = try Tool.run(["run", folder + "/pipeline.yml"], in: copy.path)
      #expect(result.exitCode == 0, "\(result.messages)")
      return try RunFolder(folder + "/ut")
    }
    let first = try year(2023, [("B-1", "Kvarnhjulet snurrar"), ("B-2", "Lövhögen")])
    var before = try run(first)
    #expect(try before.table("kopplingar").isEmpty)
    let proposals = RunFolder.rows(
      Array(try Data(contentsOf: URL(filePath: first + "/ut/internt/beslut-forslag.csv"))))
    let proposal = try #require(proposals.first { ($0["id"] ?? "").hasSuffix("/B-1") })
    let id = try #require(proposal["id"])
    let decision =
      "slag;id;beslut;mal;kommentar;textsumma\nkoppling;\(id);bekräfta;E5;;\(proposal["textsumma"] ?? "")\n"
    try Data(decision.utf8).write(to: URL(filePath: first + "/beslut.csv"))
    var decided = try run(first)
    #expect(try decided.table("kopplingar").map { $0["grund"] } == ["beslutad"])

    let second = try year(2024, [("B-1", "Kvarnhjulet snurrar"), ("B-3", "Kvarnhjulet igen")])
    var next = try run(second)
    let ties = try next.table("kopplingar")
    #expect(ties.contains { $0["insats"] == id && $0["mal"] == "E5" && $0["grund"] == "beslutad" })
    #expect(try String(contentsOfFile: second + "/ut/nulage.md", encoding: .utf8).contains("Beslut som har följts"))
    let suggested = RunFolder.rows(
      Array(try Data(contentsOf: URL(filePath: second + "/ut/internt/beslut-forslag.csv"))))
    let similar = suggested.first { ($0["id"] ?? "").hasSuffix("/B-3") }?["mal"] ?? ""
    #expect(similar.hasPrefix("E5") || ties.contains { ($0["insats"] ?? "").hasSuffix("/B-3") && $0["mal"] == "E5" })

    let third = try year(2025, [("B-1", "Något helt annat")])
    var changed = try run(third)
    #expect(try changed.table("kopplingar").isEmpty)
    #expect(
      try String(contentsOfFile: third + "/ut/nulage.md", encoding: .utf8).contains("har ändrats sedan beslutet"))
  }
}
