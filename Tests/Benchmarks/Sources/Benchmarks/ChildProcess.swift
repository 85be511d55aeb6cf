import Glibc

/// Another program, run to its end and measured.
struct ChildProcess {
  /// Seconds by the clock.
  let wall: Double
  /// Seconds of processor time, user and system.
  let processor: Double
  /// The largest resident memory in MiB; at least that of this process when it started the other.
  let memory: Double

  /// nil where the program is not there or fails. What it prints is thrown away.
  init?(_ arguments: [String]) {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for stream in [STDOUT_FILENO, STDERR_FILENO] {
      unsafe posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
    }
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var child: pid_t = 0
    let start = ContinuousClock.now
    guard let program = unsafe words[0], unsafe posix_spawnp(&child, program, &actions, nil, &words, environ) == 0
    else {
      return nil
    }
    var status: Int32 = 0
    var usage = rusage()
    guard unsafe wait4(child, &status, 0, &usage) == child, status == 0 else { return nil }
    let elapsed = (ContinuousClock.now - start).components
    wall = Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
    processor =
      Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6
    memory = Double(usage.ru_maxrss) / 1_024
  }
}
