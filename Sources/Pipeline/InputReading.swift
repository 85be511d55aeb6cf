import Files
package import Intake
package import StrategyModel

/// Opens submitted files for the readers. A file that cannot be opened becomes a named file without content.
package enum InputReading {
  /// `shown` is the path as reports name it; `located` is where it lies as seen from the working folder.
  package static func file(shown: String, located: String, limit: Int) -> InputFile {
    do throws(FileError) {
      // Opened once here, so that a file that cannot be is told from one that can; read when it is its turn.
      let size = try ByteSource(opening: located).size ?? 0
      guard size <= limit else { return InputFile(path: shown, content: .tooLarge(bytes: size)) }
      return InputFile(path: shown, content: .file(located: located))
    } catch {
      return InputFile(
        path: shown, content: .unopened(sv: error.reason, en: "the system refused it (errno \(error.errno))"))
    }
  }

  /// The input as provenance; nil for one that could not be read.
  package static func provenance(_ submission: Submission, among names: Set<String>) -> RunInformation.Input? {
    let file = submission.file
    let isPart = file.indices.contains { file[$0] == "#" && names.contains(String(file[..<$0])) }
    // A mapped file of several organisations has one submission for each; the first is the file.
    guard !submission.sha256.isEmpty, !isPart else { return nil }
    return RunInformation.Input(path: submission.file, sha256: submission.sha256, bytes: submission.bytes)
  }
}
