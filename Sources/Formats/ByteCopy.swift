import Glibc

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
