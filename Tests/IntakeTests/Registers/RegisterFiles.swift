import Foundation
import TestSupport

@testable import Intake

/// The package's own registers, and the problems that reading gives.
enum RegisterFiles {
  static func bytes(_ path: String) throws -> [UInt8] { try Checkout.bytes(path) }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: Checkout.path(path)) }

  /// Empty when it gives none.
  static func problems(_ read: () throws(RegisterError) -> Void) -> [RegisterError.Problem] {
    do throws(RegisterError) {
      try read()
      return []
    } catch {
      return error.problems
    }
  }
}
