import Foundation
import TestSupport
import Testing

@testable import Archive
@testable import Files
@testable import Pipeline

/// Every system call of a run failed in turn, once and for good, and the run killed before every call that changes
/// something: the former outputs stay whole or the new ones are, exit 0 means complete, and the next run mends it all.
@Suite(.serialized, .enabled(if: HardeningSettings.faultLibrary != nil, "no C compiler"))
struct FaultTests {
  /// A fault as Tests/Faults/faults.c reads it.
  struct Fault: Sendable, CustomStringConvertible {
    let call: String
    let number: Int
    let effect: String
    let isLasting: Bool
    let isFirstRun: Bool

    var setting: String { "\(call):\(number):\(effect)" + (isLasting ? ":lasting" : "") }
    var description: String { setting + (isFirstRun ? " (första körningen)" : "") }
  }

  /// What may happen to each kind of call. `EINTR` for good would be no fault but a stop.
  static let effects: [(call: String, effects: [String])] = [
    ("any", ["kill"]), ("create", ["EACCES", "EMFILE", "ENOSPC", "EDQUOT", "EIO", "EROFS", "EINTR"]),
    ("open", ["EIO", "EACCES", "EMFILE"]), ("read", ["EIO", "short", "EINTR"]),
    ("write", ["ENOSPC", "EDQUOT", "EIO", "short", "EINTR"]), ("pwrite", ["ENOSPC", "EIO", "short"]),
    ("truncate", ["EIO"]), ("fsync", ["EIO", "ENOSPC"]), ("close", ["EIO"]), ("rename", ["EACCES", "EIO", "EINVAL"]),
    ("unlink", ["EACCES", "EIO"]), ("mkdir", ["ENOSPC", "EACCES", "EDQUOT"]), ("rmdir", ["EIO"]), ("list", ["EIO"]),
  ]

  @Test func noFaultTearsTheOutputs() throws {
    let library = try #require(HardeningSettings.faultLibrary)
    let place = try TemporaryFolder()
    let county = try FaultCounty(in: place.path)
    var faults: [Fault] = []
    for base in [county.earlier, county.untouched] {
      faults += try FaultTests.faults(base, isFirstRun: base == county.untouched, library, in: place.path)
    }
    var generator = SeededGenerator(seed: HardeningSettings.seed)
    faults.shuffle(using: &generator)
    faults = Array(faults.prefix(HardeningSettings.count("NULAGE_FAULTS", standard: 100)))
    let folder = place.path
    let verdicts = HardeningSettings.inParallel(faults) { index, fault in
      FaultTests.complaints(fault, county, library, in: "\(folder)/\(index)")
    }
    for (fault, complaints) in zip(faults, verdicts) { #expect(complaints.isEmpty, "\(fault): \(complaints)") }
    print("faults: \(faults.count), seed \(HardeningSettings.seed), torn \(verdicts.count { !$0.isEmpty })")
    #expect(verdicts.count == faults.count && faults.count >= 100)
  }

  /// Counts the calls of an undisturbed run: there is one fault for each call and each thing that can happen to it.
  private static func faults(
    _ base: String, isFirstRun: Bool, _ library: String, in place: String
  ) throws -> [Fault] {
    let folder = try TemporaryFolder()
    let copy = folder.path + "/rakning"
    try FileManager.default.copyItem(atPath: base, toPath: copy)
    let counts = folder.path + "/antal"
    _ = try Tool.run(
      ["run"], in: copy, environment: ["LD_PRELOAD": library, "NULAGE_FAULT_COUNTS": counts])
    var faults: [Fault] = []
    for line in try String(contentsOfFile: counts, encoding: .utf8).split(separator: "\n") {
      let parts = line.split(separator: " ").map(String.init)
      guard parts.count == 2, let count = Int(parts[1]), count > 0 else { continue }
      for effect in effects.first(where: { $0.call == parts[0] })?.effects ?? [] {
        for isLasting in effect == "kill" || effect == "EINTR" ? [false] : [false, true] {
          faults += (1...count).map {
            Fault(call: parts[0], number: $0, effect: effect, isLasting: isLasting, isFirstRun: isFirstRun)
          }
        }
      }
    }
    return faults
  }

  /// What is wrong with the outcome of one fault; empty when every promise was kept.
  private static func complaints(
    _ fault: Fault, _ county: FaultCounty, _ library: String, in folder: String
  ) -> [String] {
    do {
      try FileManager.default.copyItem(
        atPath: fault.isFirstRun ? county.untouched : county.earlier, toPath: folder)
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let former = fault.isFirstRun ? FaultCounty.State(outputs: [:], archive: "") : county.before
      let result = try Tool.run(
        ["run"], in: folder, environment: ["LD_PRELOAD": library, "NULAGE_FAULT": fault.setting])
      let state = try FaultCounty.state(of: folder)
      var complaints = self.complaints(result, state, former, county.after, fault)
      // The next run mends everything and leaves nothing behind.
      if fault.effect == "kill" || fault.number % 3 == 0 {
        let next = try Tool.run(["run"], in: folder)
        if next.exitCode != 0 { complaints.append("nästa körning slutar med \(next.exitCode): \(next.messages)") }
        if try FaultCounty.state(of: folder) != county.after { complaints.append("nästa körning ger annat") }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        if names != county.names { complaints.append("kvar ligger \(names)") }
      }
      return complaints
    } catch { return ["\(error)"] }
  }

  private static func complaints(
    _ result: Tool.Result, _ state: FaultCounty.State, _ former: FaultCounty.State, _ new: FaultCounty.State,
    _ fault: Fault
  ) -> [String] {
    var complaints: [String] = []
    // An input that cannot be read is said so in a whole run, which is then another than the undisturbed one.
    let isOfOtherInput =
      ["open", "read"].contains(fault.call) && isWhole(state.outputs)
      && (state.outputs["data/avstamning.csv"].map { String(decoding: $0, as: UTF8.self).contains("oläsbar") } ?? false)
    if !isOfOtherInput {
      if state.outputs != former.outputs && state.outputs != new.outputs { complaints.append("en blandning") }
      if state.archive != former.archive && state.archive != new.archive { complaints.append("arkivet är halvt") }
      if result.exitCode == 0 && state != new { complaints.append("klart utan att vara det") }
    }
    if result.exitCode == 0 && result.output != "ut/nulage.md\n" { complaints.append("svaret kom inte fram") }
    let allowed: [Int32] = fault.effect == "kill" ? [0, 2, 3, 137] : [0, 2, 3]
    if !allowed.contains(result.exitCode) { complaints.append("slutkod \(result.exitCode): \(result.messages)") }
    // A fault of standard error itself has nobody to be told.
    if [2, 3].contains(result.exitCode), !(fault.call == "write" && fault.isLasting) {
      let last = result.messages.split(separator: "\n").last ?? ""
      if last.hasPrefix("[") || !last.contains(":") { complaints.append("orsaken sägs inte: \(last)") }
    }
    return complaints
  }

  /// Whether a folder's files are those of its manifest.
  private static func isWhole(_ outputs: [String: [UInt8]]) -> Bool {
    guard let bytes = outputs[OutputGeneration.manifestName], let manifest = Manifest(bytes) else { return false }
    let sums = outputs.filter { $0.key != OutputGeneration.manifestName }.mapValues(Digest.sha256)
    return sums == manifest.sums
  }
}
