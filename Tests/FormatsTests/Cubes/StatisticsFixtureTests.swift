import Foundation
import TestSupport
import Testing

@testable import Formats

/// The files of Fixtures/statistics say in their names what is to become of them.
@Suite struct StatisticsFixtureTests {
  static var paths: [String] {
    let folder = Checkout.path("Fixtures/statistics")
    return (FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? [])
      .filter { $0.contains("/") && $0.contains(".") }.sorted()
  }

  @Test func thereAreFixtures() { #expect(Self.paths.count > 15) }

  @Test(arguments: Self.paths) func outcomeIsInTheName(path: String) throws {
    let name = path.split(separator: ".").first?.split(separator: "-").last.map { String($0) } ?? ""
    let bytes = try Checkout.bytes("Fixtures/statistics/\(path)")
    do throws(CubeError) {
      let cubes = try CubeFile.read(bytes)
      #expect(CubeError.Code(rawValue: name) == nil, "was read")
      #expect(cubes.contains { !$0.warnings.isEmpty } == (name == "warns"))
    } catch {
      #expect(error.code.rawValue == name)
    }
  }
}
