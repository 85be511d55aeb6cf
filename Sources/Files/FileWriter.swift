import Glibc

/// Writing that is finished only when the disk says so.
enum FileWriter {
  /// So much is gathered before it is written: a file of ordinary size is one write.
  private static let block = 1 << 20

  /// Creates a new file with these bytes and syncs it. An existing file is an error.
  static func create(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    try create(path) { descriptor throws(FileError) in
      try writeAll(descriptor, bytes, path)
      try sync(descriptor, path)
    }
  }

  /// Creates a new file of pieces, and gives its sum and size. One of more than a block is synced; a smaller one is left
  /// to be synced with others.
  static func create(_ path: String, _ file: GeneratedFile) throws(FileError) -> (file: WrittenFile, isSynced: Bool) {
    var sum = RunningDigest()
    var size = 0
    try create(path) { descriptor throws(FileError) in
      var gathered: [UInt8] = []
      for number in 0..<file.pieces {
        if gathered.isEmpty { gathered = file.piece(number) } else { gathered += file.piece(number) }
        guard gathered.count >= block || number == file.pieces - 1 else { continue }
        sum.update(gathered)
        size += gathered.count
        try writeAll(descriptor, gathered, path)
        gathered = []
      }
      if size > block { try sync(descriptor, path) }
    }
    return (WrittenFile(path: file.path, sha256: sum.finished(), bytes: size), size > block)
  }

  /// Syncs a file that has been written.
  static func sync(_ path: String) throws(FileError) {
    let descriptor = Int32(SystemCall.retrying { unsafe Int(open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)) })
    guard descriptor >= 0 else { throw SystemCall.error(.write, path) }
    do throws(FileError) { try sync(descriptor, path) } catch {
      close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw SystemCall.error(.write, path) }
  }

  private static func sync(_ descriptor: Int32, _ path: String) throws(FileError) {
    guard SystemCall.retrying({ Int(fsync(descriptor)) }) == 0 else { throw SystemCall.error(.write, path) }
  }

  private static func create(_ path: String, _ body: (Int32) throws(FileError) -> Void) throws(FileError) {
    let descriptor = Int32(
      SystemCall.retrying { unsafe Int(open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)) })
    guard descriptor >= 0 else { throw SystemCall.error(.write, path) }
    do throws(FileError) {
      try body(descriptor)
    } catch {
      close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw SystemCall.error(.write, path) }
  }

  static func writeAll(_ descriptor: Int32, _ bytes: [UInt8], _ path: String) throws(FileError) {
    var offset = 0
    while offset < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[offset...])
        let (base, count) = (rest.baseAddress, rest.count)
        return SystemCall.retrying { unsafe write(descriptor, base, count) }
      }
      guard written >= 0 else { throw SystemCall.error(.write, path) }
      offset += written
    }
  }

  static func makeFolder(_ path: String) throws(FileError) {
    guard unsafe mkdir(path, 0o755) == 0 || errno == EEXIST else { throw SystemCall.error(.write, path) }
  }

  /// Makes the folders that a path lies in, as far as they are missing.
  static func makeParents(of path: String) throws(FileError) {
    let parent = PathName.split(path).parent
    guard !parent.isEmpty, parent != "/", Folder.kind(parent) == .missing else { return }
    try makeParents(of: parent)
    try makeFolder(parent)
  }

  static func syncFolder(_ path: String) throws(FileError) {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemCall.error(.write, path) }
    let result = SystemCall.retrying { Int(fsync(descriptor)) }
    close(descriptor)
    guard result == 0 else { throw SystemCall.error(.write, path) }
  }

  /// Removes a file, or a folder with all it holds. Links are removed, not followed. Nothing there is no error.
  static func remove(_ path: String) throws(FileError) {
    switch Folder.kind(path) {
    case .missing: return
    case .folder:
      for name in try Folder.names(in: path) { try remove(path + "/" + name) }
      guard unsafe rmdir(path) == 0 else { throw SystemCall.error(.remove, path) }
    case .file, .other:
      guard unsafe unlink(path) == 0 else { throw SystemCall.error(.remove, path) }
    }
  }
}
