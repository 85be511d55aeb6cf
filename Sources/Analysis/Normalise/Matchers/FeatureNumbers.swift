/// The features of one view by number, found by a 64-bit key: a stem's hash, or a run's letters.
struct FeatureNumbers: Sendable {
  private(set) var keys: [UInt64] = []
  private var numbers: [UInt64: Int32] = [:]
  /// What the keys that are hashes stand for.
  private var names: [UInt64: String] = [:]

  var count: Int { keys.count }

  subscript(key: UInt64) -> Int32? { numbers[key] }

  mutating func number(of key: UInt64) -> Int32 {
    if let known = numbers[key] { return known }
    let number = Int32(keys.count)
    numbers[key] = number
    keys.append(key)
    return number
  }

  mutating func name(_ key: UInt64, _ name: String) { if numbers[key] == nil { names[key] = name } }

  func name(of number: Int) -> String { names[keys[number]] ?? CharacterGrams.text(ofKey: keys[number]) ?? "" }

  /// Those of some numbers, numbered anew in the same order.
  func kept(_ isKept: (Int) -> Bool) -> FeatureNumbers {
    var kept = FeatureNumbers()
    for (number, key) in keys.enumerated() where isKept(number) {
      kept.names[key] = names[key]
      _ = kept.number(of: key)
    }
    return kept
  }
}
