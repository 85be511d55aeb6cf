import Synchronization

/// What is worked out when it is first asked for, once, whoever asks.
final class Once<Value: Sendable>: Sendable {
  private let kept = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  var value: Value {
    kept.withLock { kept in
      if let kept { return kept }
      let value = make()
      kept = value
      return value
    }
  }
}

/// The same for what is made of something that is only there when it is asked for.
final class OnceOf<Source, Value: Sendable>: Sendable {
  private let kept = Mutex<Value?>(nil)
  private let make: @Sendable (Source) -> Value

  init(_ make: @escaping @Sendable (Source) -> Value) { self.make = make }

  func value(_ source: Source) -> Value {
    kept.withLock { kept in
      if let kept { return kept }
      let value = make(source)
      kept = value
      return value
    }
  }
}
