import Glibc

/// Standard input, kept so that it can be gone through as often as needed: in memory while it is small, else in a
/// temporary file that has no name and is gone with the process.
package final class SpooledInput: Sendable {
  /// What is kept in memory, in bytes.
  package static let memoryLimit = 8 << 20

  private let descriptor: Int32
  package let size: Int

  private init(descriptor: Int32, size: Int) {
    self.descriptor = descriptor
    self.size = size
  }

  deinit { close(descriptor) }

  /// What standard input held.
  package enum Content: Sendable {
    case memory([UInt8])
    case spooled(SpooledInput)
    /// More than the limit; the rest was not read.
    case tooLarge(bytes: Int)
  }

  /// Reads standard input to its end, or until it is more than `limit` bytes.
  package static func standardInput(limit: Int, memoryLimit: Int = memoryLimit) throws(FileError) -> Content {
    let source = ByteSource.standardInput()
    var bytes: [UInt8] = []
    var file: Int32?
    var size = 0
    while true {
      let piece = try source.next()
      if piece.isEmpty { break }
      size += piece.count
      if size > limit {
        if let file { close(file) }
        return .tooLarge(bytes: size)
      }
      if file == nil, size <= memoryLimit {
        bytes += piece
        continue
      }
      do throws(FileError) {
        let open: Int32
        if let file { open = file } else { open = try unnamedFile() }
        file = open
        if !bytes.isEmpty { try FileWriter.writeAll(open, bytes, "den tillfälliga filen") }
        bytes = []
        try FileWriter.writeAll(open, piece, "den tillfälliga filen")
      } catch {
        if let file { close(file) }
        throw error
      }
    }
    return file.map { .spooled(SpooledInput(descriptor: $0, size: size)) } ?? .memory(bytes)
  }

  /// The bytes from an offset on, at most `capacity`; empty at the end.
  package func bytes(from offset: Int, _ capacity: Int) throws(FileError) -> [UInt8] {
    var failure: FileError?
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      let base = buffer.baseAddress
      let got = SystemCall.retrying { unsafe pread(descriptor, base, capacity, off_t(offset)) }
      if got < 0 { failure = SystemCall.error(.read, "den tillfälliga filen") }
      count = max(0, got)
    }
    if let failure { throw failure }
    return piece
  }

  /// In `TMPDIR`, else `/tmp`; its name is removed as soon as it is open.
  private static func unnamedFile() throws(FileError) -> Int32 {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/nulage-XXXXXX".utf8CString)
    let descriptor = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe mkstemp($0) } ?? -1
    }
    guard descriptor >= 0 else { throw SystemCall.error(.write, folder) }
    _ = unsafe template.withUnsafeBufferPointer { buffer in unsafe buffer.baseAddress.map { unsafe unlink($0) } ?? 0 }
    return descriptor
  }
}
