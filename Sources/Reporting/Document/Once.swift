import Foundation
import Synchronization

/// What is worked out when it is first asked for, once, whoever asks.
///
/// The gate is a lock that ThreadSanitizer knows of; the mutex, which it does not see, is what the compiler trusts.
final class Once<Value: Sendable>: Sendable {
  private let gate = NSLock()
  private let kept = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  var value: Value {
    gate.withLock {
      kept.withLock { kept in
        if let kept { return kept }
        let value = make()
        kept = value
        return value
      }
    }
  }
}

/// The same for what is made of something that is only there when it is asked for.
final class OnceOf<Source, Value: Sendable>: Sendable {
  private let gate = NSLock()
  private let kept = Mutex<Value?>(nil)
  private let make: @Sendable (Source) -> Value

  init(_ make: @escaping @Sendable (Source) -> Value) { self.make = make }

  func value(_ source: Source) -> Value {
    gate.withLock {
      kept.withLock { kept in
        if let kept { return kept }
        let value = make(source)
        kept = value
        return value
      }
    }
  }
}
