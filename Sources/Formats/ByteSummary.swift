/// What one pass over a value's bytes shows: enough to know the same bytes again, and to see whether a rule about its
/// signs could have anything to say. Small calls between modules are dear, so one call answers all of it.
package struct ByteSummary: Sendable, Equatable {
  /// Kinds of bytes that stand somewhere in the value.
  package struct Signs: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let at = Signs(rawValue: 1)
    /// Lead bytes of soft hyphen and C1 (C2), general punctuation and tags (E2, F3), BOM and U+FFFD (EF),
    /// Arabic marks (D8), Mongolian (E1); and ASCII controls other than tab and line ends.
    package static let perhapsInvisible = Signs(rawValue: 2)
    package static let lowerCase = Signs(rawValue: 4)
    package static let capital = Signs(rawValue: 8)
    package static let bar = Signs(rawValue: 16)
  }

  /// The same for the same bytes on every machine. Two texts share it by chance only (1 in 2⁶⁴).
  package let hash: UInt64
  package let digits: Int
  package let signs: Signs

  package init(_ bytes: [UInt8], _ range: Range<Int>) {
    let clamped = range.clamped(to: 0..<bytes.count)
    self = unsafe bytes.withUnsafeBufferPointer { unsafe ByteSummary(UnsafeBufferPointer(rebasing: $0[clamped])) }
  }

  package init() { self = unsafe ByteSummary(UnsafeBufferPointer(start: nil, count: 0)) }

  /// The summaries of several values in one buffer, in their order, appended: one call for a whole record.
  package static func append(of ranges: [Range<Int>], in bytes: [UInt8], to summaries: inout [ByteSummary]) {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      for range in ranges {
        let clamped = range.clamped(to: 0..<buffer.count)
        unsafe summaries.append(ByteSummary(UnsafeBufferPointer(rebasing: buffer[clamped])))
      }
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    hash = unsafe ByteSummary.hash(bytes)
    var sum: UInt64 = 0
    unsafe ByteSummary.classes.withUnsafeBufferPointer { classes in
      // A class has its signs from bit 56 and counts digits from bit 0; an OR of the sum would lose the carries.
      var all: UInt64 = 0
      for index in 0..<bytes.count {
        let found = unsafe classes[Int(bytes[index])]
        all |= found
        sum &+= found & 1
      }
      sum |= all & 0xFF00_0000_0000_0000
    }
    digits = Int(sum & 0x00FF_FFFF_FFFF_FFFF)
    signs = Signs(rawValue: UInt8(truncatingIfNeeded: sum >> 56))
  }

  /// Eight bytes at a time, each mixed by a full product (Yi, wyhash, public domain).
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
    let raw = UnsafeRawBufferPointer(bytes)
    var index = 0
    while index + 8 <= raw.count {
      let word = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      hash = mixed(hash ^ word)
      index += 8
    }
    var rest: UInt64 = 0
    while index < raw.count {
      rest = unsafe rest << 8 | UInt64(raw[index])
      index += 1
    }
    return mixed(hash ^ rest)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0xE703_7ED1_A0B4_28DB).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }

  private static let classes: [UInt64] = (0...255).map { (byte: UInt8) -> UInt64 in
    var signs: Signs = []
    switch byte {
    case 0x30...0x39: return 1
    case 0x40: signs = .at
    case 0x61...0x7A: signs = .lowerCase
    case 0x41...0x5A: signs = .capital
    case 0x7C: signs = .bar
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F, 0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3: signs = .perhapsInvisible
    default: break
    }
    return UInt64(signs.rawValue) << 56
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
}
