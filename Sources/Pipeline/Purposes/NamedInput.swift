import Files

/// The whole of a file that a command names.
enum NamedInput {
  /// 1 GiB, as for submissions.
  private static let largest = 1 << 30

  static func bytes(_ path: String) throws(PipelineError) -> [UInt8] {
    if path != "-", Folder.kind(path) == .missing {
      throw .usage(sv: "\(path): filen finns inte.", en: "\(path): the file does not exist.")
    }
    do throws(FileError) {
      let source = path == "-" ? ByteSource.standardInput() : try ByteSource(opening: path)
      if let bytes = try source.all(limit: largest) { return bytes }
    } catch { throw .world(error) }
    throw .usage(
      sv: "\(path): filen är större än \(largest >> 20) MiB.",
      en: "\(path): the file is larger than \(largest >> 20) MiB.")
  }
}
