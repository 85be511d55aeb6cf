import Foundation
import TestSupport
import Testing

/// Same input, same bytes: whatever the time zone, the locale, the folder, the clock's day or the run before.
@Suite(.serialized)
struct DeterminismTests {
  @Test func surroundingsChangeNoByte() throws {
    let place = try TemporaryFolder()
    let surroundings: [[String: String]] = [
      [:], ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"],
      ["TZ": "America/Anchorage", "LANG": "C", "LC_ALL": "C"],
    ]
    var first: [String: [UInt8]]?
    for (number, environment) in surroundings.enumerated() {
      let copy = try CheckoutCopy(in: place.path + "/olika mappnamn \(number)")
      let result = try Tool.run(["run", "Fixtures/exempellan/pipeline.yml"], in: copy.path, environment: environment)
      #expect(result.exitCode == 0, "\(result.messages)")
      let files = try contents(of: copy.path + "/Fixtures/exempellan/ut")
      if let first {
        let differing = Set(first.keys).union(files.keys).filter { first[$0] != files[$0] }.sorted()
        #expect(differing == [], "\(environment)")
      }
      first = first ?? files
    }
    #expect((first?.count ?? 0) > 10)
  }

  @Test func aSecondRunWritesTheSameBytesAndTheSameArchive() throws {
    let place = try TemporaryFolder()
    let copy = try CheckoutCopy(in: place.path)
    let arguments = ["run", "Fixtures/exempellan/pipeline.yml"]
    #expect(try Tool.run(arguments, in: copy.path).exitCode == 0)
    let folder = copy.path + "/Fixtures/exempellan/ut"
    let first = try contents(of: folder)
    #expect(try Tool.run(arguments, in: copy.path).exitCode == 0)
    #expect(try contents(of: folder) == first)
    let beside = try FileManager.default.contentsOfDirectory(atPath: copy.path + "/Fixtures/exempellan").sorted()
    #expect(!beside.contains { $0.contains("andrad") || $0.contains("nulage-ny") }, "\(beside)")
  }

  /// One core against all of them, and the files named in another order.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/taskset"), "taskset is not installed"))
  func coresAndOrderOfFilesChangeNothing() throws {
    let place = try TemporaryFolder()
    let configuration = "Fixtures/exempellan/pipeline.yml"
    var outputs: [[String: [UInt8]]] = []
    for isOther in [false, true] {
      let copy = try CheckoutCopy(in: place.path + "/\(isOther)")
      let path = copy.path + "/" + configuration
      if isOther {
        let names = try FileManager.default.contentsOfDirectory(atPath: copy.path + "/Fixtures/exempellan/in")
          .filter { !$0.hasPrefix(".") }.sorted(by: >)
        let listed = "[" + names.map { "in/" + $0 }.joined(separator: ", ") + "]"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacing("inrapporteringar: [in]", with: "inrapporteringar: " + listed)
          .write(toFile: path, atomically: false, encoding: .utf8)
      }
      let result =
        try isOther
        ? Tool.run(["-c", "0", Tool.path, "run", configuration], in: copy.path, program: "/usr/bin/taskset")
        : Tool.run(["run", configuration], in: copy.path)
      #expect(result.exitCode == 0, "\(result.messages)")
      outputs.append(try contents(of: copy.path + "/Fixtures/exempellan/ut"))
    }
    let differing = outputs[0].keys.filter { outputs[0][$0] != outputs[1][$0] }.sorted()
    #expect(differing == [] && outputs[0].count == outputs[1].count)
  }

  /// 2024 with and without 2023: what differs is the comparison and nothing else.
  @Test func lastYearChangesOnlyTheComparison() throws {
    let place = try TemporaryFolder()
    let copy = try CheckoutCopy(in: place.path)
    #expect(try Tool.run(["run", "--output", place.path + "/med"], in: copy.path).exitCode == 0)
    let configuration = try String(contentsOfFile: copy.path + "/pipeline.yml", encoding: .utf8)
    try configuration.replacing(/foregaende: [^\n]*\n/, with: "").replacing(".nulage/arkiv", with: ".nulage/annat")
      .write(toFile: copy.path + "/pipeline.yml", atomically: false, encoding: .utf8)
    #expect(try Tool.run(["run", "--output", place.path + "/utan"], in: copy.path).exitCode == 0)
    let (with, without) = (try contents(of: place.path + "/med"), try contents(of: place.path + "/utan"))
    #expect(Set(with.keys) == Set(without.keys))
    // The page and the evidence of its lines follow the text; the manifest holds their sums.
    let differing = with.keys.filter { with[$0] != without[$0] }.sorted()
    #expect(differing == ["data/belagg.csv", "manifest.json", "nulage.html", "nulage.md"])
    func sections(_ files: [String: [UInt8]]) -> [String: [Substring]] {
      var heading = ""
      var sections: [String: [Substring]] = [:]
      for line in String(decoding: files["nulage.md"] ?? [], as: UTF8.self).split(separator: "\n") {
        if line.hasPrefix("#") { heading = (line.hasPrefix("## ") ? "" : heading.prefix { $0 != "/" } + "/") + line }
        // How to read the report names the section, where there is one.
        sections[heading, default: []].append(line.hasPrefix("Slutsatserna står först.") ? "" : line)
      }
      return sections
    }
    let (a, b) = (sections(with), sections(without))
    let changed = Set(a.keys).union(b.keys).filter { a[$0] != b[$0] }
    #expect(!changed.isEmpty)
    for heading in changed {
      #expect(heading.contains("Sedan förra året") || heading.contains("Förra året och nu"), "\(heading)")
    }
  }
}
