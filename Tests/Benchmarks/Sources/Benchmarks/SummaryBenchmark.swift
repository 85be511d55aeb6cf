import Foundation

/// A county far larger than Värmland: how long the report takes after detection, and how long it gets.
///
/// Needs the built program: `swift build -c release --product nulage`, or `--tool PATH`. `--submitters N` (200) and
/// `--efforts N` (20 000) set the size. The stages are timed by the lines that the program itself tells them with.
struct SummaryBenchmark: Benchmark {
  let name = "summary"

  private static let target = 5.0

  func run() {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let tool = option("--tool") ?? root.appending(path: ".build/release/nulage").path
    guard FileManager.default.isExecutableFile(atPath: tool) else {
      print("Not there: \(tool). Build it first: swift build -c release --product nulage")
      return
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "nulage-summary-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let size = (Int(option("--submitters") ?? "") ?? 200, Int(option("--efforts") ?? "") ?? 20_000)
    do {
      try SummaryData(submitters: size.0, efforts: size.1).write(to: folder, registers: root)
      let stages = try timed(tool, in: folder)
      let target = Int(SummaryBenchmark.target)
      print("\(size.0) submitters, \(size.1) efforts. Target: the report within \(target) s of detection.\n")
      print("| stage | seconds |\n| --- | ---: |")
      for stage in stages { print("| \(stage.name) | \(String(format: "%.2f", stage.seconds)) |") }
      try lengths(folder.appending(path: "ut"))
    } catch {
      print("The run could not be made: \(error)")
    }
  }

  private func timed(_ tool: String, in folder: URL) throws -> [(name: String, seconds: Double)] {
    let process = Process()
    process.executableURL = URL(filePath: tool)
    process.arguments = ["run", "pipeline.yml"]
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    let messages = Pipe()
    process.standardError = messages
    var marks: [(name: String, time: ContinuousClock.Instant)] = []
    try process.run()
    var pending = ""
    // What is there at once: a fixed count would be waited for, and every stage timed at the end.
    while true {
      let bytes = messages.fileHandleForReading.availableData
      if bytes.isEmpty { break }
      pending += String(decoding: bytes, as: UTF8.self)
      while let end = pending.firstIndex(of: "\n") {
        if let stage = pending[..<end].firstMatch(of: /\[\d\/\d\] ([^…]*) …/) {
          marks.append((String(stage.output.1), .now))
        }
        pending = String(pending[pending.index(after: end)...])
      }
    }
    process.waitUntilExit()
    let end = ContinuousClock.now
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    return marks.enumerated().map { index, mark in
      let elapsed = ((index + 1 < marks.count ? marks[index + 1].time : end) - mark.time).components
      return (mark.name, Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18)
    }
  }

  private func lengths(_ output: URL) throws {
    let text = try String(contentsOf: output.appending(path: "nulage.md"), encoding: .utf8)
    let lines = text.split(separator: "\n")
    let longest = lines.filter { !$0.hasPrefix("|") }.map(\.count).max() ?? 0
    let page = try String(contentsOf: output.appending(path: "nulage.html"), encoding: .utf8)
    print(
      "\nnulage.md: \(lines.count) lines, \(text.split(separator: " ").count) words, longest line \(longest) characters; "
        + "nulage.html: \(page.utf8.count / 1_024) KiB; belagg.csv: "
        + "\((try Data(contentsOf: output.appending(path: "data/belagg.csv"))).count / 1_048_576) MiB")
  }

  private func option(_ name: String) -> String? {
    let arguments = CommandLine.arguments
    guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else { return nil }
    return arguments[index + 1]
  }
}
