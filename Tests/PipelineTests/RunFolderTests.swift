import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// A run's folder is read as it was written, or not at all: a table cut short must not pass for what was not done.
struct RunFolderTests {
  private static let run = "Fixtures/exempellan/expected"
  private static let tables = ["data/insatser.csv", "data/glapp.csv", "data/inlamnare.csv", "data/indikatorvarden.csv"]

  private func message(_ work: () throws -> Void) -> String? {
    do {
      try work()
      return nil
    } catch let error as PipelineError {
      return error.message.sv
    } catch { return "\(error)" }
  }

  @Test(arguments: tables)
  func aChangedTableIsRefusedByName(table: String) throws {
    let place = try TemporaryFolder()
    let copy = place.path + "/ut"
    try FileManager.default.copyItem(atPath: Checkout.path(RunFolderTests.run), toPath: copy)
    #expect(message { _ = try CycleFolder.read(copy) } == nil)

    let bytes = try Checkout.bytes(RunFolderTests.run + "/" + table)
    var random = SeededGenerator(seed: 8)
    for _ in 0..<20 {
      var changed = bytes
      if Bool.random(using: &random) {
        changed.removeLast(.random(in: 1...bytes.count, using: &random))
      } else {
        changed[.random(in: bytes.indices, using: &random)] &+= 1
      }
      try Data(changed).write(to: URL(filePath: copy + "/" + table))
      let said = message { _ = try CycleFolder.read(copy) }
      #expect(said?.contains("\(copy)/\(table) är inte som körningen skrev den") == true, "\(said ?? "nothing said")")
    }
    try FileManager.default.removeItem(atPath: copy + "/" + table)
    #expect(message { _ = try CycleFolder.read(copy) }?.contains("\(table) saknas") == true)
  }

  @Test func aPublishedFolderHasNoInternalTables() throws {
    let place = try TemporaryFolder()
    let copy = place.path + "/ut"
    try FileManager.default.copyItem(atPath: Checkout.path(RunFolderTests.run), toPath: copy)
    try FileManager.default.removeItem(atPath: copy + "/internt")
    #expect(message { _ = try CycleFolder.read(copy) } == nil)
  }
}
