import Foundation

/// How heavy the summary of the example year is to read, as a whole and section by section.
struct ReadingBenchmark: Benchmark {
  let name = "reading"

  /// Official prose in Swedish is counted as heavy from 50; the whole summary and the first page should stay below.
  private static let target = 50.0

  func run() {
    let here = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let path = here.appending(path: "Fixtures/years/2024/expected/nulage.md").path
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      print("The example year's summary is not there: \(path)")
      return
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    print("LIX, target under \(Int(ReadingBenchmark.target)). Tables, headings and figures are not running text.\n")
    print("| section | words | sentences | words/sentence | long words % | LIX | |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | --- |")
    show("all of nulage.md", ReadingIndex(ReadingIndex.prose(lines)))
    var heading = "opening"
    var section: [Substring] = []
    for line in lines {
      if line.hasPrefix("## ") {
        show(heading, ReadingIndex(ReadingIndex.prose(section)))
        heading = String(line.dropFirst(3))
        section = []
      } else {
        section.append(line)
      }
    }
    show(heading, ReadingIndex(ReadingIndex.prose(section)))
  }

  private func show(_ section: String, _ index: ReadingIndex) {
    guard let value = index.value else { return }
    let long = 100 * Double(index.longWords) / Double(index.words)
    print(
      "| \(section) | \(index.words) | \(index.sentences) | "
        + String(
          format: "%.1f | %.0f | %.0f | ", Double(index.words) / Double(index.sentences), long, value)
        + (value < ReadingBenchmark.target ? "" : "over") + " |")
  }
}
