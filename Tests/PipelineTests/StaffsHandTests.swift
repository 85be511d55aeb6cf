import Foundation
import TestSupport
import Testing

/// What staff write is never lost: comments stay over reruns, edits in the output folder are kept, templates are obeyed.
@Suite(.serialized)
struct StaffsHandTests {
  private let configuration = "Fixtures/exempellan/pipeline.yml"

  private func append(_ text: String, to copy: borrowing CheckoutCopy) throws {
    let path = copy.path + "/" + configuration
    try (try String(contentsOfFile: path, encoding: .utf8) + text).write(
      toFile: path, atomically: false, encoding: .utf8)
  }

  private func write(_ text: String, _ path: String) throws {
    let url = URL(filePath: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: false, encoding: .utf8)
  }

  @Test func anEditInTheOutputFolderIsKept() throws {
    let place = try TemporaryFolder()
    let copy = try CheckoutCopy(in: place.path)
    let folder = copy.path + "/Fixtures/exempellan/ut"
    #expect(try Tool.run(["run", configuration], in: copy.path).exitCode == 0)
    for (number, edit) in ["Min egen mening.", "En till."].enumerated() {
      let text = try String(contentsOfFile: folder + "/nulage.md", encoding: .utf8)
      try write(text + "\n" + edit + "\n", folder + "/nulage.md")
      let result = try Tool.run(["run", configuration], in: copy.path)
      #expect(result.exitCode == 0 && result.messages.contains("ut.andrad-\(number + 1)"), "\(result.messages)")
      let kept = try String(contentsOfFile: "\(folder).andrad-\(number + 1)/nulage.md", encoding: .utf8)
      #expect(kept.contains(edit))
      #expect(try !String(contentsOfFile: folder + "/nulage.md", encoding: .utf8).contains(edit))
    }
  }

  @Test func commentsArePlacedKeptAndListedWhenTheirSubjectIsGone() throws {
    let place = try TemporaryFolder()
    let copy = try CheckoutCopy(in: place.path)
    let comments = copy.path + "/Fixtures/exempellan/kommentarer"
    #expect(try Tool.run(["run", configuration, "--output", place.path + "/forst"], in: copy.path).exitCode == 0)
    let gaps = try String(contentsOfFile: place.path + "/forst/data/glapp.csv", encoding: .utf8)
    let gap = try #require(gaps.firstMatch(of: /(I\d\d-[^;]+);/)).output.1
    try write("Vi har frågat dem.", "\(comments)/\(gap).md")
    try write("Det här är <b>borta</b>.", comments + "/I99-finns-inte.md")
    try append("kommentarer: kommentarer\n", to: copy)
    for _ in 1...2 {
      #expect(try Tool.run(["run", configuration], in: copy.path).exitCode == 0)
      let text = try String(contentsOfFile: copy.path + "/Fixtures/exempellan/ut/nulage.md", encoding: .utf8)
      #expect(text.contains("> **Analytikerns kommentar till \(gap):** Vi har frågat dem\\."))
      #expect(text.contains("I99-finns-inte.md") && !text.contains("borta</b>"))
    }
    #expect(try String(contentsOfFile: "\(comments)/\(gap).md", encoding: .utf8) == "Vi har frågat dem.")
  }

  @Test func aBrokenTemplateWritesNothing() throws {
    let place = try TemporaryFolder()
    let copy = try CheckoutCopy(in: place.path)
    try write("Nuläget {{ar}}.\n\nSedan {{{lan}}}.", copy.path + "/Fixtures/exempellan/texter/inledning.mustache")
    let path = copy.path + "/" + configuration
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try write(text.replacing("report:", with: "report:\n  mallar: texter"), path)
    let result = try Tool.run(["run", configuration], in: copy.path)
    #expect(result.exitCode == 2 && result.messages.contains("inledning.mustache:3:"), "\(result.messages)")
    #expect(!FileManager.default.fileExists(atPath: copy.path + "/Fixtures/exempellan/ut"))
    try write("Vårt nuläge {{ar}}.", copy.path + "/Fixtures/exempellan/texter/inledning.mustache")
    try write(
      "tackning: Vilka är med?\nglapp\nmetod", copy.path + "/Fixtures/exempellan/texter/ordning-summary.mustache")
    #expect(try Tool.run(["run", configuration], in: copy.path).exitCode == 0)
    let report = try String(contentsOfFile: copy.path + "/Fixtures/exempellan/ut/nulage.md", encoding: .utf8)
    #expect(report.contains("Vårt nuläge 2024.") || report.contains("Vårt nuläge 2023."))
    let headings = report.split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(headings.first == "## Vilka är med?" && headings.count == 3)
  }
}
