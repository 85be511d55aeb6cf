import Glibc

/// An opened input: a regular file reached without following a link at its end, or standard input. Closed when it goes.
package struct ByteSource: ~Copyable {
  package let path: String
  /// nil for standard input, whose length is not known beforehand.
  package let size: Int?
  private let descriptor: Int32

  /// Opens a regular file. A folder, device, pipe or symbolic link is refused with its reason.
  package init(opening path: String) throws(FileError) {
    let descriptor = Int32(
      SystemCall.retrying { unsafe Int(open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)) })
    guard descriptor >= 0 else { throw SystemCall.error(.open, path) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      let error = SystemCall.error(.open, path)
      close(descriptor)
      throw error
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw FileError(.open, path, errno: 0, reason: isFolder ? "det är en mapp" : "det är ingen vanlig fil")
    }
    self.path = path
    self.size = Int(status.st_size)
    self.descriptor = descriptor
  }

  private init(standardInputNamed path: String) {
    self.path = path
    size = nil
    descriptor = STDIN_FILENO
  }

  package static func standardInput() -> ByteSource { ByteSource(standardInputNamed: "-") }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  /// The next bytes, at most `capacity`; empty at the end.
  package func next(_ capacity: Int = 1 << 18) throws(FileError) -> [UInt8] {
    var failure: FileError?
    let chunk = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      let base = buffer.baseAddress
      let got = SystemCall.retrying { unsafe read(descriptor, base, capacity) }
      if got < 0 { failure = SystemCall.error(.read, path) }
      count = max(0, got)
    }
    if let failure { throw failure }
    return chunk
  }

  /// The next bytes, at most `capacity`, in the memory of `piece` where nobody else holds it; empty at the end.
  func fill(_ piece: inout [UInt8], _ capacity: Int) throws(FileError) {
    if piece.count < capacity { piece.append(contentsOf: repeatElement(0, count: capacity - piece.count)) }
    let got = unsafe piece.withUnsafeMutableBytes { buffer in
      SystemCall.retrying { unsafe read(descriptor, buffer.baseAddress, min(capacity, buffer.count)) }
    }
    if got < 0 { throw SystemCall.error(.read, path) }
    piece.removeLast(piece.count - got)
  }

  /// Everything, or nil as soon as it is more than `limit` bytes.
  package func all(limit: Int) throws(FileError) -> [UInt8]? {
    if let size, size > limit { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size ?? 0)
    while true {
      let chunk = try next()
      if chunk.isEmpty { return bytes }
      bytes += chunk
      if bytes.count > limit { return nil }
    }
  }
}
