import Foundation
import Synchronization

/// What is made of something the first time it is asked for, once, whoever asks. What is there is read without a lock.
final class OnceOf<Source, Value: Sendable>: Sendable {
  private final class Made: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  private let gate = NSLock()
  private let made = AtomicLazyReference<Made>()
  private let make: @Sendable (Source) -> Value

  init(_ make: @escaping @Sendable (Source) -> Value) { self.make = make }

  func value(_ source: Source) -> Value {
    if let made = made.load() { return made.value }
    return gate.withLock {
      if let made = made.load() { return made.value }
      return made.storeIfNil(Made(make(source))).value
    }
  }
}

/// The same for what needs nothing to be made of.
typealias Once<Value: Sendable> = OnceOf<Void, Value>

extension OnceOf where Source == Void {
  var value: Value { value(()) }
}
