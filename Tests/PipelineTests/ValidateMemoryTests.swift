import Foundation
import TestSupport
import Testing

/// Memory follows the largest record, not the file: measured on the built tool, as the system counts it.
@Suite(.serialized) struct ValidateMemoryTests {
  private static let header = "organisation;ar;insats_id;rubrik;typ;status;beskrivning\n"
  private static let words = String(repeating: "Fler barn läser hemma. ", count: 400)

  private static func row(_ number: Int, status: String = "pågående") -> String {
    "Karlstads kommun;2024;KS-\(number);Läslyft i förskolan \(number);projekt;\(status);\(words)\n"
  }

  /// The largest resident memory in MiB, the least of two runs.
  private func peak(_ path: String, _ folder: String) throws -> Double {
    let runs = try (0..<2).map { _ in
      try #require(ChildProcess(["/bin/sh", "-c", "cd '\(folder)' && exec '\(Tool.path)' validate '\(path)' || true"]))
    }
    return try #require(runs.map(\.memory).min())
  }

  @Test func tenTimesTheFileTakesNoMoreMemory() throws {
    let folder = try TemporaryFolder()
    func file(_ name: String, _ rows: Int) throws -> String {
      try folder.write(name, Self.header + (1...rows).map { Self.row($0) }.joined())
    }
    let small = try peak(file("liten.csv", 50), folder.path)
    let large = try peak(file("stor.csv", 500), folder.path)
    // The file is 4.7 MB: kept whole it would show.
    #expect(large - small < 2.5, "\(small) → \(large) MiB")
  }

  @Test func standardInputAboveWhatIsKeptInMemoryIsReadInFull() throws {
    let folder = try TemporaryFolder()
    // 10 MB in few rows.
    let long = String(repeating: "Fler barn läser hemma. ", count: 40_000)
    let text =
      "organisation;ar;insats_id;rubrik;typ;status;beskrivning\n"
      + (1...11).map {
        "Karlstads kommun;2024;KS-\($0);Läslyft i förskolan;projekt;\($0 == 11 ? "avbad" : "pågående");\(long)\n"
      }
      .joined()
    let result = try Tool.run(["validate", "-", "--format", "json"], in: folder.path, input: text)
    #expect(result.exitCode == 1)
    #expect(result.output.contains("\"read\": 11") && result.output.contains("\"cell\": \"F12\""))
    #expect(result.output.contains("\"bytes\": \(text.utf8.count)"))
    let file = try folder.write("samma.csv", text)
    let same = try Tool.run(["validate", file, "--format", "json"], in: folder.path)
    let sums = [result, same].map { $0.output.firstMatch(of: /"sha256": "([0-9a-f]{64})"/)?.1 }
    #expect(sums[0] != nil && sums[0] == sums[1])
  }
}
