import Analysis
import Foundation

/// Related texts: how often a text finds its other half, and how long all pairs take.
struct SimilarityBenchmark: Benchmark {
  let name = "similarity"

  func run() {
    defer { fflush(nil) }
    if let texts = sweCRIS() {
      halves(texts)
      genuine(texts)
    } else {
      print("SweCRIS: \(sharedData.path) saknas, hoppar över.")
    }
    growth()
  }

  // MARK: finding the other half

  private func halves(_ texts: [String]) {
    let halves = texts.compactMap(SimilarityBenchmark.halved)
    let all = halves.map(\.first) + halves.map(\.second)
    let owners = halves.map { _ in "first" } + halves.map { _ in "second" }
    print(
      "| halved texts (\(halves.count)) | R@1 | R@10 | MRR (first 50) | goal R@1 | CPU s |\n| --- | --- | --- | --- | --- | --- |"
    )
    for (name, weighting) in [("collection", TermWeighting.collection), ("background", .background)] {
      var near: [SimilarPair] = []
      let time = processorSeconds {
        near = SimilarTexts(all, weighting: weighting, workforce: AllCores()).nearest(50, owners: owners, terms: 0)
      }
      var ranks: [Int: Int] = [:]
      var place = (text: -1, rank: 0)
      for pair in near where pair.a < halves.count {
        place = pair.a == place.text ? (pair.a, place.rank + 1) : (pair.a, 1)
        if pair.b == pair.a + halves.count { ranks[pair.a] = place.rank }
      }
      let n = Double(halves.count)
      let first = Double(ranks.values.count { $0 == 1 }) / n
      let ten = Double(ranks.values.count { $0 <= 10 }) / n
      let reciprocal = ranks.values.reduce(0) { $0 + 1 / Double($1) } / n
      print("| \(name) | \(four(first)) | \(four(ten)) | \(four(reciprocal)) | 0.76 | \(two(time)) |")
    }
  }

  /// A text of at least 900 characters, cut at the sentence break nearest the middle.
  static func halved(_ text: String) -> (first: String, second: String)? {
    let letters = Array(text)
    guard letters.count >= 900 else { return nil }
    let middle = Double(letters.count) / 2
    var best: Int?
    for index in 1..<(letters.count - 1) where ".!?".contains(letters[index - 1]) && letters[index].isWhitespace {
      if let known = best, abs(Double(known) - middle) <= abs(Double(index) - middle) { continue }
      best = index
    }
    return best.map { (String(letters[..<$0]), String(letters[$0...])) }
  }

  // MARK: all pairs

  private func genuine(_ texts: [String]) {
    print(
      "\n| SweCRIS, all pairs ≥ 0.3 | texts | pairs | build s | build CPU s | join s | join CPU s | whole s | goal s |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |"
    )
    row(texts, 0.3, label: "mean of three", goal: "1")
  }

  private func growth() {
    print(
      "\n| short texts, all cores | texts | pairs | build s | build CPU s | join s | join CPU s | whole s | goal s |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |"
    )
    for minimum in [0.5, 0.3] {
      for count in [10_000, 20_000, 50_000, 100_000] {
        var generator = ShortTexts(seed: 1)
        let goal = count == 100_000 ? (minimum == 0.5 ? "4" : "30") : ""
        row(generator.make(count), minimum, label: "≥ \(minimum)", goal: goal)
      }
    }
    print("\nPeak memory: \(peakMemory()) MiB")
    beside()
  }

  private func row(_ texts: [String], _ minimum: Double, label: String, goal: String) {
    var built: SimilarTexts?
    let start = clock()
    let build = seconds { built = SimilarTexts(texts, workforce: AllCores()) }
    let buildProcessor = processorSeconds(since: start)
    guard let built else { return }
    var found = 0
    let before = clock()
    let join = seconds { found = built.pairs(atLeast: minimum, terms: 0).count }
    let cells = [build, buildProcessor, join, processorSeconds(since: before), build + join].map(two)
    print("| \(label) | \(texts.count) | \(found) | \(cells.joined(separator: " | ")) | \(goal) |")
    fflush(nil)
  }

  /// The peer compares words alone, as they stand; ours compares words, stems and pieces: seven times the features.
  private func beside() {
    var generator = ShortTexts(seed: 1)
    let texts = generator.make(100_000)
    guard let peer = SimilarityPeer.run(texts, minimum: 0.5, threads: 2) else {
      print("\nscikit-learn + sparse_dot_topn: saknas (NULAGE_PEERS names the Python).")
      return
    }
    var processor = 0.0
    let own = seconds { processor = SimilarityBenchmark.processorSecondsOfPairs(texts, atLeast: 0.5) }
    print("\nscikit-learn + sparse_dot_topn: \(peer.said)")
    print("| 100 000 texts ≥ 0.5, vectors and pairs | s | processor s | ratio s | ratio processor s |")
    print("| --- | --- | --- | --- | --- |")
    print("| nulage | \(two(own)) | \(two(processor)) | 1 | 1 |")
    let ratios = [peer.seconds / own, peer.processor / processor].map(two)
    print("| peer | \(two(peer.seconds)) | \(two(peer.processor)) | \(ratios[0]) | \(ratios[1]) |")
  }

  // MARK: helpers

  /// Vectors and pairs of the texts, on all cores.
  static func processorSecondsOfPairs(_ texts: [String], atLeast minimum: Double) -> Double {
    let start = clock()
    _ = SimilarTexts(texts, workforce: AllCores()).pairs(atLeast: minimum, terms: 0).count
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }

  private func four(_ value: Double) -> String { String(format: "%.4f", value) }
  private func two(_ value: Double) -> String { String(format: "%.2f", value) }

  /// What the process has used of the processors: comparable also when others use them.
  private func processorSeconds(since start: clock_t) -> Double { Double(clock() - start) / Double(CLOCKS_PER_SEC) }
  private func processorSeconds(_ work: () -> Void) -> Double {
    let start = clock()
    work()
    return processorSeconds(since: start)
  }

  private func peakMemory() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
  }

  private func sweCRIS() -> [String]? {
    let file = sharedData.appending(path: "mapping/swecris-kth-sv.csv")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    let rows = csvRows(text)
    guard let column = rows.first?.firstIndex(of: "summary") else { return nil }
    return rows.dropFirst().filter { $0.count > column }.map { $0[column] }
  }

  /// RFC 4180, whole in memory.
  private func csvRows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field: [UInt8] = []
    var quoted = false
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x22 where quoted && index < bytes.count && bytes[index] == 0x22:
        field.append(0x22)
        index += 1
      case 0x22: quoted.toggle()
      case 0x2C where !quoted, 0x0A where !quoted:
        row.append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
        if byte == 0x0A {
          rows.append(row)
          row = []
        }
      case 0x0D where !quoted: continue
      default: field.append(byte)
      }
    }
    return rows
  }
}
