import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// The golden years: what the program writes for the fixtures, read by a person before it was committed.
///
/// `RECORD=1 swift test --filter GoldenRunTests` writes them anew; the test then fails once and lists what changed, so
/// that nobody commits a recording unread. 2024 is compared with 2023's recording: record twice when both change.
@Suite(.serialized)
struct GoldenRunTests {
  struct Year: CustomTestStringConvertible {
    let configuration: String
    let expected: String
    var testDescription: String { expected }
  }

  static let years = [
    Year(configuration: "Fixtures/years/2023/pipeline.yml", expected: "Fixtures/years/2023/expected"),
    Year(configuration: "pipeline.yml", expected: "Fixtures/years/2024/expected"),
    Year(configuration: "Fixtures/years/2018-halvtid/pipeline.yml", expected: "Fixtures/years/2018-halvtid/expected"),
    Year(configuration: "Fixtures/exempellan/pipeline.yml", expected: "Fixtures/exempellan/expected"),
  ]

  @Test(arguments: years)
  func outputIsAsRecorded(year: Year) throws {
    let place = try TemporaryFolder()
    let copy = try CheckoutCopy(in: place.path)
    let result = try Tool.run(["run", year.configuration, "--output", place.path + "/ut"], in: copy.path)
    #expect(result.exitCode == 0, "\(result.messages)")
    let actual = try contents(of: place.path + "/ut").mapValues(GoldenRunTests.withoutLibraryVersions)
    let recorded = try contents(of: Checkout.path(year.expected)).mapValues(GoldenRunTests.withoutLibraryVersions)
    let changed = Set(actual.keys).union(recorded.keys).filter { actual[$0] != recorded[$0] }.sorted()
    if ProcessInfo.processInfo.environment["RECORD"] == "1", !changed.isEmpty {
      let expected = URL(filePath: Checkout.path(year.expected))
      try? FileManager.default.removeItem(at: expected)
      try FileManager.default.copyItem(at: URL(filePath: place.path + "/ut"), to: expected)
    }
    #expect(
      changed.isEmpty,
      "\(changed.count) filer skiljer sig: \(changed.prefix(8)). \(GoldenRunTests.firstDifference(changed, actual, recorded))"
    )
  }

  /// The versions of libxml2 and SQLite are the machine's; nothing else of the outputs may be.
  static func withoutLibraryVersions(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.contains("\"libxml2\"") else { return bytes }
    return Array(text.replacing(/"(libxml2|sqlite)" : "[^"]*"/, with: { "\"\($0.1)\" : \"\"" }).utf8)
  }

  private static func firstDifference(
    _ changed: [String], _ actual: [String: [UInt8]], _ recorded: [String: [UInt8]]
  ) -> String {
    guard let name = changed.first else { return "" }
    let lines = [actual[name], recorded[name]].map { bytes in
      String(decoding: bytes ?? [], as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }
    let differing = zip(lines[0], lines[1]).enumerated().first { $0.element.0 != $0.element.1 }
    guard let differing else { return "\(name): \(lines[0].count) rader mot \(lines[1].count)" }
    return "\(name):\(differing.offset + 1)\n  nu:    \(differing.element.0)\n  förut: \(differing.element.1)"
  }
}

/// What a run needs of the checkout, in a folder of its own, so that archives and locks do not meet.
struct CheckoutCopy {
  let path: String

  init(in folder: String) throws {
    path = folder + "/kopia"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for name in ["pipeline.yml", "Fixtures"] {
      try FileManager.default.copyItem(atPath: Checkout.path(name), toPath: path + "/" + name)
    }
    // What a run in the checkout itself has left is not part of it.
    for name in ["years/2023", "exempellan"] {
      for left in [".nulage", "ut"] { try? FileManager.default.removeItem(atPath: "\(path)/Fixtures/\(name)/\(left)") }
    }
  }
}
