/// A finished output: a path relative to the output folder, and its bytes in pieces that can be made one at a time, so
/// that a large county's tables are never whole in memory.
package struct OutputFile: Sendable {
  package let path: String
  package let pieces: Int
  /// The same bytes for the same number, on whatever thread.
  package let piece: @Sendable (Int) -> [UInt8]

  package init(path: String, pieces: Int, piece: @escaping @Sendable (Int) -> [UInt8]) {
    self.path = path
    self.pieces = pieces
    self.piece = piece
  }

  package init(path: String, bytes: [UInt8]) { self.init(path: path, pieces: 1) { _ in bytes } }

  /// Made when it is asked for.
  package init(path: String, text: @autoclosure @escaping @Sendable () -> String) {
    self.init(path: path, pieces: 1) { _ in Array(text().utf8) }
  }

  /// All of it.
  package var bytes: [UInt8] { (0..<pieces).flatMap(piece) }
}
