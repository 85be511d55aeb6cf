import Foundation
import Synchronization

/// What is made of something the first time it is asked for, once, whoever asks.
///
/// The gate is a lock that ThreadSanitizer knows of; the mutex, which it does not see, is what the compiler trusts.
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

/// The same for what needs nothing to be made of.
typealias Once<Value: Sendable> = OnceOf<Void, Value>

extension OnceOf where Source == Void {
  var value: Value { value(()) }
}
