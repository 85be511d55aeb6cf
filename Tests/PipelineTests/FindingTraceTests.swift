import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// No finding without evidence, and `trace` follows every one of them: on runs made now, not on recorded ones.
@Suite(.serialized)
struct FindingTraceTests {
  static let configurations = [
    "pipeline.yml", "Fixtures/years/2023/pipeline.yml", "Fixtures/years/2018-halvtid/pipeline.yml",
    "Fixtures/exempellan/pipeline.yml",
  ]

  /// A run in a copy of the checkout, whose folder is where paths of the output start.
  private func run(_ configuration: String, in place: String) throws -> (copy: String, output: String) {
    let copy = try CheckoutCopy(in: place).path
    let result = try Tool.run(["run", configuration, "--output", place + "/ut"], in: copy)
    #expect(result.exitCode == 0, "\(result.messages)")
    return (copy, place + "/ut")
  }

  @Test(arguments: configurations) func everyFindingIsFollowedToWhatItRestsOn(configuration: String) throws {
    let place = try TemporaryFolder()
    let (copy, output) = try run(configuration, in: place.path)
    var folder = try RunFolder(output)
    let rows = try folder.table("glapp") + folder.table("samarbeten")
    #expect(!rows.isEmpty)
    let base = URL(filePath: copy + "/" + configuration).deletingLastPathComponent().path
    for row in rows {
      let id = row["id"] ?? ""
      let evidence = (row["underlag"] ?? "").split(separator: "|").map(String.init)
      #expect(!evidence.isEmpty, "\(id)")
      let lines = try TraceLookup.text(id, run: output).split(separator: "\n").map(String.init)
      #expect(lines.first?.hasPrefix("\(id)  ") == true)
      #expect(lines.count >= 2 + evidence.count, "\(id): \(lines)")
      var lookup = TraceLookup(folder: folder)
      for reference in evidence {
        let resolved = try lookup.resolved(reference)
        #expect(!resolved.isEmpty, "\(id): \(reference)")
        for line in resolved {
          #expect(lines.contains(VisibleText.escaped("  " + line, limit: 10_000)), "\(id): \(reference)")
          try stands(line, reference, base, "\(id): \(reference)")
        }
      }
    }
  }

  /// The file that a piece of evidence names is there, and a register has the entry.
  private func stands(_ line: String, _ reference: String, _ base: String, _ comment: String) throws {
    let kind = reference.prefix { $0 != ":" }
    // Other kinds are named by a table's own row; an XML record has its element in the row's stead.
    guard ["rad", "register", "insats", "fil"].contains(kind) else { return }
    let end = line.firstRange(of: kind == "register" ? ", post " : kind == "fil" ? ": " : " ")?.lowerBound
    // A file with several organisations in it is one submission for each: `fil.csv#organisation`.
    let file = String(line[..<(end ?? line.endIndex)].prefix { $0 != "#" })
    let path = base + "/" + file
    #expect(FileManager.default.fileExists(atPath: path), "\(comment): \(line)")
    if kind == "register" {
      let entry = String(line[line.index(end ?? line.startIndex, offsetBy: 7)...])
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text.contains(entry), "\(comment): \(entry) finns inte i \(file)")
    }
  }

  /// The command itself, for one finding of every detector that found something.
  @Test(arguments: ["pipeline.yml", "Fixtures/exempellan/pipeline.yml"])
  func theCommandFollowsOneOfEachDetector(configuration: String) throws {
    let place = try TemporaryFolder()
    let (copy, output) = try run(configuration, in: place.path)
    var folder = try RunFolder(output)
    let byDetector = Dictionary(grouping: try folder.table("glapp") + folder.table("samarbeten")) {
      $0["detektor"] ?? ""
    }
    #expect(byDetector.count > 15)
    for (detector, rows) in byDetector.sorted(by: { $0.key < $1.key }) {
      let row = try #require(rows.first)
      let answer = try Tool.run(["trace", row["id"] ?? "", "--run", output], in: copy)
      #expect(answer.exitCode == 0, "\(detector): \(answer.messages)")
      #expect(answer.output.hasPrefix("\(row["id"] ?? "")  "), "\(detector)")
      #expect(answer.output.contains("styrka \(row["styrka"] ?? "")"), "\(detector)")
    }
  }
}
