@testable import Formats

/// Bytes that come in small pieces, as they may from a disk.
enum PiecedSource {
  /// `isLong` hides the size, so that the file is gone through and not held.
  static func source(_ bytes: [UInt8], size: Int, isLong: Bool = true) -> CubeSource {
    CubeSource(size: isLong ? nil : bytes.count) {
      var position = 0
      return {
        let end = min(position + size, bytes.count)
        defer { position = end }
        return Array(bytes[position..<end])
      }
    }
  }
}
