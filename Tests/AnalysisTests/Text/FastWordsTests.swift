import TestSupport
import Testing

@testable import Analysis

/// What is fast over words against what reads plainly, on made-up words and texts.
struct FastWordsTests {
  /// Words of Swedish endings and beginnings, some with letters outside ISO 8859-1.
  private static func words(_ count: Int, seed: UInt64) -> [String] {
    var random = SeededGenerator(seed: seed)
    let parts = """
      skol närvaro arbet markna klimat anpassning hälso vård kvali löst fullt lig ig het heten arna erna ornas s et ets \
      ade andet ast å ö ły ё dd tt kt ens els öst fab pak iet
      """.split(separator: " ").map(String.init)
    return (0..<count).map { _ in
      (0..<Int.random(in: 1...4, using: &random)).map { _ in
        parts[Int.random(in: 0..<parts.count, using: &random)]
      }.joined()
    }
  }

  @Test(arguments: [1, 2] as [UInt64]) func `A stem is what the rules give`(seed: UInt64) {
    for word in Self.words(3_000, seed: seed) {
      #expect(SwedishStemmer.stem(word) == PlainStemmer.stem(word), "\(word)")
    }
  }

  @Test(arguments: [1, 2] as [UInt64]) func `A compound has the parts that the plain version finds`(seed: UInt64) {
    let (fast, plain) = (CompoundSplitter(knowing: ["närvaro", "ły"]), PlainSplitter(knowing: ["närvaro", "ły"]))
    var split = 0
    for word in Self.words(2_000, seed: seed) {
      let stem = SwedishStemmer.stem(word)
      let wanted = plain.parts(of: stem)
      #expect(fast.parts(of: stem) == wanted, "\(word)")
      if !wanted.isEmpty { split += 1 }
    }
    #expect(split > 50)
  }

  @Test func `A key stands for one run of letters`() {
    var runs: [UInt64: String] = [:]
    for word in Self.words(1_500, seed: 3) {
      var named: [UInt64: String] = [:]
      let keys = CharacterGrams.keys(of: word, lengths: 3...5) { named[$0] = $1 }
      let grams = CharacterGrams.grams(of: word, lengths: 3...5)
      #expect(keys.count == grams.count)
      for (key, gram) in zip(keys, grams) {
        #expect(CharacterGrams.text(ofKey: key) ?? named[key] == gram)
        #expect(runs[key] ?? gram == gram)
        runs[key] = gram
      }
    }
    #expect(Set(runs.values).count == runs.count)
  }
}
