/// A 64-bit hash of bytes, eight at a time, each word mixed by a full product (Yi, wyhash, public domain).
///
/// Not keyed: whoever fills a table with foreign texts by it mixes in a key of the process.
struct ByteHash {
  private(set) var value: UInt64

  /// The length is spread over all bits, so that no first word can make up for it.
  init(count: Int) { value = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15 }

  @inline(__always) mutating func add(_ word: UInt64) {
    let product = (value ^ word ^ 0xE703_7ED1_A0B4_28DB).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    value = product.high ^ product.low
  }
}
