/// Bytes that can be gone through from the beginning as often as needed, in pieces: a file, or memory.
package enum ByteSupply: Sendable {
  case memory([UInt8])
  /// A regular file, opened anew each time.
  case file(path: String)
  case spooled(SpooledInput)

  /// The size of all pieces but the last, in bytes.
  package static let pieceSize = 1 << 18

  /// Hands over all bytes in order, until `take` returns false. A file that cannot be opened or read throws.
  package func forEach(_ take: ([UInt8]) -> Bool) throws(FileError) {
    switch self {
    case .memory(let bytes) where bytes.count <= ByteSupply.pieceSize:
      if !bytes.isEmpty { _ = take(bytes) }
    case .memory(let bytes):
      var start = 0
      while start < bytes.count {
        let end = min(start + ByteSupply.pieceSize, bytes.count)
        if !take(Array(bytes[start..<end])) { return }
        start = end
      }
    case .file(let path):
      let source = try ByteSource(opening: path)
      if let size = source.size, size < ByteSupply.pieceSize {
        // One byte more than it should have, so that its end is seen in the same call. It may have grown since.
        while true {
          let piece = try source.next(size + 1)
          if piece.isEmpty || !take(piece) { return }
        }
      }
      // One piece of memory for all: fresh pages for each would cost more than the reading.
      var piece: [UInt8] = []
      while true {
        try source.fill(&piece, ByteSupply.pieceSize)
        if piece.isEmpty || !take(piece) { return }
      }
    case .spooled(let input):
      var offset = 0
      while true {
        let piece = try input.bytes(from: offset, ByteSupply.pieceSize)
        if piece.isEmpty || !take(piece) { return }
        offset += piece.count
      }
    }
  }
}
