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

  @Test(arguments: 0..<40) func runsOfPlainASCII(seed: UInt64) {
    var random = RandomText(seed: seed, RandomText.plain, bytes: RandomText.broken)
    let bytes = random.next(pieces: 40)
    for start in bytes.indices {
      let run = unsafe bytes.withUnsafeBufferPointer { unsafe TextScan.plainASCII($0, from: start) }
      let plain = bytes[start...].prefix { $0 != 0 && $0 != 0x0D && $0 < 0x80 }
      // The last few bytes of a text may be left to the careful reading.
      #expect(run.end == plain.endIndex || (run.end < plain.endIndex && bytes.count - run.end < 8))
      #expect(run.newlines == bytes[start..<run.end].count { $0 == 0x0A })
    }
  }

  @Test(arguments: 0..<20) func endsOfCells(seed: UInt64) {
    var random = RandomText(seed: seed, RandomText.csv, bytes: RandomText.broken)
    let bytes = random.next(pieces: 40)
    for delimiter in [UInt8(0x3B), 0x2C, 0x09] {
      for start in bytes.indices {
        let found = unsafe bytes.withUnsafeBufferPointer {
          unsafe TextScan.cellEnd($0, from: start, delimiter: delimiter)
        }
        let plain = bytes[start...].firstIndex { $0 == delimiter || $0 == 0x0A || $0 == 0x0D }
        #expect(found == plain ?? bytes.count)
      }
    }
  }
}
