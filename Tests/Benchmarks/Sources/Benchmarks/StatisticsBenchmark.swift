import Foundation

/// Reading published tables, beside pyaxis and pyjstat where `NULAGE_PEERS` names an interpreter that has them; and a
/// table of 100 million cells of which one county is asked for. `--cells N` sets the size of the latter.
struct StatisticsBenchmark: Benchmark {
  let name = "statistics"

  func run() {
    let folder = FileManager.default.temporaryDirectory.appending(path: "nulage-statistics-\(getpid())")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      print(
        "| file | work | program | in process s | whole process, CPU s | theirs / ours, in process | whole | peak MiB |"
      )
      print("| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |")
      try compare(
        StatisticsData(format: .px, regions: 220, ages: 12, sexes: 2, contents: 1, years: 50), peer: .pyaxis, folder)
      try compare(
        StatisticsData(format: .json, regions: 300, ages: 47, sexes: 1, contents: 1, years: 20), peer: .pyjstat, folder)
      print("\nOne county of a large table:\n\n| file | cells | MiB | values | seconds | processor s | peak MiB |")
      print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
      let regions = max(1, (option("--cells") ?? 100_000_000) / 250_000)
      for format in [StatisticsData.Format.px, .json] {
        try large(
          StatisticsData(format: format, regions: regions, ages: 100, sexes: 2, contents: 50, years: 25), folder)
      }
    } catch { print("The files could not be made or read: \(error)") }
  }

  private struct Measured {
    let inside: Double
    let processor: Double
    let cells: Int
    let memory: Double
  }

  private enum Peer: String {
    case pyaxis, pyjstat

    /// Reads argv[1]; with `csv` as argv[2] also writes it to nowhere. Prints the best of some rounds, in seconds.
    var script: String {
      let read =
        switch self {
        case .pyaxis: "from pyaxis import pyaxis\ndef read(f): return pyaxis.parse(f, encoding='utf-8')['DATA']"
        case .pyjstat:
          "from pyjstat import pyjstat\ndef read(f): return pyjstat.Dataset.read(open(f, encoding='utf-8').read()).write('dataframe')"
        }
      return """
        import sys, time, os
        \(read)
        if sys.argv[2] == 'start': sys.exit(0)
        best = 1e9
        for _ in range(int(sys.argv[3])):
            start = time.perf_counter()
            table = read(sys.argv[1])
            if sys.argv[2] == 'csv': table.to_csv(os.devnull, index=False)
            best = min(best, time.perf_counter() - start)
        import resource
        open(sys.argv[4], 'w').write(f"{best} {len(table)} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}")
        """
    }
  }

  private func compare(_ data: StatisticsData, peer: Peer, _ folder: URL) throws {
    let path = folder.appending(path: "table.\(data.format)").path
    _ = try data.write(at: path)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let label = "\(data.format == .px ? "PX" : "JSON-stat") of \(data.cells) cells"
    for work in [StatisticsWorker.Work.table, .csv] {
      guard let ours = try ours(work, path, folder, rounds: 5) else { throw CocoaError(.executableLoad) }
      let words = work == .table ? "to a table" : "to CSV"
      print(
        "| \(label) | \(words) | nulage | \(decimals(ours.inside, 4)) | \(decimals(ours.processor, 4)) | | |"
          + " \(decimals(ours.memory, 0)) |")
      guard let theirs = try theirs(peer, work, path, folder) else {
        print("| \(label) | \(words) | \(peer.rawValue) | saknas | | | | |")
        continue
      }
      print(
        "| \(label) | \(words) | \(peer.rawValue) | \(decimals(theirs.inside, 4)) | \(decimals(theirs.processor, 4)) |"
          + " \(decimals(theirs.inside / ours.inside, 1)) | \(decimals(theirs.processor / ours.processor, 1)) |"
          + " \(decimals(theirs.memory, 0)) |")
    }
  }

  /// The best of some processes; start-up, measured alike, is taken off.
  private func ours(_ work: StatisticsWorker.Work, _ path: String, _ folder: URL, rounds: Int) throws -> Measured? {
    let program = CommandLine.arguments[0]
    func command(_ work: StatisticsWorker.Work, _ times: Int, _ result: String) -> [String] {
      [program, StatisticsWorker.flag, work.rawValue, path, "\(times)", result]
    }
    return try measured(folder, rounds: rounds, start: command(.start, 1, "/dev/null")) { times, result in
      command(work, times, result)
    }
  }

  private func theirs(_ peer: Peer, _ work: StatisticsWorker.Work, _ path: String, _ folder: URL) throws -> Measured? {
    let python = ProcessInfo.processInfo.environment["NULAGE_PEERS"] ?? "python3"
    func command(_ work: String, _ times: Int, _ result: String) -> [String] {
      [python, "-c", peer.script, path, work, "\(times)", result]
    }
    return try measured(folder, rounds: 2, start: command("start", 1, "/dev/null")) { times, result in
      command(work.rawValue, times, result)
    }
  }

  private func measured(
    _ folder: URL, rounds: Int, start: [String], command: (Int, String) -> [String]
  ) throws -> Measured? {
    let result = folder.appending(path: "result").path
    var startUp = Double.infinity
    var processor = Double.infinity
    for _ in 0..<rounds {
      guard let empty = ChildProcess(start), let once = ChildProcess(command(1, result)) else { return nil }
      startUp = min(startUp, empty.processor)
      processor = min(processor, once.processor)
    }
    guard ChildProcess(command(rounds, result)) != nil else { return nil }
    let facts = try String(contentsOfFile: result, encoding: .utf8).split(separator: " ").compactMap { Double($0) }
    guard facts.count == 3 else { throw CocoaError(.fileReadCorruptFile) }
    return Measured(
      inside: facts[0], processor: max(processor - startUp, 0.0001), cells: Int(facts[1]), memory: facts[2])
  }

  private func large(_ data: StatisticsData, _ folder: URL) throws {
    let path = folder.appending(path: "large.\(data.format)").path
    let size = try data.write(at: path)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let result = folder.appending(path: "result").path
    let command = [
      CommandLine.arguments[0], StatisticsWorker.flag, StatisticsWorker.Work.county.rawValue, path, "1", result,
    ]
    guard let worker = ChildProcess(command) else { throw CocoaError(.executableLoad) }
    let facts = try String(contentsOfFile: result, encoding: .utf8).split(separator: " ").compactMap { Double($0) }
    guard facts.count == 3 else { throw CocoaError(.fileReadCorruptFile) }
    print(
      "| \(data.format == .px ? "PX" : "JSON-stat") | \(data.cells) | \(size >> 20) | \(Int(facts[1]))"
        + " | \(decimals(facts[0], 1)) | \(decimals(worker.processor, 1)) | \(decimals(facts[2], 0)) |")
  }

  private func option(_ name: String) -> Int? {
    let arguments = CommandLine.arguments
    guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else { return nil }
    return Int(arguments[index + 1])
  }

  private func decimals(_ number: Double, _ places: Int) -> String { String(format: "%.\(places)f", number) }
}
