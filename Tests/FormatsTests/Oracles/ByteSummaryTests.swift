import CByteMasks
import TestSupport
import Testing

@testable import Formats

/// A value's summary against one that is made byte by byte.
@Suite struct ByteSummaryTests {
  private static func digits(_ bytes: some Sequence<UInt8>) -> UInt32 {
    UInt32(bytes.count { (0x30...0x39).contains($0) })
  }

  private static func signs(_ bytes: some Sequence<UInt8>) -> [Bool] {
    var signs = [false, false, false, true]
    for byte in bytes {
      if byte == UInt8(ascii: "@") { signs[0] = true }
      let isControl = (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D) || byte == 0x7F
      if isControl || [0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3].contains(byte) { signs[1] = true }
      if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) { signs[2] = true }
      if byte > 0x7F { signs[3] = false }
    }
    return signs
  }

  private static func signs(_ summary: ByteSummary) -> [Bool] {
    [summary.hasAt, summary.mayHoldInvisible, summary.hasLowerCase, summary.isASCII]
  }

  @Test func everyByteAlone() {
    for byte in UInt8.min...UInt8.max {
      let summary = ByteSummary([byte], 0..<1)
      #expect(Self.signs(summary) == Self.signs([byte]) && summary.digits == Self.digits([byte]), "\(byte)")
    }
  }

  @Test(arguments: 0..<10) func everyPartOfAText(seed: UInt64) {
    var random = RandomText(seed: seed, RandomText.plain + ["@", "\u{AD}", "\u{200B}"], bytes: RandomText.broken)
    let bytes = random.next(pieces: 20)
    for start in bytes.indices {
      for end in start...bytes.count {
        let part = Array(bytes[start..<end])
        let summary = ByteSummary(bytes, start..<end)
        #expect(Self.signs(summary) == Self.signs(part) && summary.digits == Self.digits(part))
        // The same bytes have the same summary wherever they lie.
        #expect(summary == ByteSummary(part, part.indices))
      }
    }
  }

  @Test func manyAtOnceAreAsOneByOne() {
    var random = RandomText(seed: 7, RandomText.plain)
    let bytes = random.next(pieces: 200)
    let ranges = (0..<100).map { _ in
      let start = random.number(0...bytes.count)
      return start..<random.number(start...bytes.count)
    }
    var all: [ByteSummary] = []
    ByteSummary.fill(&all, of: ranges.map(ByteSummary.packed), in: bytes)
    #expect(all == ranges.map { ByteSummary(bytes, $0) })
    // What stood there before is overwritten.
    ByteSummary.fill(&all, of: [0], in: bytes)
    #expect(all == [ByteSummary(bytes, 0..<0)])
  }

  /// The hash as it is defined, word by word.
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
    for start in stride(from: 0, to: bytes.count, by: 8) {
      let word = bytes[start...].prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      let product = (hash ^ word ^ 0xE703_7ED1_A0B4_28DB).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
      hash = product.high ^ product.low
    }
    return hash
  }

  @Test(arguments: 0..<20) func theHashAndThePortableMasks(seed: UInt64) {
    var random = RandomText(seed: seed, RandomText.plain, bytes: RandomText.broken)
    let count = random.number(0...60)
    let bytes = random.next(pieces: count)
    for start in bytes.indices {
      let part = start..<random.number(start...bytes.count)
      let summary = ByteSummary(bytes, part)
      #expect(summary.hash == Self.hash(Array(bytes[part])))
      var portable = nulage_summary()
      unsafe nulage_summarise_portable(bytes, bytes.count, [ByteSummary.packed(part)], 1, &portable)
      #expect(portable.hash == summary.hash && portable.digits == summary.digits && portable.signs == summary.signs)
    }
  }

  @Test func laidOutAsTheMasksHaveIt() {
    #expect(MemoryLayout<ByteSummary>.stride == MemoryLayout<nulage_summary>.stride)
    #expect(MemoryLayout<ByteSummary>.offset(of: \.digits) == MemoryLayout<nulage_summary>.offset(of: \.digits))
    #expect(MemoryLayout<ByteSummary>.offset(of: \.signs) == MemoryLayout<nulage_summary>.offset(of: \.signs))
  }

  @Test func differentTextsHaveDifferentHashes() {
    var hashes: Set<UInt64> = []
    var count = 0
    for length in 0...40 {
      for place in 0..<max(1, length) {
        for byte in [UInt8](0...3) where length > 0 || (place == 0 && byte == 0) {
          var bytes = [UInt8](repeating: 0, count: length)
          if byte > 0 { bytes[place] = byte } else if place > 0 { continue }
          hashes.insert(ByteSummary(bytes, bytes.indices).hash)
          count += 1
        }
      }
    }
    #expect(hashes.count == count)
  }

  @Test(arguments: 0..<10) func theFirstPlaceOfAByte(seed: UInt64) {
    var random = RandomText(seed: seed, RandomText.csv)
    let bytes = random.next(pieces: 20)
    for start in bytes.indices {
      for end in start...bytes.count {
        #expect(ByteCopy.first(0x7C, in: bytes, start..<end) == bytes[start..<end].firstIndex(of: 0x7C))
      }
    }
  }

  @Test func theSameBytes() {
    let (a, b) = (Array("Läslyft i förskolan".utf8), Array("…lyft i skolan".utf8))
    for count in 0...a.count {
      for first in 0...a.count {
        for second in 0...b.count {
          let isInside = first + count <= a.count && second + count <= b.count
          let plain = isInside && a[first..<first + count].elementsEqual(b[second..<second + count])
          #expect(ByteCopy.isSame(a, first, b, second, count: count) == plain)
        }
      }
    }
    #expect(!ByteCopy.isSame(a, -1, b, 0, count: 1) && ByteCopy.isSame([], 0, [], 0, count: 0))
  }

  @Test func aRangeOutsideTheBytesIsCut() {
    #expect(ByteSummary([0x31, 0x32], 1..<9) == ByteSummary([0x32], 0..<1))
    #expect(ByteSummary([], 3..<9).digits == 0)
  }
}
