import TestSupport
import Testing

@testable import Analysis

struct WordScannerTests {
  private func scanned(_ text: String) -> [String] {
    var words: [String] = []
    WordScanner.scan(text) { word, hash in
      #expect(hash == WordScanner.hash(word))
      words.append(String(decoding: word, as: UTF8.self))
    }
    return words
  }

  @Test(arguments: [
    "", "a", "Å", "På väg – till ÖRE.", "skol\u{E9} \u{D7} \u{F7}", "a\u{30A}lder och o\u{308}l", "Łódź på ß‑vis",
    "kol\u{AD}dioxid", "e-hälsa/IT", "mål:2030", "日本語 och svenska", "\u{1F600}glad", "ÀÉÜ ªºµ",
  ])
  func findsTheSameWordsAsTheTokens(text: String) {
    #expect(scanned(text) == SwedishTokens.words(of: text))
  }

  @Test func findsTheSameWordsInAnyText() {
    var random = SeededGenerator(seed: 5)
    let scalars = Array("abåÄöÉ ,.-–'\u{301}\u{AD}1\nłΣ".unicodeScalars)
    for _ in 0..<400 {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        if let scalar = scalars.randomElement(using: &random) { view.append(scalar) }
      }
      let text = String(view)
      #expect(scanned(text) == SwedishTokens.words(of: text), "\(text.unicodeScalars.map(\.value))")
    }
  }

  @Test func numbersEveryWordOnce() {
    var table = WordTable()
    let words = (0..<5_000).map { "ord\($0 % 3_000)" }
    let numbers = words.map { table.number(of: Array($0.utf8), hash: WordScanner.hash($0.utf8)) }
    #expect(table.count == 3_000)
    #expect(zip(words, numbers).allSatisfy { table[$1] == $0 })
  }
}
