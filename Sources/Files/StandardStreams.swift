import CSystem
import Diagnostics
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

  /// Writes a line to standard error, with nothing in it that a terminal or a log would obey. A broken standard error has nobody to be told.
  package static func writeMessage(_ line: String) {
    do { try FileWriter.writeAll(STDERR_FILENO, Array((VisibleText.lines(line) + "\n").utf8), "standard fel") } catch {}
  }

  /// Rewrites the present line of a terminal's standard error.
  package static func writeProgress(_ line: String) {
    do {
      try FileWriter.writeAll(STDERR_FILENO, Array(("\r\u{1B}[2K" + VisibleText.lines(line)).utf8), "standard fel")
    } catch {}
  }

  package static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  package static var messagesAreTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Makes a closed pipe and a file-size limit ordinary errors of the call instead of deaths of the process.
  package static func ignoreDeadlySignals() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Takes the place of standard streams that were closed before the program began.
  ///
  /// Without this the first opened file would get the number of one, and messages would be written into it. What stands
  /// there can be neither read nor written, so that a result without a reader is an error (EBADF) and not lost in silence.
  package static func occupyClosed() {
    for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) == -1 {
      // The lowest free number is taken: this one.
      _ = nulage_occupy()
    }
  }

  /// Closes standard output and says whether all of it has arrived: some file systems tell of a full disk only then.
  package static func closeOutput() throws(FileError) {
    guard close(STDOUT_FILENO) == 0 || errno == EBADF || errno == EINTR else {
      throw SystemCall.error(.write, "standard ut")
    }
  }
}
