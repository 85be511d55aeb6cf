import Foundation
import TestSupport
import Testing

/// Same input, same bytes: whatever the time zone, the locale, the folder, the clock's day or the run before.
@Suite(.serialized)
struct DeterminismTests {
  @Test func surroundingsChangeNoByte() throws {
    let place = try TemporaryFolder()
    let surroundings: [[String: String]] = [
      [:], ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"],
      ["TZ": "America/Anchorage", "LANG": "C", "LC_ALL": "C"],
    ]
    var first: [String: [UInt8]]?
    for (number, environment) in surroundings.enumerated() {
      let copy = try CheckoutCopy(in: place.path + "/olika mappnamn \(number)")
      let result = try Tool.run(["run", "Fixtures/exempellan/pipeline.yml"], in: copy.path, environment: environment)
      #expect(result.exitCode == 0, "\(result.messages)")
      let files = try contents(of: copy.path + "/Fixtures/exempellan/ut")
      if let first {
        let differing = Set(first.keys).union(files.keys).filter { first[$0] != files[$0] }.sorted()
        #expect(differing == [], "\(environment)")
      }
      first = first ?? files
    }
    #expect((first?.count ?? 0) > 10)
  }

  @Test func aSecondRunWritesTheSameBytesAndTheSameArchive() throws {
    let place = try TemporaryFolder()
    let copy = try CheckoutCopy(in: place.path)
    let arguments = ["run", "Fixtures/exempellan/pipeline.yml"]
    #expect(try Tool.run(arguments, in: copy.path).exitCode == 0)
    let folder = copy.path + "/Fixtures/exempellan/ut"
    let first = try contents(of: folder)
    #expect(try Tool.run(arguments, in: copy.path).exitCode == 0)
    #expect(try contents(of: folder) == first)
    let beside = try FileManager.default.contentsOfDirectory(atPath: copy.path + "/Fixtures/exempellan").sorted()
    #expect(!beside.contains { $0.contains("andrad") || $0.contains("nulage-ny") }, "\(beside)")
  }
}
