import Glibc

/// What one pass over a value's bytes shows: enough to know the same bytes again, and to see whether a rule about its
/// signs could have anything to say. Small calls between modules are dear, so one call answers all of it.
package struct ByteSummary: Sendable, Equatable {
  /// The same for the same bytes on every machine. Two texts share it by chance only (1 in 2⁶⁴).
  package let hash: UInt64
  package let digits: UInt32
  // Stored one by one: other modules read them without a call.
  package let hasAt: Bool
  /// Lead bytes of soft hyphen and C1 (C2), general punctuation and tags (E2, F3), BOM and U+FFFD (EF),
  /// Arabic marks (D8), Mongolian (E1); and ASCII controls other than tab and line ends.
  package let mayHoldInvisible: Bool
  /// Of ASCII.
  package let hasLowerCase: Bool
  package let isASCII: Bool

  /// Of nothing yet.
  package init() {
    hash = 0
    digits = 0
    (hasAt, mayHoldInvisible, hasLowerCase, isASCII) = (false, false, false, true)
  }

  package init(_ bytes: [UInt8], _ range: Range<Int>) {
    var one = [ByteSummary()]
    ByteSummary.fill(&one, of: [range], in: bytes)
    self = one.first ?? ByteSummary()
  }

  /// Makes the first summaries of an array those of several values in one buffer, in their order: one call for a whole
  /// record. The array grows to at least their number.
  package static func fill(_ summaries: inout [ByteSummary], of ranges: [Range<Int>], in bytes: [UInt8]) {
    while summaries.count < ranges.count { summaries.append(ByteSummary()) }
    // Asked for once: each of these is a check or a lock.
    unsafe summaries.withUnsafeMutableBufferPointer { summaries in
      unsafe bytes.withUnsafeBytes { buffer in
        unsafe ByteSummary.classes.withUnsafeBufferPointer { classes in
          for index in ranges.indices {
            unsafe summaries[index] = ByteSummary(buffer, ranges[index].clamped(to: 0..<buffer.count), classes)
          }
        }
      }
    }
  }

  /// The range lies within the buffer; `classes` has 256 entries.
  @inline(__always)
  private init(_ buffer: UnsafeRawBufferPointer, _ range: Range<Int>, _ classes: UnsafeBufferPointer<UInt64>) {
    var hash = ByteHash(count: range.count)
    var digits: UInt32 = 0
    var signs: UInt64 = 0
    if let start = buffer.baseAddress {
      var index = range.lowerBound
      while index < range.upperBound {
        var word: UInt64
        let rest = range.upperBound &- index
        if rest >= 8 {
          word = unsafe start.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          hash.add(word)
        } else {
          word = unsafe ByteSummary.lastWord(buffer, index..<range.upperBound)
          hash.add(word)
          // Spaces have no sign.
          word |= 0x2020_2020_2020_2020 &<< UInt64(8 &* rest)
        }
        let found = unsafe ByteSummary.look(word, classes)
        signs |= found
        digits &+= UInt32(truncatingIfNeeded: found & 0xFF)
        index &+= 8
      }
    }
    self.hash = hash.value
    self.digits = digits
    hasAt = signs & (0xFF * ByteSummary.at) != 0
    mayHoldInvisible = signs & (0xFF * ByteSummary.invisible) != 0
    hasLowerCase = signs & (0xFF * ByteSummary.lowerCase) != 0
    isASCII = signs & (0xFF * ByteSummary.beyondASCII) == 0
  }

  /// How many of a word's eight bytes have each sign, one count in each byte.
  @inline(__always) private static func look(_ word: UInt64, _ classes: UnsafeBufferPointer<UInt64>) -> UInt64 {
    var rest = word
    var found: UInt64 = 0
    for _ in 0..<8 {
      found &+= unsafe classes[Int(truncatingIfNeeded: rest & 0xFF)]
      rest &>>= 8
    }
    return found
  }

  /// Fewer than eight bytes as a word that ends with zeros.
  @inline(__always) private static func lastWord(_ buffer: UnsafeRawBufferPointer, _ range: Range<Int>) -> UInt64 {
    if range.lowerBound + 8 <= buffer.count, let start = buffer.baseAddress {
      let word = unsafe start.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self)
      return word & (1 << UInt64(8 * range.count) &- 1)
    }
    return range.reversed().reduce(0) { word, index in unsafe word << 8 | UInt64(buffer[index]) }
  }

  // One in the byte that counts a sign; digits are counted in the lowest.
  private static var at: UInt64 { 0x100 }
  private static var invisible: UInt64 { 0x1_0000 }
  private static var lowerCase: UInt64 { 0x100_0000 }
  private static var beyondASCII: UInt64 { 0x1_0000_0000 }

  /// For each byte 1 if it is a digit, and its signs.
  private static let classes: [UInt64] = (0...255).map { (byte: UInt8) -> UInt64 in
    let high = byte < 0x80 ? 0 : beyondASCII
    return switch byte {
    case 0x30...0x39: 1
    case 0x40: at
    case 0x61...0x7A: lowerCase
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F, 0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3: invisible | high
    default: high
    }
  }
}

/// Copies between buffers that cost no more than the bytes.
package enum ByteCopy {
  /// Appends the bytes of a range to `target`; what lies outside `source` is left out.
  package static func append(_ range: Range<Int>, of source: [UInt8], to target: inout [UInt8]) {
    let clamped = range.clamped(to: 0..<source.count)
    unsafe source.withUnsafeBufferPointer {
      unsafe target.append(contentsOf: UnsafeBufferPointer(rebasing: $0[clamped]))
    }
  }

  /// The first place of a byte in a range; nil where it is not.
  package static func first(_ byte: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let clamped = range.clamped(to: 0..<bytes.count)
    return unsafe bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress,
        let found = unsafe memchr(start + clamped.lowerBound, Int32(byte), clamped.count)
      else { return nil }
      return unsafe start.distance(to: UnsafeRawPointer(found))
    }
  }

  /// Whether two stretches hold the same bytes; false where one is not within its buffer.
  package static func isSame(_ a: [UInt8], _ first: Int, _ b: [UInt8], _ second: Int, count: Int) -> Bool {
    guard first >= 0, second >= 0, count >= 0, first + count <= a.count, second + count <= b.count else { return false }
    return unsafe a.withUnsafeBytes { a in
      unsafe b.withUnsafeBytes { b in
        guard let a = a.baseAddress, let b = b.baseAddress else { return true }
        return unsafe memcmp(a + first, b + second, count) == 0
      }
    }
  }
}
