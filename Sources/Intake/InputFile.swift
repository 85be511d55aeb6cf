package import Files

/// A file as the Files room hands it over: its bytes, or why there are none.
package struct InputFile: Sendable {
  package enum Content: Sendable {
    case bytes([UInt8])
    /// A regular file at this path as seen from the working folder; read in pieces, so that its size costs no memory.
    case file(located: String)
    /// Standard input that was too much to be kept in memory.
    case spooled(SpooledInput)
    /// The reason, in Swedish and English, as the end of a sentence.
    case unopened(sv: String, en: String)
    /// Not read, since it is larger than the limit.
    case tooLarge(bytes: Int)
  }

  /// As named: as given, or relative to pipeline.yml.
  package let path: String
  package let content: Content
  /// Hexadecimal, lower case. Empty for what is read in pieces: its sum is known when it has been read.
  package let sha256: String

  package init(path: String, content: Content, sha256: String = "") {
    self.path = path
    self.content = content
    self.sha256 = sha256
  }

  package init(path: String, bytes: [UInt8], sha256: String = "") {
    self.init(path: path, content: .bytes(bytes), sha256: sha256)
  }

  /// The file's name without folder and extension, which may name its submitter.
  package var stem: String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
