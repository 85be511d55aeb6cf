import ArgumentParser
import Diagnostics
import Files
import Pipeline

/// Runs a command line and turns whatever happens into one of the five exit codes.
enum CommandRunner {
  static func run(_ arguments: [String]) -> Pipeline.ExitCode {
    let command: any NulageCommand
    do {
      var parsed = try Nulage.parseAsRoot(arguments)
      guard let ours = parsed as? any NulageCommand else {
        // The parser's own commands (help) and the bare tool: running them throws the text to show.
        try parsed.run()
        return .done
      }
      command = ours
    } catch {
      let message = Nulage.fullMessage(for: error)
      // Help and version are results; everything else that the parser says is a usage error.
      guard Nulage.exitCode(for: error) == .success else {
        StandardStreams.writeMessage(message)
        return .usage
      }
      return write(message + "\n")
    }
    do {
      let result = try command.result()
      return max(write(result.output), result.exitCode)
    } catch {
      StandardStreams.writeMessage(error.message[command.language])
      return error.exitCode
    }
  }

  /// A full disk or a closed reader is a failure of the world, never success.
  private static func write(_ text: String) -> Pipeline.ExitCode {
    do {
      try StandardStreams.writeOutput(text)
      try StandardStreams.closeOutput()
      return .done
    } catch {
      StandardStreams.writeMessage("\(error.path): \(error.reason)")
      return .world
    }
  }
}
