import Foundation

/// The whole run, from the program's start to its exit: its stages, its memory, its growth by doubling, and one core
/// against all.
///
/// Needs the built program: `swift build -c release --product nulage`, or `--tool PATH`. `--efforts N` sets the largest
/// of the sizes (20 000, from one submitter for every hundred); `--full` adds 1 000 000 efforts from 5 000 submitters.
struct RunBenchmark: Benchmark {
  let name = "run"

  func run() {
    let tool = BuiltTool.path
    guard FileManager.default.isExecutableFile(atPath: tool) else {
      print("Not there: \(tool). Build it first: swift build -c release --product nulage")
      return
    }
    let largest = Int(BuiltTool.option("--efforts") ?? "") ?? 20_000
    var sizes = [8, 4, 2, 1].map { County(submitters: max(1, largest / $0 / 100), efforts: largest / $0) }
    if CommandLine.arguments.contains("--full") { sizes.append(County(submitters: 5_000, efforts: 1_000_000)) }
    print("Target: 20 000 efforts within 3 s on two cores and 300 MiB; 1 000 000 within 120 s and 4 GiB.\n")
    for (place, size) in sizes.enumerated() { measure(size, tool, withHeader: place == 0) }
    compareCores(County(submitters: max(1, largest / 100), efforts: largest), tool)
  }

  private func measure(_ county: County, _ tool: String, withHeader: Bool) {
    county.inFolder { folder in
      guard let run = TimedRun(tool, folder.appending(path: "pipeline.yml").path) else {
        return print("The run of \(county.efforts) efforts failed.")
      }
      if withHeader {
        let stages = run.stages.map(\.name).joined(separator: " | ")
        print("| efforts | files | s | s of processor | MiB | \(stages) |")
        print("|" + String(repeating: " ---: |", count: 5 + run.stages.count))
      }
      let stages = run.stages.map { String(format: "%.2f", $0.seconds) }.joined(separator: " | ")
      let figures = String(format: "%.2f | %.2f | %.0f", run.wall, run.processor, run.memory)
      print("| \(county.efforts) | \(county.submitters) | \(figures) | \(stages) |")
    }
  }

  /// The same county on one core and on all; what is written must be the same bytes.
  private func compareCores(_ county: County, _ tool: String) {
    county.inFolder { folder in
      let configuration = folder.appending(path: "pipeline.yml").path
      guard let one = TimedRun(tool, configuration, oneCore: true) else { return print("\nNo taskset here.") }
      let first = try? Data(contentsOf: folder.appending(path: "ut/manifest.json"))
      try? FileManager.default.removeItem(at: folder.appending(path: ".nulage"))
      guard let all = TimedRun(tool, configuration) else { return print("\nThe run on all cores failed.") }
      let second = try? Data(contentsOf: folder.appending(path: "ut/manifest.json"))
      print(
        String(
          format: "\nOne core %.2f s, all %.2f s (%.2f times). ", one.wall, all.wall, one.wall / all.wall)
          + (first != nil && first == second ? "The outputs are the same bytes." : "THE OUTPUTS DIFFER."))
    }
  }
}
