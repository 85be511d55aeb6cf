/// What the world refused: a file that could not be opened, read, written or locked.
package struct FileError: Error, Sendable, Hashable {
  package enum Operation: String, Sendable {
    case open, read, write, list, lock, rename, remove
  }

  package let operation: Operation
  package let path: String
  /// The errno of the failed call; 0 where the refusal is our own.
  package let errno: Int32
  /// The system's words for `errno`, or our own.
  package let reason: String

  package init(_ operation: Operation, _ path: String, errno: Int32, reason: String) {
    self.operation = operation
    self.path = path
    self.errno = errno
    self.reason = reason
  }
}
