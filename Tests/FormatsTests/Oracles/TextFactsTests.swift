import CByteMasks
import Testing

/// What is seen of a text by masks against what the standard library and plain loops say.
@Suite struct TextFactsTests {
  private static func check(_ text: [UInt8], afterCR: Bool) {
    let letters = text.count { $0 >= 0xC0 }
    let lines = text.indices.count { index in
      let isAfterCR = index == 0 ? afterCR : text[index - 1] == 0x0D
      return text[index] == 0x0A || (isAfterCR && text[index] != 0x0A)
    }
    let isUTF8 = String(validating: text, as: UTF8.self) != nil
    let hasUndefined = text.contains { [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains($0) }
    let hasTildeA = zip(text, text.dropFirst()).contains { $0 == 0xC3 && $1 == 0x83 }
    for facts in unsafe [
      nulage_text_look(text, text.count, afterCR ? 1 : 0), nulage_text_look_portable(text, text.count, afterCR ? 1 : 0),
    ] {
      #expect((facts.is_utf8 != 0) == isUTF8, "\(text)")
      #expect(facts.lines == lines && (facts.has_nul != 0) == text.contains(0), "\(text)")
      #expect((facts.has_undefined != 0) == hasUndefined, "\(text)")
      // Counted only where all of it is UTF-8.
      if isUTF8 { #expect(facts.letters == letters && (facts.has_tilde_a != 0) == hasTildeA, "\(text)") }
    }
  }

  @Test(arguments: 0..<200) func anyText(seed: UInt64) {
    var random = RandomText(
      seed: seed, RandomText.plain + ["Ã", "”", "\u{FFFF}", "\u{10FFFF}", "\u{800}", "\u{D7FF}", "\u{E000}"],
      bytes: seed % 2 == 0 ? [] : RandomText.broken)
    let count = random.number(0...90)
    Self.check(random.next(pieces: count), afterCR: seed % 4 < 2)
  }

  /// Every pair and many triples of bytes, at a place where a block ends.
  @Test func bytesAcrossABlock() {
    for first in UInt8(0x7F)...0xFF {
      for second in [UInt8(0x00), 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xE0, 0xF0, 0xFF] {
        for third in [UInt8(0x41), 0x80, 0xBF, 0xC3] {
          for before in [61, 62, 63] {
            Self.check([UInt8](repeating: 0x61, count: before) + [first, second, third, 0x80], afterCR: false)
            Self.check([UInt8](repeating: 0x61, count: before) + [first, second, third, 0x62, 0x62], afterCR: false)
          }
        }
      }
    }
  }
}
