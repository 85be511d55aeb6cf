import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// Through the whole program, on the 2024 year: what changes nothing in the county changes nothing that is found.
struct FindingStabilityTests {
  private static let year = Result { try FreshRun("pipeline.yml") }
  private static let folder = "/Fixtures/years/2024/in/"

  /// A finding apart from how many have reported and what that weighs.
  private struct Found: Hashable {
    let cells: [String]
    let score: [String]

    /// `evidence` is the underlag with references to files and rows left out where the change moves them.
    init(_ row: RunFolder.Row, isFiles: Bool) {
      let evidence = (row["underlag"] ?? "").split(separator: "|").filter { reference in
        !isFiles || !(reference.hasPrefix("fil:") || reference.hasPrefix("rad:"))
      }
      let told = (row["forklaring"] ?? "").replacing(/\(\d+ av \d+ har rapporterat\.?\)/, with: "")
      cells =
        ["id", "slag", "amne", "organisationer", "mal", "platser", "likhet", "termer", "forslag"].map { row[$0] ?? "" }
        + [isFiles ? "" : told, evidence.joined(separator: "|")]
      score = (row["poang"] ?? "").split(separator: "|").map(String.init).filter { !$0.hasPrefix("täckning") }
    }
  }

  private static func found(_ run: FreshRun, isFiles: Bool = false) -> [Found] {
    (run.gaps + run.collaborations).map { Found($0, isFiles: isFiles) }.sorted { $0.cells[0] < $1.cells[0] }
  }

  private func text(_ copy: String, _ name: String) throws -> String {
    try String(contentsOfFile: copy + FindingStabilityTests.folder + name, encoding: .utf8)
  }

  private func write(_ text: String, _ copy: String, _ name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: copy + FindingStabilityTests.folder + name))
  }

  @Test func orderOfFilesChangesNothing() throws {
    let run = try FreshRun("pipeline.yml") { copy in
      let names = try FileManager.default.contentsOfDirectory(atPath: copy + FindingStabilityTests.folder)
      let listed = names.sorted(by: >).map { "\"Fixtures/years/2024/in/\($0)\"" }.joined(separator: ", ")
      let path = copy + "/pipeline.yml"
      let configuration = try String(contentsOfFile: path, encoding: .utf8)
      let turned = configuration.replacing("[Fixtures/years/2024/in]", with: "[\(listed)]")
      #expect(turned != configuration)
      try Data(turned.utf8).write(to: URL(filePath: path))
    }
    let before = try FindingStabilityTests.year.get()
    #expect(run.gaps == before.gaps)
    #expect(run.collaborations == before.collaborations)
    #expect(run.summary == before.summary)
  }

  @Test func aFileSplitInTwoChangesNothing() throws {
    let run = try FreshRun("pipeline.yml") { copy in
      let lines = try text(copy, "karlstads-kommun.csv").split(separator: "\n", omittingEmptySubsequences: false)
      let cut = lines.count / 2
      try write(lines[..<cut].joined(separator: "\n") + "\n", copy, "karlstads-kommun.csv")
      try write((lines[..<1] + lines[cut...]).joined(separator: "\n"), copy, "karlstads-kommun-b.csv")
    }
    let before = try FindingStabilityTests.year.get()
    #expect(run.activities.count == before.activities.count)
    for (after, known) in zip(
      FindingStabilityTests.found(run, isFiles: true), FindingStabilityTests.found(before, isFiles: true))
    { #expect(after == known) }
    #expect(run.gaps.map { $0["id"] } == before.gaps.map { $0["id"] })
    #expect(run.collaborations.map { $0["id"] } == before.collaborations.map { $0["id"] })
    #expect(run.gaps.map { $0["styrka"] } == before.gaps.map { $0["styrka"] })
  }

  @Test func anAliasInTheOrganisationsStead() throws {
    let run = try FreshRun("pipeline.yml") { copy in
      let own = try text(copy, "karlstads-kommun.csv")
      try write(own.replacing("\nKarlstads kommun;", with: "\nKarlstad;"), copy, "karlstads-kommun.csv")
      let other = try text(copy, "grums-kommun.csv")
      let named = other.replacing(",Karlstads kommun|Kils kommun|", with: ",Karlstad kommun|Kil|")
      #expect(named != other)
      try write(named, copy, "grums-kommun.csv")
    }
    let before = try FindingStabilityTests.year.get()
    #expect(run.gaps == before.gaps)
    #expect(run.collaborations == before.collaborations)
  }

  /// Munkfors has not reported; what it sends concerns nothing that anyone else does.
  @Test(arguments: [
    "Fladdermöss räknas i grottor;Ekologer med ultraljudsdetektor kartlägger fladdermusarter nattetid.",
    "Klockstapeln målas;Rödfärg och nytt spåntak; stapeln vårdas av en antikvarie.",
  ]) func anUnrelatedSubmissionChangesNothingButCoverage(texts: String) throws {
    let parts = texts.split(separator: ";", maxSplits: 1).map(String.init)
    let run = try FreshRun("pipeline.yml") { copy in
      try write(
        "organisation;ar;insats_id;rubrik;beskrivning;typ;status\r\n"
          + "Munkfors kommun;2024;MU-1;\(parts[0]);\"\(parts[1])\";initiativ;pågående\r\n", copy,
        "munkfors-kommun.csv")
    }
    let before = try FindingStabilityTests.year.get()
    var after: [String: Found] = [:]
    for finding in FindingStabilityTests.found(run) { after[finding.cells[0]] = finding }
    // That Munkfors is silent is itself coverage, and is told in the finding about its municipality.
    let coverage: Set<String> = ["T01-munkfors-kommun", "I05-1762"]
    for known in FindingStabilityTests.found(before) where !coverage.contains(known.cells[0]) {
      #expect(after[known.cells[0]] == known)
    }
    #expect(after["T01-munkfors-kommun"] == nil)
    #expect(after["I05-1762"] != nil)
    #expect(after.count == before.gaps.count + before.collaborations.count - 1)
  }
}
