import Foundation

/// Checking with all rules, beside programs that only read or check. `--rows N` sets the size, 100 000 unless told; `--full`
/// adds a million rows and XML of 300 MB. Ends the process with 1 where a finding is missing, doubled or misplaced.
///
/// Processor seconds, the least of three runs of a process from start to end; the peers on the same files in the same run.
struct ValidationBenchmark: Benchmark {
  let name = "validation"

  func run() {
    let rows = option("--rows") ?? 100_000
    let isFull = CommandLine.arguments.contains("--full")
    let folder = FileManager.default.temporaryDirectory.appending(path: "nulage-validation-\(getpid())")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      print("| file | MiB | rows | findings | seconds | processor s | rows/s | peak MiB |")
      print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
      let csv = try measure(.csv, rows: rows, defects: 0, in: folder)
      let seeded = try measure(.csv, rows: rows, defects: rows / 100, in: folder, isKept: false)
      let every = try measure(.csv, rows: rows, defects: rows, in: folder, isKept: false)
      let small = try measure(.csv, rows: rows / 10, defects: 0, in: folder)
      let million = isFull ? try measure(.csv, rows: 10 * rows, defects: 0, in: folder, isKept: false) : nil
      let xml = try measure(.xml, rows: rows, defects: 0, in: folder)
      let seededXML = try measure(.xml, rows: rows, defects: rows / 100, in: folder, isKept: false)
      let everyXML = try measure(.xml, rows: rows, defects: rows, in: folder, isKept: false)
      // About 1 000 bytes a record: 300 MB.
      let large = isFull ? try measure(.xml, rows: rows * 31 / 10, defects: 0, in: folder) : xml
      print("\n| ratio | processor | memory |\n| --- | ---: | ---: |")
      ratio("CSV, an error on every row / none", every, csv)
      ratio("XML, an error on every record / none", everyXML, xml)
      if let million { ratio("ten times the rows / the rows", million, csv) }
      print(
        "\nOther programs on the same files:\n\n| program | processor s | ours / theirs | rows/s, ours : theirs | peak MiB |"
      )
      print("| --- | ---: | ---: | ---: | ---: |")
      peers(csv: csv, small: small, xml: xml, large: large)
      let wrong = [csv, seeded, every, small, xml, seededXML, everyXML, large].compactMap(\.self).flatMap(\.problems)
      guard wrong.isEmpty else {
        print("\nWRONG:\n" + wrong.joined(separator: "\n"))
        exit(1)
      }
      print("\nEvery seeded defect was found once and in its place; the clean files gave nothing.")
    } catch {
      print("The files could not be made or checked: \(error)")
      exit(1)
    }
  }

  private struct Measured {
    let path: String
    let rows: Int
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
    var best: (processor: Double, facts: [Substring])?
    var problems: [String] = []
    let result = folder.appending(path: "result").path
    for _ in 0..<3 {
      let arguments = [
        CommandLine.arguments[0], ValidationWorker.flag, path, result, "\(format)", "\(rows)", "\(defects)",
      ]
      guard ChildProcess(arguments) != nil else { throw CocoaError(.executableLoad) }
      let lines = try String(contentsOfFile: result, encoding: .utf8).split(separator: "\n")
      let facts = (lines.first ?? "").split(separator: " ")
      guard facts.count == 5, let processor = Double(facts[4]) else { throw CocoaError(.fileReadCorruptFile) }
      problems = lines.dropFirst().map { "\(format), \(rows) rows, \(defects) defects: \($0)" }
      if processor < best?.processor ?? .infinity { best = (processor, facts) }
    }
    guard let best, let seconds = Double(best.facts[0]), let memory = Double(best.facts[3]) else {
      throw CocoaError(.fileReadUnknown)
    }
    print(
      "| \(format), \(defects) defects | \(decimals(Double(size) / 1_048_576, 1)) | \(best.facts[1]) | \(best.facts[2])"
        + " | \(decimals(seconds, 3)) | \(decimals(best.processor, 3)) | \(Int(Double(rows) / best.processor))"
        + " | \(decimals(memory, 1)) |")
    return Measured(path: path, rows: rows, processor: best.processor, memory: memory, problems: problems)
  }

  private func ratio(_ name: String, _ a: Measured, _ b: Measured) {
    print("| \(name) | \(decimals(a.processor / b.processor, 2)) | \(decimals(a.memory / b.memory, 2)) |")
  }

  /// Programs that happen to be there. `NULAGE_PEERS` may name an interpreter that has lxml, polars and frictionless.
  private func peers(csv: Measured, small: Measured, xml: Measured, large: Measured) {
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
    for (name, command, ours) in programs {
      let runs = (0..<3).compactMap { _ in ChildProcess(command) }
      guard let other = runs.min(by: { $0.processor < $1.processor }) else {
        print("| \(name) | saknas | | | |")
        continue
      }
      let (mine, theirs) = (Int(Double(ours.rows) / ours.processor), Int(Double(ours.rows) / other.processor))
      print(
        "| \(name) | \(decimals(other.processor, 3)) | \(decimals(ours.processor / other.processor, 2))"
          + " | \(mine) : \(theirs) | \(decimals(other.memory, 0)) |")
    }
  }

  private func option(_ name: String) -> Int? {
    let arguments = CommandLine.arguments
    guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else { return nil }
    return Int(arguments[index + 1])
  }

  private func decimals(_ number: Double, _ places: Int) -> String { String(format: "%.\(places)f", number) }
}
