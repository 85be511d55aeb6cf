import Foundation
import TestSupport
import Testing

/// Every hostile file in a process of its own: an answer and a documented exit code, never a signal, a hang or a full memory.
@Suite(.serialized) struct HostileFileTests {
  /// In MiB. A file that is read in pieces needs a fraction of it.
  private static let mostMemory = 256

  @Test func everyFileIsAnswered() throws {
    var files = try HostileFiles(seed: HardeningSettings.seed)
    let cases = files.cases(HardeningSettings.count("NULAGE_HOSTILE", standard: 400))
    let place = try TemporaryFolder()
    let folder = place.path
    let complaints = HardeningSettings.inParallel(cases) { number, hostile in
      HostileFileTests.complaint(hostile, in: "\(folder)/\(number)")
    }
    for complaint in complaints.compactMap(\.self) { Issue.record("\(complaint)") }
    print("hostile files: \(cases.count), seed \(HardeningSettings.seed), bad \(complaints.compactMap(\.self).count)")
    #expect(cases.count >= 400 && complaints.count == cases.count)
  }

  /// nil when all is as promised.
  private static func complaint(_ hostile: HostileFiles.Case, in folder: String) -> String? {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let path = folder + "/" + hostile.name
      try Data(hostile.bytes).write(to: URL(filePath: path))
      var environment = ["SWIFT_BACKTRACE": "enable=no"]
      let counts = folder + "/antal"
      if let library = HardeningSettings.faultLibrary {
        environment.merge(["LD_PRELOAD": library, "NULAGE_FAULT_COUNTS": counts]) { $1 }
      }
      // The system ends a process that has used a minute of processor time: a hang, however busy the machine is.
      let call = (["exec", "'\(Tool.path)'"] + hostile.arguments.map { $0 == "FIL" ? "'\(path)'" : $0 })
      let result = try Tool.run(
        ["-c", "ulimit -t 60; " + call.joined(separator: " ")], in: folder, environment: environment, program: "/bin/sh"
      )
      guard [0, 1, 2, 3].contains(result.exitCode) else {
        try? Data(hostile.bytes).write(to: URL(filePath: NSTemporaryDirectory() + "hostile-" + hostile.name))
        return "\(hostile.name): slutkod \(result.exitCode) \(result.messages.suffix(300))"
      }
      if result.exitCode != 0, result.output.isEmpty, result.messages.isEmpty { return "\(hostile.name): inget sägs" }
      let lines = (try? String(contentsOfFile: counts, encoding: .utf8)) ?? ""
      if let memory = lines.firstMatch(of: /memory (\d+)/)?.1, let kibibytes = Int(memory),
        kibibytes > mostMemory << 10, !HardeningSettings.isSanitized
      {
        return "\(hostile.name): \(kibibytes >> 10) MiB"
      }
      return nil
    } catch { return "\(hostile.name): \(error)" }
  }
}
