import Foundation

/// Checking with all rules, beside programs that only read. `--rows N` sets the size, 100 000 unless told.
struct ValidationBenchmark: Benchmark {
  let name = "validation"

  func run() {
    let rows = option("--rows") ?? 100_000
    let folder = FileManager.default.temporaryDirectory.appending(path: "nulage-validation-\(getpid())")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      print("| file | MiB | rows | findings | seconds | rows/s | processor s | peak MiB |")
      print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
      let csv = try measure(.csv, rows: rows, defects: 0, in: folder)
      try measure(.csv, rows: rows, defects: rows / 100, in: folder)
      try measure(.csv, rows: rows, defects: rows, in: folder)
      try measure(.csv, rows: 10 * rows, defects: 0, in: folder, isKept: false)
      let xml = try measure(.xml, rows: rows, defects: rows / 100, in: folder)
      let large = try measure(.xml, rows: 4 * rows, defects: 0, in: folder)
      print("\nThe same files, only read:\n\n| program | processor s | ours / theirs | peak MiB |")
      print("| --- | ---: | ---: | ---: |")
      peers(csv: csv, xml: xml, large: large)
    } catch {
      print("The files could not be made: \(error)")
    }
  }

  private struct Measured {
    let path: String
    let processor: Double
  }

  @discardableResult
  private func measure(
    _ format: ValidationData.Format, rows: Int, defects: Int, in folder: URL, isKept: Bool = true
  ) throws -> Measured {
    let path = folder.appending(path: "\(rows)-\(defects).\(format)").path
    let size = try ValidationWorker.make(ValidationData(format, rows: rows, defects: defects), at: path)
    defer { if !isKept { try? FileManager.default.removeItem(atPath: path) } }
    var best: (seconds: Double, processor: Double, facts: [Substring])?
    let result = folder.appending(path: "result").path
    for _ in 0..<3 {
      let worker = ChildProcess([CommandLine.arguments[0], ValidationWorker.flag, path, result])
      guard let worker else { throw CocoaError(.executableLoad) }
      let facts = try String(contentsOfFile: result, encoding: .utf8).split(separator: " ")
      guard facts.count == 4, let seconds = Double(facts[0]) else { throw CocoaError(.fileReadCorruptFile) }
      if seconds < best?.seconds ?? .infinity { best = (seconds, worker.processor, facts) }
    }
    guard let best else { throw CocoaError(.fileReadUnknown) }
    print(
      "| \(format), \(defects) defects | \(decimals(Double(size) / 1_048_576, 1)) | \(best.facts[1]) | \(best.facts[2])"
        + " | \(decimals(best.seconds, 3)) | \(Int(Double(rows) / best.seconds)) | \(decimals(best.processor, 3))"
        + " | \(decimals(Double(best.facts[3]) ?? 0, 1)) |")
    return Measured(path: path, processor: best.processor)
  }

  /// Programs that happen to be there. `NULAGE_PYTHON` may name an interpreter that has lxml, polars or frictionless.
  private func peers(csv: Measured, xml: Measured, large: Measured) {
    let python = ProcessInfo.processInfo.environment["NULAGE_PYTHON"] ?? "python3"
    let lxml =
      "import sys, lxml.etree as e\nfor _, x in e.iterparse(sys.argv[1], tag='{urn:nulage:uppfoljning:1}insats'): x.clear()"
    let polars = "import sys, polars as p\np.read_csv(sys.argv[1], separator=';', infer_schema=False)"
    let frictionless =
      "import sys, os, frictionless as f\nos.chdir(os.path.dirname(sys.argv[1]))\n"
      + "f.validate(os.path.basename(sys.argv[1]), dialect=f.Dialect(controls=[f.formats.CsvControl(delimiter=';')]))"
    let programs: [(String, [String], Measured)] = [
      ("wc -l, CSV", ["wc", "-l", csv.path], csv),
      ("polars read_csv", [python, "-c", polars, csv.path], csv),
      ("frictionless validate, CSV", [python, "-c", frictionless, csv.path], csv),
      ("xmllint --stream --noout", ["xmllint", "--stream", "--noout", xml.path], xml),
      ("xmllint --stream --noout, the large file", ["xmllint", "--stream", "--noout", large.path], large),
      ("lxml iterparse, one tag", [python, "-c", lxml, large.path], large),
    ]
    for (name, command, ours) in programs {
      guard let other = ChildProcess(command) else {
        print("| \(name) | not found here | | |")
        continue
      }
      print(
        "| \(name) | \(decimals(other.processor, 3)) | \(decimals(ours.processor / other.processor, 2))"
          + " | \(decimals(other.memory, 0)) |")
    }
  }

  private func option(_ name: String) -> Int? {
    let arguments = CommandLine.arguments
    guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else { return nil }
    return Int(arguments[index + 1])
  }

  private func decimals(_ number: Double, _ places: Int) -> String { String(format: "%.\(places)f", number) }
}
