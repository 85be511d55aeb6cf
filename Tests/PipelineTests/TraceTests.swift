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

  /// What a figure prints is in `belagg` too, under the figure's name.
  @Test(arguments: runs)
  func everyNumberOfEveryFigureHasItsSupport(run: String) throws {
    var folder = try RunFolder(Checkout.path(run))
    let support = Dictionary(grouping: try folder.table("belagg")) { $0["figur"] ?? "" }
    let figures = try FileManager.default.contentsOfDirectory(atPath: Checkout.path(run + "/figurer")).sorted()
    #expect(figures.count > 10)
    for figure in figures {
      var printed = (support["figurer/" + figure] ?? []).map { $0["tal"] ?? "" }
      let svg = try Checkout.text(run + "/figurer/" + figure)
      for text in svg.matches(of: /<(?:text|title|desc)[^>]*>([^<]*)</) {
        let shown = text.output.1.replacing(/&#\d+;/, with: " ")
        for match in shown.matches(of: TraceTests.number) {
          let found =
            printed.firstIndex(of: String(match.output))
            ?? printed.firstIndex { $0.contains(match.output) || match.output.contains($0) }
          #expect(found != nil, "\(figure): \(match.output) har inget belägg: \(shown)")
          if let found, printed[found] == String(match.output) { printed.remove(at: found) }
        }
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

  /// A count that rests on activities is their number, that of the efforts they are (several reporters of one), or that
  /// of the lessons of one kind that they tell.
  @Test(arguments: runs)
  func countsAreTheNumberOfWhatTheyCount(run: String) throws {
    var folder = try RunFolder(Checkout.path(run))
    var effort: [String: String] = [:]
    for row in try folder.table("insatser") {
      let joint = row["gemensam_insats"] ?? ""
      effort["insats:" + (row["insats"] ?? "")] = joint.isEmpty ? row["insats"] : joint
    }
    var lessons: [String: [String: Int]] = [:]
    for row in try folder.table("lardomar") where row["insats"] != "" {
      lessons["insats:" + (row["insats"] ?? ""), default: [:]][row["slag"] ?? "", default: 0] += 1
    }
    let kinds = Set(lessons.values.flatMap(\.keys))
    var checked = 0
    for row in try folder.table("belagg") where row["slag"] == "antal" {
      let references = (row["referenser"] ?? "").split(separator: "|").map(String.init)
      guard references.allSatisfy({ $0.hasPrefix("insats:") }), let count = Int(row["tal"] ?? ""), count > 0
      else { continue }
      checked += 1
      let allowed =
        [references.count, Set(references.compactMap { effort[$0] }).count]
        + kinds.map { kind in references.reduce(0) { $0 + (lessons[$1]?[kind] ?? 0) } }
      #expect(allowed.contains(count), "rad \(row["rad"] ?? ""): \(count) mot \(allowed)")
    }
    #expect(checked > 30)
  }

  /// Every finding has evidence, and `trace` follows each piece of it.
  @Test(arguments: runs)
  func everyFindingCanBeFollowed(run: String) throws {
    var folder = try RunFolder(Checkout.path(run))
    let rows = try folder.table("glapp") + folder.table("samarbeten")
    var lookup = TraceLookup(folder: folder)
    for row in rows {
      let id = row["id"] ?? ""
      let evidence = (row["underlag"] ?? "").split(separator: "|")
      #expect(!evidence.isEmpty, "\(id) saknar underlag")
      let lines = try lookup.lines(id)
      #expect(lines.first?.hasPrefix(id) == true)
      #expect(lines.count > evidence.count, "\(id): \(lines)")
      #expect(Int(row["rapporterat_n"] ?? "") != nil && Int(row["rapporterat_av"] ?? "") != nil, "\(id)")
      #expect(row["poang"]?.isEmpty == false, "\(id)")
    }
    #expect(rows.count > 20)
  }

  @Test func findingsActivitiesIndicatorsAndLinesCanBeFollowed() throws {
    let run = Checkout.path("Fixtures/years/2024/expected")
    var folder = try RunFolder(run)
    let gap = try #require(try folder.table("glapp").first?["id"])
    let shared = try #require(try folder.table("samarbeten").first?["id"])
    let activity = try #require(try folder.table("insatser").first?["insats"])
    let line = try #require(try folder.table("belagg").last { $0["rad"] != "" }?["rad"])
    for id in [gap, shared, activity, "N01951", "K1", "nulage.md:\(line)"] {
      #expect(try !TraceLookup.text(id, run: run).isEmpty)
    }
    #expect(try TraceLookup.text(activity, run: run).contains("Fixtures/years/2024/in/"))
    #expect(try TraceLookup.text("N01951", run: run).contains("befolkning.px"))
    #expect(throws: PipelineError.self) { try TraceLookup.text("finns-inte", run: run) }
  }
}
