import Files
import Intake

/// Opening what the person who runs the tool has named: configuration and registers.
package enum ConfigurationFile {
  /// The name that is looked for in the working folder.
  package static let standardName = "pipeline.yml"

  /// Reads a configuration. Whatever is wrong with it is a usage error.
  package static func read(_ path: String) throws(PipelineError) -> PipelineConfiguration {
    let bytes = try bytes(path)
    do throws(RegisterError) { return try ConfigurationReader.read(bytes, file: path) } catch { throw .register(error) }
  }

  /// The configuration of the working folder; nil where there is none.
  package static func ofWorkingFolder() throws(PipelineError) -> PipelineConfiguration? {
    Folder.kind(standardName) == .file ? try read(standardName) : nil
  }

  /// A small file in full. One that is missing or too large to be a configuration is a usage error.
  package static func bytes(_ path: String) throws(PipelineError) -> [UInt8] {
    do throws(FileError) {
      if let bytes = try ByteSource(opening: path).all(limit: largest) { return bytes }
    } catch {
      throw .usage(
        sv: "\(path): kan inte läsas: \(error.reason).", en: "\(path): cannot be read (errno \(error.errno)).")
    }
    throw .usage(
      sv: "\(path): filen är större än \(largest >> 20) MiB och är ingen konfiguration.",
      en: "\(path): the file is larger than \(largest >> 20) MiB and is no configuration.")
  }

  private static let largest = 4 << 20
}
