package import Foundation

/// Where things lie in the checkout that the tests run in.
package enum Checkout {
  /// The package's root folder, found from this file's own place.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  package static func path(_ relative: String) -> String { root.appending(path: relative).path }

  package static func text(_ relative: String) throws -> String {
    try String(contentsOf: root.appending(path: relative), encoding: .utf8)
  }

  package static func bytes(_ relative: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: relative)))
  }

  /// Public data beside the checkout, for tests that are skipped where it is absent.
  package static let sharedData = root.deletingLastPathComponent().appending(path: "shared/data")

  package static var hasSharedData: Bool { FileManager.default.fileExists(atPath: sharedData.path) }

  /// All Swift files below a folder, sorted.
  package static func swiftFiles(in relative: String) -> [URL] {
    let found = FileManager.default.enumerator(at: root.appending(path: relative), includingPropertiesForKeys: nil)
    return (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
      .sorted { $0.path < $1.path }
  }
}

/// A folder of its own for one test, removed afterwards.
package struct TemporaryFolder: ~Copyable {
  package let path: String

  package init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "nulage-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with the folders it lies in, and returns its path.
  @discardableResult
  package func write(_ name: String, _ text: String) throws -> String {
    let url = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    return url.path
  }
}
