import Foundation
import Synchronization
import TestSupport

/// How much the hardening tests do: a part by seed in every test run, all of it before a release (Tests/release.sh).
enum HardeningSettings {
  private static let environment = ProcessInfo.processInfo.environment

  /// NULAGE_SEED replays a run; the tests print theirs.
  static let seed = environment["NULAGE_SEED"].flatMap { UInt64($0) } ?? 20_240_308

  /// The attacks are ten times smaller in an ordinary test run, whose program is built for finding faults, not for speed.
  static let divisor = environment["NULAGE_HOSTILE"] == nil ? 10 : 1

  /// NULAGE_FAULTS and NULAGE_HOSTILE: how many, or `all`.
  static func count(_ name: String, standard: Int) -> Int {
    guard let text = environment[name] else { return standard }
    return text == "all" ? .max : Int(text) ?? standard
  }

  /// Under a sanitizer the tool takes several times the memory.
  static let isSanitized = unsafe dlsym(nil, "__asan_init") != nil || dlsym(nil, "__tsan_init") != nil

  /// The library that fails system calls, built from Tests/Faults with the C compiler that comes with Swift.
  static let faultLibrary: String? = {
    guard let compiler = ["clang", "cc", "gcc"].lazy.compactMap(program).first else { return nil }
    let path = FileManager.default.temporaryDirectory.appending(path: "nulage-faults-\(getpid()).so").path
    let process = Process()
    process.executableURL = URL(filePath: compiler)
    process.arguments = ["-O1", "-shared", "-fPIC", "-o", path, Checkout.path("Tests/Faults/faults.c"), "-ldl"]
    do { try process.run() } catch { return nil }
    process.waitUntilExit()
    return process.terminationStatus == 0 ? path : nil
  }()

  static func program(_ name: String) -> String? {
    (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs the work on two cores and returns what it gave, in order.
  static func inParallel<Job: Sendable, Result: Sendable>(
    _ jobs: [Job], _ work: @escaping @Sendable (Int, Job) -> Result
  ) -> [Result] {
    let results = Mutex<[Int: Result]>([:])
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: 2) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < jobs.count else { return }
        let result = work(index, jobs[index])
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { found in jobs.indices.compactMap { found[$0] } }
  }
}
