import Glibc

/// One run at a time for an output folder: a kernel lock that dies with its process, so that none is ever stale.
package struct RunLock: ~Copyable {
  private let descriptor: Int32

  /// Waits at most `patience` seconds for the lock beside `folder` (`.NAME.nulage-lock`).
  package init(beside folder: String, patience: Int = 60, waiting: () -> Void = {}) throws(FileError) {
    let path = RunLock.path(beside: folder)
    let descriptor = Int32(
      SystemCall.retrying { unsafe Int(open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)) })
    guard descriptor >= 0 else { throw SystemCall.error(.lock, path) }
    var attempts = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let failure = SystemCall.error(.lock, path)
      guard failure.errno == EWOULDBLOCK || failure.errno == EINTR else {
        close(descriptor)
        throw failure
      }
      guard attempts < patience * 10 else {
        close(descriptor)
        throw FileError(.lock, path, errno: 0, reason: "en annan körning har haft låset i mer än \(patience) s")
      }
      if attempts == 5 { waiting() }
      attempts += 1
      usleep(100_000)
    }
    self.descriptor = descriptor
  }

  /// The lock file stays: removing it would let two runs hold different files of the same name.
  deinit { close(descriptor) }

  static func path(beside folder: String) -> String {
    let (parent, name) = PathName.split(folder)
    return parent + "." + name + ".nulage-lock"
  }
}

/// Taking paths apart as text.
package enum PathName {
  /// The folder part with its closing slash (empty for none) and the last name. Closing slashes are ignored.
  package static func split(_ path: String) -> (parent: String, name: String) {
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.last == "/" { trimmed = trimmed.dropLast() }
    guard let slash = trimmed.lastIndex(of: "/") else { return ("", String(trimmed)) }
    let after = trimmed.index(after: slash)
    return (String(trimmed[..<after]), String(trimmed[after...]))
  }

  /// `path` as seen from `folder`, unless it is absolute. `.` and empty folders add nothing.
  package static func join(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") || folder.isEmpty || folder == "." { return path }
    return folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }

  /// The last name without its ending.
  package static func stem(_ path: String) -> String {
    let name = split(path).name
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
