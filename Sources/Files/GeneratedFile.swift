/// A file of a generation, made piece by piece while it is written, so that it is never whole in memory.
package struct GeneratedFile: Sendable {
  /// Relative to the generation's folder.
  package let path: String
  package let pieces: Int
  /// The bytes of a piece. The same for the same number, on whatever thread it is asked for.
  package let piece: @Sendable (Int) -> [UInt8]

  package init(path: String, pieces: Int, piece: @escaping @Sendable (Int) -> [UInt8]) {
    self.path = path
    self.pieces = pieces
    self.piece = piece
  }

  package init(path: String, bytes: [UInt8]) { self.init(path: path, pieces: 1) { _ in bytes } }
}

/// A file as it lies on the disk.
package struct WrittenFile: Sendable, Hashable {
  package let path: String
  /// Hexadecimal, lower case.
  package let sha256: String
  package let bytes: Int
}
