import Foundation

/// Checking with all rules, beside programs that only read or check. `--rows N` sets the size, 100 000 unless told; `--full`
/// adds a million rows and XML of 300 MB. Ends the process with 1 where a finding is missing, doubled or misplaced, or
/// where a goal of speed or memory is missed.
///
/// Processor seconds, the least of three runs of a process from start to end; the peers on the same files in the same
/// run, by turns with ours.
struct ValidationBenchmark: Benchmark {
  let name = "validation"
  /// 60 MB.
  private let memoryLimit = 60.0 * 1_000_000 / 1_048_576

  func run() {
    let rows = option("--rows") ?? 100_000
    let isFull = CommandLine.arguments.contains("--full")
    let folder = FileManager.default.temporaryDirectory.appending(path: "nulage-validation-\(getpid())")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      print("| file | MiB | rows | findings | seconds | processor s | rows/s | peak MiB |")
      print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
      let few = try measure(.csv, rows: 50, defects: 0, in: folder)
      let csv = try measure(.csv, rows: rows, defects: 0, in: folder)
      let seeded = try measure(.csv, rows: rows, defects: rows / 100, in: folder, isKept: false)
      let every = try measure(.csv, rows: rows, defects: rows, in: folder, isKept: false)
      let small = try measure(.csv, rows: rows / 10, defects: 0, in: folder)
      let million = isFull ? try measure(.csv, rows: 10 * rows, defects: 0, in: folder, isKept: false) : nil
      let xml = try measure(.xml, rows: rows, defects: 0, in: folder)
      let seededXML = try measure(.xml, rows: rows, defects: rows / 100, in: folder, isKept: false)
      let everyXML = try measure(.xml, rows: rows, defects: rows, in: folder, isKept: false)
      // About 850 bytes a record: 300 MB.
      let large = isFull ? try measure(.xml, rows: rows * 36 / 10, defects: 0, in: folder) : xml
      var goals = [
        Goal("50 CSV rows, start to exit", few.start, atMost: 0.04, "s"),
        Goal("CSV, an error on every row / none: time", every.processor / csv.processor, atMost: 2),
        Goal("CSV, an error on every row / none: memory", every.memory / csv.memory, atMost: 2),
        Goal("XML, an error on every record / none: time", everyXML.processor / xml.processor, atMost: 2),
        Goal("XML, an error on every record / none: memory", everyXML.memory / xml.memory, atMost: 2),
        Goal("CSV: memory", csv.memory, atMost: memoryLimit, "MiB"),
        Goal("XML: memory", large.memory, atMost: memoryLimit, "MiB"),
      ]
      if rows == 100_000 { goals.append(Goal("100 000 CSV rows", csv.seconds, atMost: 0.3, "s")) }
      if let million { goals.append(Goal("ten times the rows: memory", million.memory, atMost: memoryLimit, "MiB")) }
      print(
        "\nOther programs on the same files:\n\n| program | processor s | ours / theirs | rows/s, ours : theirs | peak MiB |"
      )
      print("| --- | ---: | ---: | ---: | ---: |")
      goals += try peers(csv: csv, small: small, xml: xml, large: large)
      print("\n| goal | measured | at most | |\n| --- | ---: | ---: | --- |")
      for goal in goals {
        print(
          "| \(goal.name) | \(decimals(goal.measured, 3)) \(goal.unit) | \(decimals(goal.limit, 2)) \(goal.unit)"
            + " | \(goal.isHeld ? "held" : "MISSED") |")
      }
      let wrong = [few, csv, seeded, every, small, million, xml, seededXML, everyXML, large].compactMap(\.self)
        .flatMap(\.problems)
      if wrong.isEmpty {
        print("\nEvery seeded defect was found once and in its place; the clean files gave nothing.")
      } else {
        print("\nWRONG:\n" + wrong.joined(separator: "\n"))
      }
      if !wrong.isEmpty || goals.contains(where: { !$0.isHeld }) {
        try? FileManager.default.removeItem(at: folder)
        exit(1)
      }
    } catch {
      print("The files could not be made or checked: \(error)")
      exit(1)
    }
  }

  private struct Goal {
    let name: String
    let measured: Double
    let limit: Double
    let unit: String

    init(_ name: String, _ measured: Double, atMost limit: Double, _ unit: String = "") {
      self.name = name
      self.measured = measured
      self.limit = limit
      self.unit = unit
    }

    var isHeld: Bool { measured <= limit }
  }

  private struct Measured {
    let path: String
    let rows: Int
    let arguments: [String]
    /// By the clock, the least of three: of the checking alone, and of the process from start to exit.
    let seconds: Double
    let start: Double
    let processor: Double
    let memory: Double
    let problems: [String]
  }

  private func measure(
    _ format: ValidationData.Format, rows: Int, defects: Int, in folder: URL, isKept: Bool = true
  ) throws -> Measured {
    let path = folder.appending(path: "\(rows)-\(defects).\(format)").path
    let size = try ValidationWorker.make(ValidationData(format, rows: rows, defects: defects), at: path).bytes
    defer { if !isKept { try? FileManager.default.removeItem(atPath: path) } }
    let arguments = [
      CommandLine.arguments[0], ValidationWorker.flag, path, folder.appending(path: "result").path, "\(format)",
      "\(rows)", "\(defects)",
    ]
    let runs = try (0..<3).map { _ in try ValidationRun(arguments) }
    guard let best = runs.min(by: { $0.processor < $1.processor }), let seconds = runs.map(\.seconds).min(),
      let start = runs.map(\.wall).min()
    else { throw CocoaError(.fileReadUnknown) }
    print(
      "| \(format), \(defects) defects | \(decimals(Double(size) / 1_048_576, 1)) | \(best.rows) | \(best.findings)"
        + " | \(decimals(seconds, 3)) | \(decimals(best.processor, 3)) | \(Int(Double(rows) / best.processor))"
        + " | \(decimals(best.memory, 1)) |")
    return Measured(
      path: path, rows: rows, arguments: arguments, seconds: seconds, start: start, processor: best.processor,
      memory: best.memory, problems: best.problems.map { "\(format), \(rows) rows, \(defects) defects: \($0)" })
  }

  /// Programs that happen to be there. `NULAGE_PEERS` may name an interpreter that has lxml, polars and frictionless.
  private func peers(csv: Measured, small: Measured, xml: Measured, large: Measured) throws -> [Goal] {
    let python = ProcessInfo.processInfo.environment["NULAGE_PEERS"] ?? "python3"
    let lxml =
      "import sys, lxml.etree as e\nfor _, x in e.iterparse(sys.argv[1], tag='{urn:nulage:uppfoljning:1}insats'): x.clear()"
    let polars = "import sys, polars as p\np.read_csv(sys.argv[1], separator=';', infer_schema=False)"
    let frictionless =
      "import sys, os, frictionless as f\nos.chdir(os.path.dirname(sys.argv[1]))\n"
      + "from frictionless.formats import CsvControl\nd = f.Dialect(controls=[CsvControl(delimiter=';')])\n"
      + "r = f.validate(os.path.basename(sys.argv[1]), dialect=d)\n"
      + "assert r.valid, r.flatten(['message'])"
    let programs: [(String, [String], Measured)] = [
      ("polars read_csv, reads only", [python, "-c", polars, csv.path], csv),
      ("frictionless validate, types only, \(small.rows) rows", [python, "-c", frictionless, small.path], small),
      ("xmllint --stream --noout, no rules", ["xmllint", "--stream", "--noout", large.path], large),
      ("lxml iterparse, one tag, no rules", [python, "-c", lxml, large.path], large),
    ]
    var goals: [Goal] = []
    for (name, command, ours) in programs {
      // By turns, so that what else the machine does weighs on both.
      var (least, processor) = (ours.processor, Double.infinity)
      var memory = 0.0
      for _ in 0..<3 {
        guard let other = ChildProcess(command) else { break }
        (processor, memory) = (min(processor, other.processor), other.memory)
        least = min(least, try ValidationRun(ours.arguments).processor)
      }
      guard processor < .infinity else {
        print("| \(name) | saknas | | | |")
        continue
      }
      if command[0] == "xmllint" {
        goals.append(Goal("XML / xmllint --stream --noout: time", least / processor, atMost: 1))
      }
      let (mine, theirs) = (Int(Double(ours.rows) / least), Int(Double(ours.rows) / processor))
      print(
        "| \(name) | \(decimals(processor, 3)) | \(decimals(least / processor, 2))"
          + " | \(mine) : \(theirs) | \(decimals(memory, 0)) |")
    }
    return goals
  }

  private func option(_ name: String) -> Int? {
    let arguments = CommandLine.arguments
    guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else { return nil }
    return Int(arguments[index + 1])
  }

  private func decimals(_ number: Double, _ places: Int) -> String { String(format: "%.\(places)f", number) }
}
