import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// The staff decide in `beslut.csv`; the next run obeys, says so, and changes exactly what the decision says.
struct DecisionTests {
  private struct Runs {
    let place: String
    let copy: CheckoutCopy

    init(in place: String) throws {
      self.place = place
      copy = try CheckoutCopy(in: place)
    }

    /// Runs exempellän with these decisions and returns the output folder.
    func run(_ name: String, decisions: String? = nil) throws -> String {
      let file = URL(filePath: copy.path + "/Fixtures/exempellan/beslut.csv")
      if let decisions { try Data(("slag;id;beslut;mal;kommentar;textsumma\n" + decisions).utf8).write(to: file) }
      let folder = place + "/" + name
      let result = try Tool.run(["run", "Fixtures/exempellan/pipeline.yml", "--output", folder], in: copy.path)
      #expect(result.exitCode == 0, "\(result.messages)")
      return folder
    }
  }

  private func proposals(_ folder: String) throws -> [RunFolder.Row] {
    RunFolder.rows(Array(try Data(contentsOf: URL(filePath: folder + "/internt/beslut-forslag.csv"))))
  }

  @Test func aConfirmedGoalIsObeyedAndChangesNothingElse() throws {
    let place = try TemporaryFolder()
    let runs = try Runs(in: place.path)
    let before = try runs.run("före")
    let proposal = try #require(try proposals(before).first { $0["slag"] == "koppling" })
    let id = try #require(proposal["id"])
    let after = try runs.run("efter", decisions: "koppling;\(id);bekräfta;E3;;\(proposal["textsumma"] ?? "")\n")
    var (old, new) = (try RunFolder(before), try RunFolder(after))
    let added = try Set(new.table("kopplingar")).subtracting(try old.table("kopplingar"))
    #expect(added.map { $0["insats"] } == [id])
    #expect(added.first?["grund"] == "beslutad")
    #expect(added.first?["mal"] == "E3")
    #expect(try Set(old.table("kopplingar")).isSubset(of: try new.table("kopplingar")))
    #expect(try old.table("bedomningar") == new.table("bedomningar"))
    #expect(try !proposals(after).contains { $0["id"] == id }, "det som är beslutat föreslås inte igen")
    #expect(try String(contentsOfFile: after + "/nulage.md", encoding: .utf8).contains("Beslut som har följts"))
  }

  @Test func aKnownFindingIsNotRepeatedUntilItChanges() throws {
    let place = try TemporaryFolder()
    let runs = try Runs(in: place.path)
    let before = try runs.run("före")
    let proposal = try #require(try proposals(before).first { ($0["id"] ?? "").hasPrefix("S01") })
    let id = try #require(proposal["id"])
    let after = try runs.run(
      "efter", decisions: "fynd;\(id);känd;;;\(proposal["textsumma"] ?? "")\nfynd;I01-E6;inte relevant;;;00000000\n")
    var new = try RunFolder(after)
    #expect(try !new.table("samarbeten").contains { $0["id"] == id })
    #expect(try new.table("glapp").contains { $0["id"] == "I01-E6" }, "underlaget har ändrats: beslutet följs inte")
    let summary = try String(contentsOfFile: after + "/nulage.md", encoding: .utf8).replacing("\\", with: "")
    #expect(summary.contains(id))
    #expect(summary.contains("har ändrats sedan beslutet: I01-E6"))
  }

  @Test func faultsInTheFileAreToldAllAtOnce() throws {
    let place = try TemporaryFolder()
    let copy = try CheckoutCopy(in: place.path)
    let text = "slag;id;beslut\nfynnd;x;känd\nfynd;y;bekräfta\n"
    try Data(text.utf8).write(to: URL(filePath: copy.path + "/Fixtures/exempellan/beslut.csv"))
    let result = try Tool.run(["run", "Fixtures/exempellan/pipeline.yml"], in: copy.path)
    #expect(result.exitCode == 2)
    #expect(result.messages.contains("rad 2") && result.messages.contains("Menade du \"fynd\"?"))
    #expect(result.messages.contains("rad 3"))
  }
}
