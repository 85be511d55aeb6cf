import Foundation

/// A county far larger than Värmland: how long the report takes after detection, and how long it gets.
///
/// Needs the built program: `swift build -c release --product nulage`, or `--tool PATH`. `--submitters N` (200) and
/// `--efforts N` (20 000) set the size.
struct SummaryBenchmark: Benchmark {
  let name = "summary"

  private static let target = 5.0

  func run() {
    let tool = BuiltTool.path
    guard FileManager.default.isExecutableFile(atPath: tool) else {
      print("Not there: \(tool). Build it first: swift build -c release --product nulage")
      return
    }
    let county = County(
      submitters: Int(BuiltTool.option("--submitters") ?? "") ?? 200,
      efforts: Int(BuiltTool.option("--efforts") ?? "") ?? 20_000)
    county.inFolder { folder in
      guard let run = TimedRun(tool, folder.appending(path: "pipeline.yml").path) else {
        return print("The run could not be made.")
      }
      let target = Int(SummaryBenchmark.target)
      print(
        "\(county.submitters) submitters, \(county.efforts) efforts. Target: the report within \(target) s of detection.\n"
      )
      print("| stage | seconds |\n| --- | ---: |")
      for stage in run.stages { print("| \(stage.name) | \(String(format: "%.2f", stage.seconds)) |") }
      do { try lengths(folder.appending(path: "ut")) } catch { print("The report could not be read: \(error)") }
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
}
