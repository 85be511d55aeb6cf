/// A statistics file that can be gone through from its beginning as often as needed, in pieces.
package struct CubeSource: Sendable {
  /// Gives the next piece; an empty one is the end.
  package typealias Pieces = () throws(CubeError) -> [UInt8]

  /// In bytes; nil where it is not known beforehand.
  package let size: Int?
  private let opening: @Sendable () throws(CubeError) -> Pieces

  package init(size: Int?, opening: @escaping @Sendable () throws(CubeError) -> Pieces) {
    self.size = size
    self.opening = opening
  }

  package init(_ bytes: [UInt8]) {
    self.init(size: bytes.count) {
      var rest: [UInt8]? = bytes
      return {
        defer { rest = nil }
        return rest ?? []
      }
    }
  }

  package func open() throws(CubeError) -> Pieces { try opening() }

  /// A file of at most this size is held whole; a longer one is gone through.
  static let mostHeld = 32 << 20

  /// Everything, or nil as soon as it is more than `limit` bytes.
  func all(limit: Int) throws(CubeError) -> [UInt8]? {
    let next = try open()
    var bytes = try next()
    while true {
      let piece = try next()
      if piece.isEmpty { return bytes.count <= limit ? bytes : nil }
      bytes += piece
      if bytes.count > limit { return nil }
    }
  }

  /// At least `count` bytes of the beginning, if the file has them.
  func head(_ count: Int) throws(CubeError) -> [UInt8] {
    let next = try open()
    var bytes: [UInt8] = []
    while bytes.count < count {
      let piece = try next()
      if piece.isEmpty { break }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
    }
    return bytes
  }

  /// The line and column of a byte; a file that cannot be read a second time gives none.
  func place(_ offset: Int, keyword: String? = nil, cell: String? = nil) -> CubePlace {
    var line = 1
    var lineStart = 0
    var position = 0
    do throws(CubeError) {
      let next = try open()
      while position < offset {
        let piece = try next()
        if piece.isEmpty { break }
        for byte in piece {
          if position >= offset { break }
          position += 1
          if byte == UInt8(ascii: "\n") {
            line += 1
            lineStart = position
          }
        }
      }
    } catch { return CubePlace(keyword: keyword, cell: cell) }
    return CubePlace(line: line, column: offset - lineStart + 1, keyword: keyword, cell: cell)
  }
}

/// The part of a source that is being looked at: what has been read and is still needed.
struct ByteWindow {
  /// What is held.
  private(set) var bytes: [UInt8] = []
  /// Where the first byte held stands in the file.
  private(set) var start = 0
  /// Where the reader is, in `bytes`.
  var position = 0
  /// Why reading ended before the end of the file.
  private(set) var failure: CubeError?
  private let next: CubeSource.Pieces
  private var isAtEnd = false

  /// One text may be so long. A longer one is no statistics, and must not claim the memory.
  static let longestText = 16 << 20

  init(_ source: CubeSource, from offset: Int = 0) throws(CubeError) {
    next = try source.open()
    while start + bytes.count <= offset, refill(keeping: bytes.count) {}
    if let failure { throw failure }
    position = min(offset - start, bytes.count)
  }

  /// Where the reader is in the file.
  var offset: Int { start + position }

  /// Reads on and lets go of what stands before `keep`; the bytes from there begin `bytes` anew. False at the end.
  mutating func refill(keeping keep: Int) -> Bool {
    if isAtEnd { return false }
    if bytes.count - keep > ByteWindow.longestText {
      failure = CubeError(.tooLarge, ["found": "\(bytes.count - keep) byte", "expected": "\(ByteWindow.longestText)"])
      isAtEnd = true
      return false
    }
    do throws(CubeError) {
      let piece = try next()
      if piece.isEmpty {
        isAtEnd = true
        return false
      }
      start += keep
      position -= keep
      if keep >= bytes.count {
        bytes = piece
      } else {
        bytes.removeFirst(keep)
        bytes += piece
      }
      return true
    } catch {
      failure = error
      isAtEnd = true
      return false
    }
  }
}
