import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// Every number of a summary leads back to file and row, or to series, year and source.
@Suite(.serialized)
struct TraceTests {
  static let runs = ["Fixtures/years/2023/expected", "Fixtures/years/2024/expected", "Fixtures/exempellan/expected"]

  /// Each run of digits, with the separators that stand between digits.
  private static var number: Regex<Substring> { /\d+(?:[\u{A0},.:–−\-\/]?\d+)*/ }

  @Test(arguments: runs)
  func everyNumberHasItsSupport(run: String) throws {
    var folder = try RunFolder(Checkout.path(run))
    let support = Dictionary(grouping: try folder.table("belagg")) { $0["rad"] ?? "" }
    #expect(support.count > 100)
    for (index, line) in try Checkout.text(run + "/nulage.md").components(separatedBy: "\n").enumerated() {
      let printed = (support["\(index + 1)"] ?? []).map { $0["tal"] ?? "" }
      var rest = printed
      // Link targets are file names of the output, not figures.
      let text = line.replacing(/\]\([^)]*\)/, with: "]").replacing("\\", with: "")
      for match in text.matches(of: TraceTests.number) {
        let found = rest.firstIndex { $0.contains(match.output) || match.output.contains($0) }
        #expect(found != nil, "\(run)/nulage.md:\(index + 1): \(match.output) har inget belägg: \(line.prefix(160))")
        if let found, rest[found] == String(match.output) { rest.remove(at: found) }
      }
    }
  }

  @Test(arguments: runs)
  func everyReferenceLeadsSomewhere(run: String) throws {
    var folder = try RunFolder(Checkout.path(run))
    var references: Set<String> = []
    for (table, column) in [("belagg", "referenser"), ("glapp", "underlag"), ("samarbeten", "underlag")] {
      for row in try folder.table(table) {
        references.formUnion((row[column] ?? "").split(separator: "|").map(String.init))
      }
    }
    #expect(references.count > 200)
    var lookup = TraceLookup(folder: folder)
    for reference in references.sorted() {
      #expect(try !lookup.resolved(reference).isEmpty, "\(reference) leder ingenstans")
    }
  }

  /// A count of activities is exactly the activities it names.
  @Test(arguments: runs)
  func countsAreTheNumberOfWhatTheyCount(run: String) throws {
    var folder = try RunFolder(Checkout.path(run))
    var checked = 0
    for row in try folder.table("belagg") where row["slag"] == "antal" {
      let references = (row["referenser"] ?? "").split(separator: "|")
      guard references.allSatisfy({ $0.hasPrefix("insats:") }), let count = Int(row["tal"] ?? ""), count > 0
      else { continue }
      checked += 1
      #expect(references.count == count, "rad \(row["rad"] ?? ""): \(count) mot \(references.count)")
    }
    #expect(checked > 30)
  }

  @Test func findingsActivitiesIndicatorsAndLinesCanBeFollowed() throws {
    let run = Checkout.path("Fixtures/years/2024/expected")
    var folder = try RunFolder(run)
    let gap = try #require(try folder.table("glapp").first?["id"])
    let shared = try #require(try folder.table("samarbeten").first?["id"])
    let activity = try #require(try folder.table("insatser").first?["insats"])
    let line = try #require(try folder.table("belagg").last?["rad"])
    for id in [gap, shared, activity, "N01951", "K1", "nulage.md:\(line)"] {
      #expect(try !TraceLookup.text(id, run: run).isEmpty)
    }
    #expect(try TraceLookup.text(activity, run: run).contains("Fixtures/years/2024/in/"))
    #expect(try TraceLookup.text("N01951", run: run).contains("befolkning.px"))
    #expect(throws: PipelineError.self) { try TraceLookup.text("finns-inte", run: run) }
  }
}
