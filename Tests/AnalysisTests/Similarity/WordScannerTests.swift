import TestSupport
import Testing

@testable import Analysis

struct WordScannerTests {
  private func words(_ text: String) -> [String] {
    var words: [String] = []
    WordScanner.scan(text) { words.append($0) }
    return words
  }

  @Test(arguments: [
    "", "a", "ÅÄÖ åäö", "Café – à la «carte»", "3×4÷2", "µm ª º", "ΣΑΣ ςσ", "İstanbul", "na\u{308}rvaro", "ßÿ Ÿ",
    "e\u{301}",
    "skol-närvaro/2024", "ｆｕｌｌ ﬁ", "\u{A0}ord\u{2009}ord\u{2019}s",
  ])
  func cutsAsTheTokens(text: String) {
    #expect(words(text).map { Array($0.utf8) } == SwedishTokens.words(of: text).map { Array($0.utf8) })
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func cutsRandomTextAsTheTokens(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var view = String.UnicodeScalarView()
    for _ in 0..<300 {
      let limit: UInt32 = [0x80, 0x100, 0x100, 0x2100].randomElement(using: &generator) ?? 0x80
      if let scalar = UnicodeScalar(UInt32.random(in: 0..<limit, using: &generator)) { view.append(scalar) }
    }
    let text = String(view)
    #expect(words(text).map { Array($0.utf8) } == SwedishTokens.words(of: text).map { Array($0.utf8) })
  }
}
