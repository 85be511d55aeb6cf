import Glibc

/// One `nulage run` as a process of its own, timed by the lines that it tells its stages with.
struct TimedRun {
  /// Each stage as it is called on standard error, with its seconds by the clock.
  let stages: [(name: String, seconds: Double)]
  let wall: Double
  /// Seconds of processor time, user and system, on all cores.
  let processor: Double
  /// The largest resident memory in MiB.
  let memory: Double

  /// nil where the program is not there or does not end with 0. `oneCore`: on the first core only, by `taskset`.
  init?(_ tool: String, _ configuration: String, oneCore: Bool = false) {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { return nil }
    defer { close(ends[0]) }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO)
    unsafe posix_spawn_file_actions_addclose(&actions, ends[0])
    let arguments = (oneCore ? ["taskset", "-c", "0"] : []) + [tool, "run", configuration]
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var child: pid_t = 0
    let start = ContinuousClock.now
    guard let program = unsafe words[0], unsafe posix_spawnp(&child, program, &actions, nil, &words, environ) == 0
    else {
      close(ends[1])
      return nil
    }
    close(ends[1])
    var marks = TimedRun.marks(from: ends[0])
    var status: Int32 = 0
    var usage = rusage()
    guard unsafe wait4(child, &status, 0, &usage) == child, status == 0, !marks.isEmpty else { return nil }
    marks.append(("", .now))
    stages = zip(marks, marks.dropFirst()).map { ($0.name, TimedRun.seconds($1.time - $0.time)) }
    wall = TimedRun.seconds(ContinuousClock.now - start)
    processor =
      Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6
    memory = Double(usage.ru_maxrss) / 1_024
  }

  /// When each stage was announced: `[2/5] kopplar insatser till mål …`.
  private static func marks(from descriptor: Int32) -> [(name: String, time: ContinuousClock.Instant)] {
    var marks: [(name: String, time: ContinuousClock.Instant)] = []
    var pending: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = unsafe read(descriptor, &buffer, buffer.count)
      if count <= 0 { return marks }
      pending += buffer[..<count]
      while let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: pending[..<end], as: UTF8.self)
        if let stage = line.firstMatch(of: /\[\d\/\d\] ([^…]*) …/) { marks.append((String(stage.output.1), .now)) }
        pending.removeFirst(end + 1)
      }
    }
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }
}
