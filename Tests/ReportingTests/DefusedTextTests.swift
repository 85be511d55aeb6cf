import Diagnostics
import TestSupport
import Testing

/// What is defused for spreadsheets comes back as it was.
@Suite struct DefusedTextTests {
  private static let pieces = [
    "'", "=", "+", "-", "@", "\t", " ", "\u{A0}", "\u{200B}", "a", "Å", "1", "\u{2212}", "\u{FF1D}", "\n", "''", "'=",
  ]

  @Test func everyTextComesBack() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in Self.pieces.randomElement(using: &random)
      }
      .joined()
      let defused = DefusedText.defused(text)
      #expect(DefusedText.restored(defused).utf8.elementsEqual(text.utf8), "\(text.debugDescription)")
      let bytes = Array(defused.utf8)
      #expect(DefusedText.isDefused(bytes, bytes.indices) == (defused.utf8.count > text.utf8.count && bytes.count > 1))
    }
  }

  /// The sender's own apostrophe before something harmless is the sender's.
  @Test(arguments: ["'90-talet", "'citat'", "'", "''", "it's"]) func harmlessApostrophesStay(text: String) {
    #expect(DefusedText.defused(text) == text && DefusedText.restored(text) == text)
  }
}
