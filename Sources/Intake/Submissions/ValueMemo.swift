/// Remembers what a text meant, so that a value repeated on a hundred thousand rows is understood once.
struct ValueMemo<Meaning: Sendable>: Sendable {
  /// How many different texts are remembered: bounds the memory, not the answers.
  private let capacity = 4_096
  private var meanings: [UInt64: (text: [UInt8], meaning: Meaning)] = [:]

  /// The meaning of the bytes; `understand` is asked when they are new.
  mutating func meaning(of bytes: [UInt8], _ range: Range<Int>, _ understand: (String) -> Meaning) -> Meaning {
    let hash = ValueMemo.hash(bytes, range)
    if let known = meanings[hash], known.text.elementsEqual(bytes[range]) { return known.meaning }
    let meaning = understand(String(decoding: bytes[range], as: UTF8.self))
    if meanings.count < capacity, meanings[hash] == nil { meanings[hash] = (Array(bytes[range]), meaning) }
    return meaning
  }

  private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash = ContentHash()
    for index in range { hash.add(bytes[index]) }
    return hash.value
  }
}

/// FNV-1a, 64 bits: the same on every machine and in every run.
struct ContentHash: Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
