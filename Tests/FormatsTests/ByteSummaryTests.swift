import TestSupport
import Testing

@testable import Formats

/// What a pass over all bytes says against what each byte is.
@Suite struct ByteSummaryTests {
  @Test(arguments: [1, 2, 3] as [UInt64]) func sameAsByteByByte(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<3_000 {
      // Mostly plain text, so that each sign stands alone often enough to be missed.
      let plain: [UInt8] = Array("abc XYZ åäö 123".utf8)
      let text = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
        Int.random(in: 0..<12, using: &generator) == 0
          ? UInt8.random(in: .min ... .max, using: &generator) : plain.randomElement(using: &generator) ?? 0x61
      }
      let start = Int.random(in: 0...text.count, using: &generator)
      let part = text[start...]
      let summary = ByteSummary(text, start..<text.count)
      #expect(Int(summary.digits) == part.count { (0x30...0x39).contains($0) })
      #expect(summary.hasAt == part.contains(0x40))
      #expect(summary.isASCII == part.allSatisfy { $0 < 0x80 })
      #expect(summary.hasLowerCase == part.contains { (0x61...0x7A).contains($0) })
      #expect(summary.mayHoldInvisible == part.contains { Self.isInvisible($0) })
    }
  }

  @Test(arguments: 0...255 as ClosedRange<Int>) func everyByteInEveryPlace(number: Int) {
    let byte = UInt8(number)
    for place in 0..<8 {
      var text = [UInt8](repeating: 0x41, count: 8)
      text[place] = byte
      let summary = ByteSummary(text, 0..<8)
      #expect(summary.mayHoldInvisible == Self.isInvisible(byte))
      #expect(summary.digits == ((0x30...0x39).contains(byte) ? 1 : 0))
      #expect(summary.hasAt == (byte == 0x40))
      #expect(summary.hasLowerCase == (0x61...0x7A).contains(byte))
      #expect(summary.isASCII == (byte < 0x80))
    }
  }

  private static func isInvisible(_ byte: UInt8) -> Bool {
    if byte < 0x20 { return ![0x09, 0x0A, 0x0D].contains(byte) }
    return [0x7F, 0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3].contains(byte)
  }
}
