import Foundation

@testable import Intake

/// Where the tests find the package's own registers.
enum RegisterFiles {
  static let packageRoot = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func bytes(_ path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: packageRoot.appending(path: path)))
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: packageRoot.appending(path: path).path)
  }

  /// The problems that reading gives; empty when it gives none.
  static func problems(_ read: () throws(RegisterError) -> Void) -> [RegisterError.Problem] {
    do throws(RegisterError) {
      try read()
      return []
    } catch {
      return error.problems
    }
  }
}
