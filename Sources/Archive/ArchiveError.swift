/// Why the archive could not be used.
package struct ArchiveError: Error, Sendable, Hashable {
  package let path: String
  /// SQLite's primary result code.
  package let code: Int32
  package let reason: String

  package init(path: String, code: Int32, reason: String) {
    self.path = path
    self.code = code
    self.reason = reason
  }
}
