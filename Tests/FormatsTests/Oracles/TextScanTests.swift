import Testing

@testable import Formats

/// The word-wise walks against loops that look at one byte after the other.
@Suite struct TextScanTests {
  /// LF, CR LF where its LF stands, and a CR that no LF follows.
  static func lineBreaks(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    (start..<end).count { index in
      bytes[index] == 0x0A || (bytes[index] == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A))
    }
  }

  @Test(arguments: 0..<10) func lineBreaksBetweenAnyTwoPlaces(seed: UInt64) {
    var random = RandomText(seed: seed, RandomText.plain, bytes: RandomText.broken)
    let bytes = random.next(pieces: 30)
    for start in bytes.indices {
      for end in start...bytes.count {
        let found = unsafe bytes.withUnsafeBufferPointer { unsafe TextScan.lineBreaks($0, from: start, to: end) }
        #expect(found == Self.lineBreaks(bytes, from: start, to: end), "\(bytes) \(start)..<\(end)")
      }
    }
  }

  @Test func manyLineBreaksOverflowNoCounter() {
    for count in [254, 255, 256, 2_039, 2_040, 2_041, 100_000] {
      let bytes = [UInt8](repeating: 0x0A, count: count)
      let found = unsafe bytes.withUnsafeBufferPointer { unsafe TextScan.lineBreaks($0, from: 0, to: count) }
      #expect(found == count)
    }
  }
}
