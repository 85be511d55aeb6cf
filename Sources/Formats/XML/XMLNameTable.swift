/// The numbers of names by where libxml2 keeps them: names are interned for the life of the parser, so equal addresses
/// are equal names. Whoever makes one frees it.
@safe struct XMLNameTable {
  private struct Pair: Hashable {
    let local: UInt
    let namespace: UInt
  }

  private static var bits: Int { 10 }

  private var known: [Pair: Int] = [:]
  /// The names met last, each in the place that its addresses give; the few names of a document hardly share any.
  private let recent: UnsafeMutablePointer<(pair: Pair, index: Int)>

  init() {
    unsafe recent = .allocate(capacity: 1 << XMLNameTable.bits)
    unsafe recent.initialize(repeating: (Pair(local: 0, namespace: 0), 0), count: 1 << XMLNameTable.bits)
  }

  func free() { unsafe recent.deallocate() }

  /// nil for a name that is new.
  @inline(__always)
  mutating func find(_ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?) -> Int? {
    let pair = Pair(local: UInt(bitPattern: local), namespace: UInt(bitPattern: namespace))
    let entry = unsafe recent + XMLNameTable.place(pair)
    if unsafe pair.local == entry.pointee.pair.local && pair.namespace == entry.pointee.pair.namespace
      && pair.local != 0
    {
      return unsafe entry.pointee.index
    }
    return findKnown(pair)
  }

  @inline(never) private mutating func findKnown(_ pair: Pair) -> Int? {
    guard let index = known[pair] else { return nil }
    unsafe recent[XMLNameTable.place(pair)] = (pair, index)
    return index
  }

  mutating func add(_ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?, index: Int) {
    known[Pair(local: UInt(bitPattern: local), namespace: UInt(bitPattern: namespace))] = index
  }

  @inline(__always) private static func place(_ pair: Pair) -> Int {
    let mixed = pair.local ^ pair.namespace &>> 4
    return Int(truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) &>> UInt(64 - bits))
  }
}
