/// The numbers of names by where libxml2 keeps them: names are interned for the life of the parser, so equal addresses
/// are equal names.
struct XMLNameTable {
  @safe private struct Pointers: Hashable {
    let local: UnsafePointer<UInt8>?
    let namespace: UnsafePointer<UInt8>?

    static func == (a: Pointers, b: Pointers) -> Bool { unsafe a.local == b.local && a.namespace == b.namespace }

    func hash(into hasher: inout Hasher) {
      unsafe hasher.combine(local)
      unsafe hasher.combine(namespace)
    }
  }

  private static var bits: Int { 10 }

  private var known: [Pointers: Int] = [:]
  /// The names met last, each in the place that its addresses give; the few names of a document hardly share any.
  private var recent = unsafe [(pointers: Pointers, index: Int)](
    repeating: (Pointers(local: nil, namespace: nil), 0), count: 1 << XMLNameTable.bits)

  /// nil for a name that is new.
  mutating func find(_ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?) -> Int? {
    let pointers = unsafe Pointers(local: local, namespace: namespace)
    let place = XMLNameTable.place(pointers)
    if unsafe local != nil && recent[place].pointers == pointers { return recent[place].index }
    guard let index = known[pointers] else { return nil }
    recent[place] = (pointers, index)
    return index
  }

  mutating func add(_ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?, index: Int) {
    known[unsafe Pointers(local: local, namespace: namespace)] = index
  }

  @inline(__always) private static func place(_ pointers: Pointers) -> Int {
    let mixed = unsafe (UInt(bitPattern: pointers.local) ^ UInt(bitPattern: pointers.namespace) &>> 4)
    return Int(truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) >> UInt(64 - bits))
  }
}
