import Glibc

/// Standard output and error, written so that a full disk or a closed reader is noticed and nothing aborts.
package enum StandardStreams {
  /// Writes to standard output; throws when it cannot be done in full.
  package static func writeOutput(_ text: String) throws(FileError) {
    try FileWriter.writeAll(STDOUT_FILENO, Array(text.utf8), "standard ut")
  }

  package static func writeOutput(_ bytes: [UInt8]) throws(FileError) {
    try FileWriter.writeAll(STDOUT_FILENO, bytes, "standard ut")
  }

  /// Writes a line to standard error. A broken standard error has nobody to be told.
  package static func writeMessage(_ line: String) {
    do { try FileWriter.writeAll(STDERR_FILENO, Array((line + "\n").utf8), "standard fel") } catch {}
  }

  /// Rewrites the present line of a terminal's standard error.
  package static func writeProgress(_ line: String) {
    do { try FileWriter.writeAll(STDERR_FILENO, Array(("\r\u{1B}[2K" + line).utf8), "standard fel") } catch {}
  }

  package static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  package static var messagesAreTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Makes a closed pipe and a file-size limit ordinary errors of the call instead of deaths of the process.
  package static func ignoreDeadlySignals() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}
