import Foundation

/// Every path beside the program that is known to be fastest at it, as ratios of processor seconds taken in one run, by
/// turns: the least of three of each. Ends the process with 1 where a target is missed.
///
/// `NULAGE_PEERS` names the Python that has lxml, polars, scikit-learn and sparse_dot_topn; xmllint is in libxml2-utils. A
/// peer that is not there is said to be missing (`saknas`). Needs the built program for its start: `swift build -c release --product nulage`.
struct SpeedBenchmark: Benchmark {
  let name = "speed"

  private struct Row {
    let path: String
    let peer: String
    /// Ours and theirs; nil where the peer is not there.
    let seconds: (ours: Double, theirs: Double)?
    let target: Double
  }

  func run() {
    let folder = FileManager.default.temporaryDirectory.appending(path: "nulage-speed-\(getpid())")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let rows = try xml(folder) + csv(folder) + [archive(folder), similarity()]
      print("| path | peer | ours, processor s | theirs | ratio | at most | |")
      print("| --- | --- | ---: | ---: | ---: | ---: | --- |")
      for row in rows { print(line(row)) }
      let start = leastStart()
      print(
        start.map {
          "| nulage --help, start to exit | | \(decimals($0, 4)) s | | | 0.020 s | \($0 <= 0.02 ? "held" : "MISSED") |"
        } ?? "| nulage --help | not built | | | | | |")
      print("\nMemory by file size: `Benchmarks validation --full`.")
      let missed = rows.contains { row in row.seconds.map { $0.ours / $0.theirs > row.target } ?? false }
      if missed || (start ?? 0) > 0.02 {
        try? FileManager.default.removeItem(at: folder)
        exit(1)
      }
    } catch {
      print("The files could not be made or read: \(error)")
      exit(1)
    }
  }

  private func line(_ row: Row) -> String {
    guard let (ours, theirs) = row.seconds else { return "| \(row.path) | \(row.peer): saknas | | | | | |" }
    let ratio = ours / theirs
    return "| \(row.path) | \(row.peer) | \(decimals(ours, 3)) | \(decimals(theirs, 3)) | \(decimals(ratio, 2))"
      + " | \(decimals(row.target, 2)) | \(ratio <= row.target ? "held" : "MISSED") |"
  }

  // MARK: reading

  private func xml(_ folder: URL) throws -> [Row] {
    let worker = try file(.xml, 100_000, folder)
    let schema = BuiltTool.root.appending(path: "Sources/Pipeline/Resources/uppfoljning.xsd").path
    let lxml =
      "import sys, lxml.etree as e\nfor _, x in e.iterparse(sys.argv[1], tag='{urn:nulage:uppfoljning:1}insats'): x.clear()"
    let counter = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "SAX2Count").path
    return try [
      Row(
        path: "XML, typed records, all rules", peer: "C, libxml2 SAX2 that counts",
        seconds: beside(worker, [counter, worker[2]]), target: 1.8),
      Row(
        path: "XML, typed records, all rules", peer: "lxml iterparse with one tag",
        seconds: beside(worker, [python, "-c", lxml, worker[2]]), target: 0.5),
      // All that the schema says is checked by our rules, one by one.
      Row(
        path: "XML, typed records, all rules", peer: "xmllint --stream --schema",
        seconds: beside(worker, ["xmllint", "--stream", "--noout", "--schema", schema, worker[2]]), target: 0.7),
    ]
  }

  private func csv(_ folder: URL) throws -> [Row] {
    let worker = try file(.csv, 100_000, folder)
    let polars =
      "import sys, polars as p\np.read_csv(sys.argv[1], separator=';', decimal_comma=True, try_parse_dates=True)"
    // Half a gigabyte, so that starting a process is not what is compared.
    let large = try file(.csv, 1_300_000, folder)[2]
    defer { try? FileManager.default.removeItem(atPath: large) }
    return try [
      Row(
        path: "CSV, typed, UTF-8 validated, all rules", peer: "polars read_csv, typed",
        seconds: beside(worker, [python, "-c", polars, worker[2]]), target: 0.5),
      Row(
        path: "CSV structure: records and cells", peer: "wc -l",
        seconds: beside([CommandLine.arguments[0], StructureWorker.flag, large], ["wc", "-l", large]),
        target: 1.6),
    ]
  }

  /// The arguments of a worker that checks a file made for it.
  private func file(_ format: ValidationData.Format, _ rows: Int, _ folder: URL) throws -> [String] {
    let path = folder.appending(path: "\(rows).\(format)").path
    _ = try ValidationWorker.make(ValidationData(format, rows: rows, defects: 0), at: path)
    return [
      CommandLine.arguments[0], ValidationWorker.flag, path, folder.appending(path: "result").path, "\(format)",
      "\(rows)", "0",
    ]
  }

  /// Whole processes, start and exit included on both sides.
  private func beside(_ ours: [String], _ theirs: [String]) throws -> (ours: Double, theirs: Double)? {
    var least = (ours: Double.infinity, theirs: Double.infinity)
    for _ in 0..<3 {
      guard let peer = ChildProcess(theirs) else { return nil }
      guard let own = ChildProcess(ours) else { throw CocoaError(.executableLoad) }
      least = (min(least.ours, own.processor), min(least.theirs, peer.processor))
    }
    return least
  }

  // MARK: archive and likeness

  private func archive(_ folder: URL) -> Row {
    let rows = 200_000
    let ours = (0..<3).compactMap { _ in ArchiveLoad.seconds(rows, folder) }.min()
    let theirs = (0..<3).compactMap { _ in ArchiveLoad.peer(rows, folder, python) }.min()
    return Row(
      path: "archive, \(rows) efforts of 12 columns", peer: "Python sqlite3 executemany",
      seconds: ours.flatMap { ours in theirs.map { (ours, $0) } }, target: 1)
  }

  private func similarity() -> Row {
    var source = ShortTexts(seed: 1)
    let texts = source.make(100_000)
    let seconds = SimilarityPeer.run(texts, minimum: 0.5, threads: 1).map { peer in
      (SimilarityBenchmark.processorSecondsOfPairs(texts, atLeast: 0.5), peer.processor)
    }
    return Row(
      path: "all pairs of 100 000 texts ≥ 0.5, vectors included", peer: "scikit-learn + sparse_dot_topn",
      seconds: seconds, target: 0.1)
  }

  // MARK: start

  private func leastStart() -> Double? {
    let starts = (0..<20).map { _ in ChildProcess([BuiltTool.path, "--help"])?.wall }
    return starts.compactMap(\.self).min()
  }

  private var python: String { ProcessInfo.processInfo.environment["NULAGE_PEERS"] ?? "python3" }

  private func decimals(_ number: Double, _ places: Int) -> String { String(format: "%.\(places)f", number) }
}
