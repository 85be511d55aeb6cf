/// How a command ends. Nothing else is ever returned.
package enum ExitCode: Int32, Sendable, Comparable {
  /// Done.
  case done = 0
  /// The data has faults: `validate` found some, or `run --strict` refused something.
  case dataFaults = 1
  /// Usage, a named file that does not exist, configuration or registers.
  case usage = 2
  /// The world failed: reading, writing, permissions, disk, a lock.
  case world = 3
  /// An internal error: a broken sum, an impossible state.
  case internalFault = 4

  package static func < (a: ExitCode, b: ExitCode) -> Bool { a.rawValue < b.rawValue }
}
