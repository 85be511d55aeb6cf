import Glibc

/// Reading what folders hold, in an order that no file system decides.
package enum Folder {
  /// `other`: a link, device or pipe, or something that could not be looked at. Opening it says what is wrong.
  package enum Kind: Sendable { case missing, file, folder, other }

  /// What stands at a path, without following a link at its end.
  package static func kind(_ path: String) -> Kind {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return errno == ENOENT || errno == ENOTDIR ? .missing : .other }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The names in a folder, sorted by their bytes, without `.` and `..`.
  package static func names(in path: String) throws(FileError) -> [String] {
    guard let stream = unsafe opendir(path) else { throw SystemCall.error(.list, path) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while true {
      // The end and an error look alike but for errno.
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        guard errno == 0 else { throw SystemCall.error(.list, path) }
        break
      }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The files that a named path stands for: itself, or, for a folder, all files in it and below.
  ///
  /// Names that begin with a dot are skipped, links are not followed; sorted by the path's bytes.
  package static func files(at path: String) throws(FileError) -> [String] {
    guard kind(path) == .folder else { return [path] }
    var found: [String] = []
    var pending = [path]
    while let folder = pending.popLast() {
      for name in try names(in: folder) where !name.hasPrefix(".") {
        let child = folder.hasSuffix("/") ? folder + name : folder + "/" + name
        switch kind(child) {
        case .folder: pending.append(child)
        default: found.append(child)
        }
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
