import Files
package import Intake
package import StrategyModel

/// Opens submitted files for the readers. A file that cannot be opened becomes a named file without content.
package enum InputReading {
  /// `shown` is the path as reports name it; `located` is where it lies as seen from the working folder.
  package static func file(shown: String, located: String, limit: Int) -> InputFile {
    do throws(FileError) {
      let source = try ByteSource(opening: located)
      let size = source.size ?? 0
      guard let bytes = try source.all(limit: limit) else {
        return InputFile(path: shown, content: .tooLarge(bytes: max(size, limit + 1)))
      }
      return InputFile(path: shown, bytes: bytes, sha256: Digest.sha256(bytes))
    } catch {
      return InputFile(
        path: shown, content: .unopened(sv: error.reason, en: "the system refused it (errno \(error.errno))"))
    }
  }

  /// The input as provenance; nil for one that could not be read.
  package static func provenance(_ file: InputFile) -> RunInformation.Input? {
    guard case .bytes(let bytes) = file.content else { return nil }
    return RunInformation.Input(path: file.path, sha256: file.sha256, bytes: bytes.count)
  }
}
