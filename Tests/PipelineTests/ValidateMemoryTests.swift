import Foundation
import TestSupport
import Testing

/// Memory follows the largest record, not the file: measured on the built tool, as the system counts it.
@Suite(.serialized, .enabled(if: !HardeningSettings.isSanitized, "a sanitizer's memory is not the tool's"))
struct ValidateMemoryTests {
  private static let header = "organisation;ar;insats_id;rubrik;typ;status;beskrivning;mal\n"
  private static let words = String(repeating: "Fler barn läser hemma. ", count: 16)

  private static func row(_ number: Int, status: String = "pågående") -> String {
    "Karlstads kommun;2024;KS-\(number);Läslyft i förskolan \(number);projekt;\(status);\(words);mål i egna ord\n"
  }

  /// The largest resident memory in MiB, when the file has been checked and the answer is being written.
  ///
  /// The answer is more than a pipe holds, so the tool is still there when its first byte has come.
  private func peak(_ path: String, in folder: String, exit code: Int32 = 0) throws -> Double {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: Tool.path)
    process.arguments = ["validate", path, "--format", "json"]
    process.currentDirectoryURL = URL(filePath: folder)
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    _ = try output.fileHandleForReading.read(upToCount: 1)
    let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
    _ = try output.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    #expect(process.terminationStatus == code)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    let kibibytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) }
    return try #require(kibibytes) / 1_024
  }

  @Test func tenTimesTheFileTakesNoMoreMemory() throws {
    let folder = try TemporaryFolder()
    func file(_ name: String, _ rows: Int) throws -> String {
      try folder.write(name, Self.header + (1...rows).map { Self.row($0) }.joined())
    }
    let small = try peak(file("liten.csv", 2_000), in: folder.path)
    let large = try peak(file("stor.csv", 20_000), in: folder.path)
    // The file is 10 MB: kept whole it would show. Ids take some 36 bytes each.
    #expect(large - small < 4, "\(small) → \(large) MiB")
  }

  @Test func anErrorOnEveryRowTakesNoMoreMemory() throws {
    let folder = try TemporaryFolder()
    func file(_ name: String, _ rows: Int) throws -> String {
      try folder.write(name, Self.header + (1...rows).map { Self.row($0, status: "pågånde") }.joined())
    }
    let small = try peak(file("liten.csv", 4_000), in: folder.path, exit: 1)
    let large = try peak(file("stor.csv", 20_000), in: folder.path, exit: 1)
    // The findings that are shown in full are counted, and the rest only counted.
    #expect(large - small < 4, "\(small) → \(large) MiB")
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
