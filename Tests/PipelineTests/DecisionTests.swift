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
    let (oldTies, newTies) = (Set(try old.table("kopplingar")), Set(try new.table("kopplingar")))
    let added = newTies.subtracting(oldTies)
    #expect(added.map { $0["insats"] } == [id])
    #expect(added.first?["grund"] == "beslutad")
    #expect(added.first?["mal"] == "E3")
    #expect(oldTies.subtracting(newTies).allSatisfy { $0["insats"] == id }, "bara en gissning om samma insats går")
    #expect(try old.table("bedomningar") == new.table("bedomningar"))
    #expect(try !proposals(after).contains { $0["id"] == id }, "det som är beslutat föreslås inte igen")
    #expect(try String(contentsOfFile: after + "/nulage.md", encoding: .utf8).contains("Beslut som har följts"))
  }

  @Test func aGuessFromTextIsDismissedOrChangedAndNothingElse() throws {
    let place = try TemporaryFolder()
    let runs = try Runs(in: place.path)
    // An activity without goal, whose text clearly speaks of one.
    let input = URL(filePath: runs.copy.path + "/Fixtures/exempellan/in/langtjarns-kommun.csv")
    var text = try String(contentsOf: input, encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline)
    let header = try #require(lines.first { $0.contains("insats_id") })
    let delimiter: Character = header.contains(";") ? ";" : ","
    let columns = header.split(separator: delimiter, omittingEmptySubsequences: false).map(String.init)
    let cells = [
      "organisation": "Långtjärns kommun", "ar": "2024", "insats_id": "T-1",
      "rubrik": "Skolnärvaro och läxhjälp för elever",
      "beskrivning":
        "Lärare och elevhälsa arbetar så att elever kommer till skolan och får godkända betyg i gymnasiet.",
      "typ": "projekt", "status": "pågående",
    ]
    text +=
      columns.map { cells[$0.trimmingCharacters(in: .whitespacesAndNewlines)] ?? "" }.joined(separator: "\(delimiter)")
      + "\n"
    try Data(text.utf8).write(to: input)

    let before = try runs.run("före")
    var old = try RunFolder(before)
    let ties = Set(try old.table("kopplingar"))
    let guess = try #require(ties.first { $0["grund"] == "text" && ($0["insats"] ?? "").hasSuffix("/T-1") })
    let id = try #require(guess["insats"])
    #expect(guess["mal"] == "E3" && guess["primar"] == "sant")
    let sum = try #require(try proposals(before).first { $0["id"] == id }?["textsumma"])
    let summary = try String(contentsOfFile: before + "/nulage.md", encoding: .utf8)
    #expect(summary.contains("gissning"))

    var dismissed = try RunFolder(try runs.run("avvisad", decisions: "koppling;\(id);avvisa;;;\(sum)\n"))
    #expect(Set(try dismissed.table("kopplingar")) == ties.subtracting([guess]))
    let open = try dismissed.table("omatchat").filter { $0["slag"] == "insats utan mål" }
    #expect(open.contains { $0["varde"] == cells["rubrik"] }, "det som avvisas står kvar som omatchat")

    var changed = try RunFolder(try runs.run("ändrad", decisions: "koppling;\(id);bekräfta;E4;;\(sum)\n"))
    let now = Set(try changed.table("kopplingar"))
    #expect(ties.subtracting(now) == [guess])
    #expect(now.subtracting(ties).map { [$0["insats"], $0["mal"], $0["grund"]] } == [[id, "E4", "beslutad"]])

    let stale = try runs.run("gammal", decisions: "koppling;\(id);avvisa;;;00000000\nkoppling;\(id)x;avvisa;;;\n")
    var unchanged = try RunFolder(stale)
    #expect(Set(try unchanged.table("kopplingar")) == ties)
    #expect(try String(contentsOfFile: stale + "/nulage.md", encoding: .utf8).contains("har ändrats sedan beslutet"))

    let gone = try runs.run("borta", decisions: "koppling;\(id);bekräfta;E99;;\(sum)\n")
    var untouched = try RunFolder(gone)
    #expect(Set(try untouched.table("kopplingar")) == ties)
    #expect(try String(contentsOfFile: gone + "/nulage.md", encoding: .utf8).contains("målet finns inte i registret"))
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

  @Test func whatIsHiddenIsNeitherNewNorAskedNextYear() throws {
    let place = try TemporaryFolder()
    let runs = try Runs(in: place.path)
    let hidden = try runs.run("dold", decisions: "fynd;I01-E6;inte relevant;;;\n")
    var folder = try RunFolder(hidden)
    #expect(try !folder.table("glapp").contains { $0["id"] == "I01-E6" })
    #expect(try folder.internalTable("dolda-fynd").map { $0["id"] } == ["I01-E6"])

    let path = runs.copy.path + "/Fixtures/exempellan/pipeline.yml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try Data(("foregaende: \(hidden)\n" + text).utf8).write(to: URL(filePath: path))
    let shown = try String(
      contentsOfFile: try runs.run("nästa", decisions: "") + "/nulage.md", encoding: .utf8)
    #expect(shown.contains("har 0 nya glapp tillkommit"), "det som var dolt är inte nytt")
    #expect(shown.contains("**I01-E6:**"), "utan beslut visas det igen")
    let questions = try #require(shown.split(separator: "### ").first { $0.hasPrefix("Förra årets frågor") })
    #expect(!questions.contains("I01-E6"), "ingen fick frågan")

    let again = try String(
      contentsOfFile: try runs.run("igen", decisions: "fynd;I01-E6;känd;;;\n") + "/nulage.md", encoding: .utf8)
    #expect(again.contains("0 finns inte längre. 1 av dem som finns visas inte, efter beslut."))
  }

  @Test func aTunedRuleIsPrintedWithItsReasonAndAnUnknownWeightIsRefused() throws {
    let place = try TemporaryFolder()
    let copy = try CheckoutCopy(in: place.path)
    let path = copy.path + "/Fixtures/exempellan/pipeline.yml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let tuned = text.replacing(
      "validate:\n", with: "validate:\n  regler: [{kod: VAL-032, allvar: varning, skal: \"provas i år\"}]\n")
    try Data(tuned.utf8).write(to: URL(filePath: path))
    let result = try Tool.run(["run", path, "--output", place.path + "/ut"], in: copy.path)
    #expect(result.exitCode == 0, "\(result.messages)")
    let summary = try String(contentsOfFile: place.path + "/ut/nulage.md", encoding: .utf8)
    #expect(summary.contains("Regeln VAL-032 är satt till ”varning” i den här körningen. Skäl: provas i år"))
    try Data((text + "detect: {vikter: {likhett: 2}}\n").utf8).write(to: URL(filePath: path))
    let refused = try Tool.run(["run", path, "--output", place.path + "/ut"], in: copy.path)
    #expect(refused.exitCode == 2)
    #expect(refused.messages.contains("Menade du \"likhet\"?"))
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
