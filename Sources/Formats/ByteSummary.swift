/// What one pass over a value's bytes shows: enough to know the same bytes again, and to see whether a rule about its
/// signs could have anything to say. Small calls between modules are dear, so one call answers all of it.
package struct ByteSummary: Sendable, Equatable {
  /// The same for the same bytes on every machine. Two texts share it by chance only (1 in 2⁶⁴).
  package let hash: UInt64
  package let digits: UInt32
  package let signs: ByteSigns

  /// Of nothing yet.
  package init() {
    hash = 0
    digits = 0
    signs = []
  }

  package init(_ bytes: [UInt8], _ range: Range<Int>) {
    self = unsafe bytes.withUnsafeBytes { unsafe ByteSummary($0, range.clamped(to: 0..<bytes.count)) }
  }

  /// The summaries of several values in one buffer, in their order, appended: one call for a whole record.
  package static func append(of ranges: [Range<Int>], in bytes: [UInt8], to summaries: inout [ByteSummary]) {
    unsafe bytes.withUnsafeBytes { buffer in
      for range in ranges {
        unsafe summaries.append(ByteSummary(buffer, range.clamped(to: 0..<buffer.count)))
      }
    }
  }

  /// The range lies within the buffer.
  @inline(__always) private init(_ buffer: UnsafeRawBufferPointer, _ range: Range<Int>) {
    var hash = ByteHash(count: range.count)
    var digits: UInt32 = 0
    var signs: UInt32 = 0
    if let start = buffer.baseAddress {
      var index = range.lowerBound
      while index + 8 <= range.upperBound {
        hash.add(unsafe start.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        index += 8
      }
      if index < range.upperBound { hash.add(unsafe ByteSummary.lastWord(buffer, index..<range.upperBound)) }
      unsafe ByteSummary.classes.withUnsafeBufferPointer { classes in
        for index in range {
          let found = unsafe classes[Int(buffer[index])]
          signs |= found
          digits &+= found & 1
        }
      }
    }
    self.hash = hash.value
    self.digits = digits
    self.signs = ByteSigns(rawValue: UInt8(truncatingIfNeeded: signs >> 8))
  }

  /// Fewer than eight bytes as a word that ends with zeros.
  @inline(__always) private static func lastWord(_ buffer: UnsafeRawBufferPointer, _ range: Range<Int>) -> UInt64 {
    if range.lowerBound + 8 <= buffer.count, let start = buffer.baseAddress {
      let word = unsafe start.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self)
      return word & (1 << UInt64(8 * range.count) &- 1)
    }
    return range.reversed().reduce(0) { word, index in unsafe word << 8 | UInt64(buffer[index]) }
  }

  /// For each byte 1 if it is a digit, and its signs from bit 8.
  private static let classes: [UInt32] = (0...255).map { (byte: UInt8) -> UInt32 in
    var signs: ByteSigns = byte < 0x80 ? [] : .beyondASCII
    switch byte {
    case 0x30...0x39: return 1
    case 0x40: signs.insert(.at)
    case 0x61...0x7A: signs.insert(.lowerCase)
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F, 0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3: signs.insert(.perhapsInvisible)
    default: break
    }
    return UInt32(signs.rawValue) << 8
  }
}

/// Kinds of bytes that stand somewhere in a value.
package struct ByteSigns: OptionSet, Sendable {
  package let rawValue: UInt8

  @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

  @inlinable package static var at: ByteSigns { ByteSigns(rawValue: 1) }
  /// Lead bytes of soft hyphen and C1 (C2), general punctuation and tags (E2, F3), BOM and U+FFFD (EF),
  /// Arabic marks (D8), Mongolian (E1); and ASCII controls other than tab and line ends.
  @inlinable package static var perhapsInvisible: ByteSigns { ByteSigns(rawValue: 2) }
  @inlinable package static var lowerCase: ByteSigns { ByteSigns(rawValue: 4) }
  /// Anything but ASCII.
  @inlinable package static var beyondASCII: ByteSigns { ByteSigns(rawValue: 8) }

  /// Whether any of `other` is there. Unlike `contains` a comparison that other modules see through.
  @inlinable package func has(_ other: ByteSigns) -> Bool { rawValue & other.rawValue != 0 }
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
