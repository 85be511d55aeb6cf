import TestSupport
import Testing

@testable import Analysis

/// The four published rules against classes computed from their own descriptions.
@Suite("Published progress rules", .enabled(if: Checkout.hasSharedData))
struct ProgressMethodTests {
  static let file = "forecast/reference/progress-classes.csv"

  private func read(_ row: [String: String]) throws -> ProgressCase {
    func number(_ name: String) -> Double? { row[name].flatMap { Double($0) } }
    return ProgressCase(
      base: try #require(number("base_value")), baseYear: Int(try #require(number("base_year"))),
      value: try #require(number("value")), year: Int(try #require(number("year"))),
      direction: row["direction"] == "up" ? .up : .down, target: number("target"),
      targetYear: number("target_year").map { Int($0) }, limit: number("limit"))
  }

  private func isAt(_ measure: Double?, _ thresholds: [Double]) -> Bool {
    measure.map { value in thresholds.contains { abs($0 - value) < 1e-9 } } ?? false
  }

  /// Every rule is held to every row: the file has so many.
  @Test func noRowIsLeftOut() throws {
    #expect(try ReferenceTable.rows(Self.file).count == 83)
  }

  @Test func eurostat() throws {
    for row in try ReferenceTable.rows(Self.file) {
      let (progress, name) = (try read(row), row["case"] ?? "")
      let outcome = try #require(ProgressMethod.eurostat.assess(progress))
      #expect(outcome.label == row["euro_class"], "\(name)")
      #expect((EurostatProgress.growthClass(progress) ?? "") == row["class_no_target"], "\(name)")
      if let ratio = row["ratio"].flatMap({ Double($0) }), let measure = outcome.measure, progress.target != nil {
        #expect(abs(measure - ratio) < 1e-9, "\(name)")
      }
    }
  }

  @Test func openSDG() throws {
    for row in try ReferenceTable.rows(Self.file) {
      let (progress, name) = (try read(row), row["case"] ?? "")
      let outcome = try #require(ProgressMethod.openSDG.assess(progress))
      let isAtThreshold = isAt(outcome.measure, progress.target == nil ? [0.005, 0.015] : [0.6, 0.95])
      #expect(outcome.label == row["os_status"] || isAtThreshold, "\(name): \(outcome.label)")
      // At a threshold it is reached, whichever side of it the powers came out on.
      if isAtThreshold, progress.limit == nil { #expect(!outcome.label.hasPrefix("limited"), "\(name)") }
      let expected = row["os_score"].flatMap { Double($0) }
      #expect((outcome.score == nil) == (expected == nil), "\(name)")
      if let expected, let score = outcome.score, !isAtThreshold {
        #expect(abs(score - expected) < 1e-7, "\(name)")
      }
      if let value = row["os_value"].flatMap({ Double($0) }), let measure = outcome.measure {
        #expect(abs(measure - value) < 1e-9, "\(name)")
      }
    }
  }

  @Test func unitedNations() throws {
    for row in try ReferenceTable.rows(Self.file) {
      let (progress, name) = (try read(row), row["case"] ?? "")
      let outcome = ProgressMethod.unitedNations.assess(progress)
      let isAtThreshold = isAt(outcome?.measure, progress.target == nil ? [0.005, 0.02] : [0.1, 0.95])
      #expect(outcome?.score == row["un_score"].flatMap { Double($0) } || isAtThreshold, "\(name)")
      if let ratio = row["un_ratio"].flatMap({ Double($0) }), let measure = outcome?.measure {
        #expect(abs(measure - ratio) < 1e-9, "\(name)")
      }
    }
  }

  @Test func sdsn() throws {
    for row in try ReferenceTable.rows(Self.file) {
      let (progress, name) = (try read(row), row["case"] ?? "")
      let outcome = ProgressMethod.sdsn.assess(progress)
      #expect((outcome?.label ?? "") == row["lin_arrow"], "\(name)")
      if let ratio = row["lin_ratio"].flatMap({ Double($0) }), let measure = outcome?.measure {
        #expect(abs(measure - ratio) < 1e-9, "\(name)")
      }
    }
  }

  @Test(
    "A colour by level, whichever way is good",
    arguments: [
      (90.0, SDSNStatus.green), (89.9, .yellow), (70, .yellow), (69.9, .orange), (50, .orange), (49.9, .red),
    ])
  func colour(value: Double, expected: SDSNStatus) {
    #expect(SDSNStatus(value, green: 90, red: 50) == expected)
    #expect(SDSNStatus(-value, green: -90, red: -50) == expected)
  }
}
