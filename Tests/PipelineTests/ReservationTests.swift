import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// "No effort", "not reported", "refused" and "not mapped" are never mixed up: every gap that speaks of effort says which
/// of them could explain it, with n of N reported, in the table and in the summary.
struct ReservationTests {
  /// Exempellän: 16 of 20 have reported, four are silent, six rows were refused and one effort is tied to no goal.
  private static let exempellan = Result { try FreshRun("Fixtures/exempellan/pipeline.yml") }
  private static let year = Result { try FreshRun("pipeline.yml") }
  /// Detectors of a goal, where an effort without goal may be what is missed.
  private static let ofGoals: Set<String> = ["DET-I01", "DET-I02", "DET-I07", "DET-I09", "DET-M05"]

  private static func speaksOfEffort(_ row: RunFolder.Row) -> Bool {
    row["slag"] == "insats" || row["detektor"] == "DET-M05"
  }

  @Test func everyGapInEffortSaysWhatElseItMayBe() throws {
    let run = try ReservationTests.exempellan.get()
    let rows = run.gaps.filter(ReservationTests.speaksOfEffort)
    let kinds = Set(rows.compactMap { $0["detektor"] })
    #expect(kinds == Set((1...9).map { "DET-I0\($0)" } + ["DET-M05"]))
    for row in rows {
      let id = row["id"] ?? ""
      var wanted = ["ej rapporterat 4", "avvisat 6"]
      if ReservationTests.ofGoals.contains(row["detektor"] ?? "") { wanted.append("ej kopplat 1") }
      let said = (row["forbehall"] ?? "").split(separator: "|").map { String($0).replacing(#/ \(\d+\)/#, with: "") }
      #expect(said == wanted, "\(id)")
      #expect(row["forklaring"]?.contains("16 av 20 har rapporterat") == true, "\(id)")
    }
  }

  @Test func everyGapHasHowManyHaveReportedBesideIt() throws {
    for (run, reported) in [
      (try ReservationTests.exempellan.get(), "16/20"), (try ReservationTests.year.get(), "28/35"),
    ] {
      for row in run.gaps + run.collaborations {
        let stated = "\(row["rapporterat_n"] ?? "")/\(row["rapporterat_av"] ?? "")"
        #expect(stated == reported, "\(row["id"] ?? "")")
      }
    }
  }

  /// Nobody works on E6; E7 is culture, and the theatre and the museum are silent; E8's own efforts were refused.
  @Test(arguments: [
    ("I01-E6", "ej rapporterat 4|avvisat 6|ej kopplat 1"), ("I01-E7", "ej rapporterat 4 (2)|avvisat 6|ej kopplat 1"),
    ("I02-E8", "ej rapporterat 4|avvisat 6 (5)|ej kopplat 1 (1)"),
    ("M05-E6-X99005", "ej rapporterat 4|avvisat 6|ej kopplat 1"),
  ]) func whatPointsToTheSubjectIsToldApart(id: String, reservations: String) throws {
    let row = try #require(try ReservationTests.exempellan.get().gaps.first { $0["id"] == id })
    #expect(row["forbehall"] == reservations)
  }

  @Test func theSummarySaysTheSame() throws {
    let run = try ReservationTests.exempellan.get()
    let lines = run.summary.split(separator: "\n").map { String($0).replacing("\\", with: "") }
    var seen = 0
    for row in run.gaps.filter(ReservationTests.speaksOfEffort) {
      // The list of all gaps is the one that ends with what else it may be; the conclusions name the strongest besides.
      for line in lines where line.hasPrefix("- **\(row["id"] ?? ""):**") && line.contains("Kan också vara") {
        seen += 1
        #expect(line.contains("16 av 20 har rapporterat"), "\(line)")
        #expect(line.contains("Kan också vara: ej rapporterat (4 organisationer"), "\(line)")
        #expect(line.contains("avvisat (6 rader"), "\(line)")
        #expect(
          line.contains("ej kopplat (1 insats") == ReservationTests.ofGoals.contains(row["detektor"] ?? ""), "\(line)")
      }
    }
    #expect(seen > 10)
    func line(_ id: String) -> String { lines.last { $0.hasPrefix("- **\(id):**") } ?? "" }
    #expect(line("I01-E7").contains("varav 2 nära det som glappet gäller"))
    #expect(!line("I01-E6").contains("varav"))
    #expect(line("I02-E8").contains("varav 5 pekar på det som glappet gäller"))
  }
}
