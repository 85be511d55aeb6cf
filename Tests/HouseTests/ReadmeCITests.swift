import Foundation
import TestSupport
import Testing

/// The README's CI step works as it is printed: its shell lines and the `run:` lines of its workflow are run here, against
/// a folder without faults and one with a fault.
struct ReadmeCITests {
  private static let right =
    "organisation;ar;insats_id;rubrik;typ;status\nKarlstads kommun;2024;KS-1;Läslyft i förskolan;projekt;pågående\n"
  private static let wrong = right.replacing("projekt", with: "projket")

  private let section: String

  init() throws {
    let readme = try Checkout.text("README.md")
    section = try #require(
      readme.components(separatedBy: "## Prova filerna i CI").last?.components(separatedBy: "\n## ").first)
  }

  private func block(_ language: String) throws -> [String] {
    let part = try #require(section.components(separatedBy: "```\(language)\n").dropFirst().first)
    return try #require(part.components(separatedBy: "```").first).split(separator: "\n").map(String.init)
  }

  /// Runs lines as a CI system does, stopping at the first that fails.
  private func run(_ script: String, in folder: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-e", "-o", "pipefail", "-c", script]
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ["PATH": "\(folder)/bin:/usr/bin:/bin", "HOME": folder]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// A folder where `nulage` is the built tool, also at the place that the workflow builds it.
  private func prepare(_ folder: borrowing TemporaryFolder, _ text: String) throws {
    for name in ["bin/nulage", ".nulage-kod/.build/release/nulage"] {
      let path = try folder.write(name, "#!/bin/sh\nexec '\(Tool.path)' \"$@\"\n")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    for name in ["inrapportering/a.csv", "in/a.csv", "kommunen-2024.csv"] { try folder.write(name, text) }
    try folder.write("skickat/kommunen-2024.csv", Self.right)
  }

  @Test func everyShellLineEndsAsItSays() throws {
    let lines = try block("sh").filter { $0.hasPrefix("nulage ") }
    #expect(lines.count >= 3)
    for line in lines {
      let good = try TemporaryFolder()
      try prepare(good, Self.right)
      #expect(try run(line, in: good.path) == 0, "\(line)")
      let bad = try TemporaryFolder()
      try prepare(bad, Self.wrong)
      #expect(try run(line, in: bad.path) == 1, "\(line)")
    }
  }

  /// Steps of the workflow that call the tool, as the shell gets them, with what their `if` says.
  private func steps() throws -> [(script: String, always: Bool)] {
    var steps: [(script: String, always: Bool)] = []
    var always = false
    var open: Int?
    for line in try block("yaml") {
      let indent = line.prefix { $0 == " " }.count
      let text = line.trimmingCharacters(in: .whitespaces)
      if text.hasPrefix("- ") { always = false }
      if text.hasPrefix("if: always()") { always = true }
      if let column = open, indent > column {
        steps[steps.count - 1].script += text + "\n"
        continue
      }
      open = nil
      guard let range = text.range(of: "run: ") else { continue }
      let command = String(text[range.upperBound...])
      steps.append((command == "|" ? "" : command, always))
      if command == "|" { open = indent }
    }
    return steps.filter { $0.script.contains("nulage validate") }
  }

  @Test func theWorkflowsStepsFailTheBuildOnceAndLeaveTheirFiles() throws {
    let steps = try steps()
    #expect(steps.count == 2 && steps.map(\.always) == [false, true])
    for (text, expected) in [(Self.right, [Int32(0), 0]), (Self.wrong, [1, 0])] {
      let folder = try TemporaryFolder()
      try prepare(folder, text)
      #expect(try steps.map { try run($0.script, in: folder.path) } == expected)
      let sarif = try Data(contentsOf: URL(filePath: folder.path + "/validate.sarif"))
      let log = try JSONSerialization.jsonObject(with: sarif) as? [String: Any]
      #expect(log?["version"] as? String == "2.1.0")
      let junit = try String(contentsOfFile: folder.path + "/validate-junit.xml", encoding: .utf8)
      #expect(junit.contains(expected[0] == 0 ? "failures=\"0\"" : "failures=\"1\""))
    }
    // A call that cannot be meant is not let through by the steps that let faults through.
    let empty = try TemporaryFolder()
    try prepare(empty, Self.right)
    try FileManager.default.removeItem(atPath: empty.path + "/in")
    #expect(try steps.map { try run($0.script, in: empty.path) } == [2, 1])
  }
}
