package import Archive
package import Diagnostics
package import Files
package import Intake

/// Why a command could not do its work, in words for the person who gave it, with the exit code that says whose it is.
package struct PipelineError: Error, Sendable, Equatable {
  package let exitCode: ExitCode
  /// One or more lines.
  package let message: LocalizedText

  package static func == (a: PipelineError, b: PipelineError) -> Bool {
    a.exitCode == b.exitCode && a.message == b.message
  }

  package static func usage(sv: String, en: String) -> PipelineError {
    PipelineError(exitCode: .usage, message: LocalizedText(sv: sv, en: en))
  }

  package static func register(_ error: RegisterError) -> PipelineError {
    PipelineError(
      exitCode: .usage, message: LocalizedText(sv: error.text(in: .swedish), en: error.text(in: .english)))
  }

  package static func world(_ error: FileError) -> PipelineError {
    PipelineError(
      exitCode: .world,
      message: LocalizedText(
        sv: "\(VisibleText.escaped(error.path)): det gick inte att \(verb(error.operation).sv): \(error.reason).",
        en:
          "\(VisibleText.escaped(error.path)): could not \(verb(error.operation).en) (errno \(error.errno)): \(error.reason)."
      ))
  }

  package static func world(_ error: ArchiveError) -> PipelineError {
    PipelineError(
      exitCode: .world,
      message: LocalizedText(
        sv: "\(error.path): arkivet kan inte användas (SQLite \(error.code)): \(error.reason).",
        en: "\(error.path): the archive cannot be used (SQLite \(error.code)): \(error.reason)."))
  }

  /// `state` says what is impossible; the message says what to send to whom.
  package static func internalFault(_ state: String) -> PipelineError {
    PipelineError(
      exitCode: .internalFault,
      message: LocalizedText(
        sv: """
          Internt fel: \(state). Det är programmets fel, inte ditt, och inget har skrivits.
          Skicka den här texten, utskriften av `nulage --version` och pipeline.yml till den som förvaltar nulage.
          """,
        en: """
          Internal error: \(state). The fault is the program's, not yours, and nothing has been written.
          Send this text, the output of `nulage --version` and pipeline.yml to whoever maintains nulage.
          """))
  }

  private static func verb(_ operation: FileError.Operation) -> (sv: String, en: String) {
    switch operation {
    case .open: ("öppna", "open it")
    case .read: ("läsa", "read it")
    case .write: ("skriva", "write it")
    case .list: ("läsa mappen", "list the folder")
    case .lock: ("få låset", "get the lock")
    case .rename: ("byta namn", "rename it")
    case .remove: ("ta bort", "remove it")
    }
  }
}
