import Diagnostics
import Dispatch
import Synchronization
import TestSupport
import Testing

@testable import Analysis

struct SimilarTextsTests {
  @Test(arguments: [(1, 0.1), (2, 0.3), (3, 0.5), (4, 0.7), (5, 0.9)] as [(UInt64, Double)])
  func equalsThePlainVersion(seed: UInt64, minimum: Double) {
    let texts = SeededTexts.make(160, seed: seed)
    let oracle = SimilarityOracle(texts)
    let pairs = SimilarTexts(texts).pairs(atLeast: minimum, terms: 0)
    var found: [[Int]: Double] = [:]
    for pair in pairs { found[[pair.a, pair.b]] = pair.similarity }
    #expect(found.count == pairs.count, "a pair is given twice")
    var checked = 0
    for a in texts.indices {
      for b in (a + 1)..<texts.count {
        let wanted = oracle.similarity(a, b)
        let got = found[[a, b]]
        if wanted > minimum + 1e-5 { #expect(got != nil, "\(a), \(b): \(wanted)") }
        if wanted < minimum - 1e-5 { #expect(got == nil, "\(a), \(b): \(wanted)") }
        if let got {
          #expect(abs(got - wanted) < 1e-5)
          checked += 1
        }
      }
    }
    #expect(checked == pairs.count)
    #expect(checked > 0)
  }

  /// The threshold is met to the last bit: the pairs at a threshold are those that a lower one gives, cut there.
  @Test(arguments: [UInt64(11), 12, 13])
  func thresholdCutsExactly(seed: UInt64) {
    let similar = SimilarTexts(SeededTexts.make(200, seed: seed))
    let all = similar.pairs(atLeast: 0.05)
    for place in stride(from: 0, to: all.count, by: max(1, all.count / 25)) {
      let minimum = all[place].similarity
      #expect(similar.pairs(atLeast: minimum) == all.filter { $0.similarity >= minimum })
    }
  }

  /// Shares are done last first, each twice over its neighbours' memory: order and number of workers must not show.
  private struct Backwards: Workforce {
    func map<Answer: Sendable>(_ pieces: Int, _ work: @Sendable (Int) -> Answer) -> [Answer] {
      (0..<pieces).reversed().map(work).reversed()
    }
  }

  @Test func workersChangeNothing() {
    let texts = SeededTexts.make(650, seed: 21)
    let owners = texts.indices.map { "\($0 % 7)" }
    let one = SimilarTexts(texts)
    for similar in [SimilarTexts(texts, workforce: Backwards()), SimilarTexts(texts, workforce: Threads())] {
      #expect(similar.pairs(atLeast: 0.6, owners: owners) == one.pairs(atLeast: 0.6, owners: owners))
      #expect(similar.nearest(4, owners: owners) == one.nearest(4, owners: owners))
    }
  }

  @Test(arguments: [UInt64(31), 32])
  func orderOfTextsChangesNothing(seed: UInt64) {
    let texts = SeededTexts.make(150, seed: seed)
    var generator = SeededGenerator(seed: seed)
    let order = texts.indices.shuffled(using: &generator)
    let straight = SimilarTexts(texts).pairs(atLeast: 0.3, terms: 3)
    let shuffled = SimilarTexts(order.map { texts[$0] }).pairs(atLeast: 0.3, terms: 3).map { pair in
      let (a, b) = (order[pair.a], order[pair.b])
      return SimilarPair(a: min(a, b), b: max(a, b), similarity: pair.similarity, terms: pair.terms)
    }
    #expect(Set(straight) == Set(shuffled))
  }

  @Test func leavesOutPairsOfOneOwner() {
    let similar = SimilarTexts(["skolnärvaro", "skolnärvaro", "skolnärvaro", "skolnärvaro"])
    let pairs = similar.pairs(atLeast: 0.3, owners: ["A", "A", "", ""])
    #expect(pairs.map { [$0.a, $0.b] } == [[0, 2], [0, 3], [1, 2], [1, 3], [2, 3]])
  }

  @Test(arguments: [1, 3, 10])
  func nearestAreTheFirstOfAll(count: Int) {
    let texts = SeededTexts.make(180, seed: 41)
    let owners = texts.indices.map { $0 % 5 == 0 ? "" : "\($0 % 4)" }
    let similar = SimilarTexts(texts)
    let near = similar.nearest(count, owners: owners, terms: 0)
    var wanted: [SimilarPair] = []
    for a in texts.indices {
      let others = texts.indices.filter { $0 != a && (owners[a].isEmpty || owners[a] != owners[$0]) }
        .map { SimilarPair(a: a, b: $0, similarity: similar.similarity(a, $0)) }.filter { $0.similarity > 0 }
      wanted += others.sorted(by: SimilarPair.strongestFirst).prefix(count)
    }
    #expect(near == wanted)
  }

  @Test func namesTheDecidingWordsAsWritten() {
    let similar = SimilarTexts([
      "Skolnärvaro bland elever i grundskolan", "Ökad skolnärvaro för elever", "Nya våtmarker vid sjöar",
      "Elever läser",
    ])
    let pair = similar.pairs(atLeast: 0.2).first
    #expect(pair?.a == 0 && pair?.b == 1)
    #expect(pair?.terms.contains { $0.hasPrefix("skolnärvaro") } == true)
    #expect(pair?.terms.contains("elever") == true)
    #expect(similar.sharedTerms(0, 2).isEmpty)
  }

  @Test func seesIntoCompounds() {
    let similar = SimilarTexts(["skolnärvaro", "närvaro", "våtmark"])
    #expect(similar.similarity(0, 1) > 0.1)
    #expect(similar.similarity(0, 2) == 0)
    #expect(!similar.sharedTerms(0, 1).isEmpty)
  }

  @Test func headingsMakeNothingAlike() {
    let texts = ["Syfte och mål: våtmarker", "Syfte och mål: cykelvägar", "Övrigt"]
    #expect(SimilarTexts(texts).similarity(0, 1) == 0)
  }

  /// With the fixed background a further text changes nothing between the others.
  @Test func backgroundWeighsApartFromTheTexts() {
    let texts = SeededTexts.make(40, seed: 51)
    let before = SimilarTexts(texts, weighting: .background).pairs(atLeast: 0.2)
    let more = SimilarTexts(texts + ["våtmark sjöar skola"], weighting: .background).pairs(atLeast: 0.2)
    let rest = more.filter { $0.b < texts.count }
    #expect(before.map { [$0.a, $0.b] } == rest.map { [$0.a, $0.b] })
    // To the last bit, and in the same words: findings rest on them.
    #expect(before == rest)
  }

  @Test func termsAreWholeWordsOfTheTwoTexts() {
    let texts =
      SeededTexts.make(120, seed: 61) + ["Skolnärvaron ökar", "närvaro i skolan", "bredbandet", "bredbandsstöd"]
    let similar = SimilarTexts(texts)
    for pair in similar.pairs(atLeast: 0.05) {
      let words = Set(SwedishTokens.words(of: texts[pair.a]) + SwedishTokens.words(of: texts[pair.b]))
      #expect(!pair.terms.isEmpty)
      #expect(words.isSuperset(of: pair.terms), "\(pair.terms) in \(texts[pair.a]) | \(texts[pair.b])")
    }
    #expect(similar.sharedTerms(120, 121).contains("närvaro"))
  }

  @Test func numbersAndSmallWordsMakeNothingAlike() {
    #expect(SimilarTexts(["två dagar i tre år", "tre bussar går i två län"]).similarity(0, 1) == 0)
  }

  /// Thousands of equal texts are found at once; each has its nearest.
  @Test func equalTextsByTheThousand() {
    let texts = Array(repeating: "våtmarker vid sjöar ger renare vatten", count: 600) + ["cykelväg"]
    let similar = SimilarTexts(texts)
    let owners = texts.indices.map { "\($0 % 300)" }
    let near = similar.nearest(2, owners: owners)
    #expect(near.count == 1_200)
    #expect(near.allSatisfy { $0.similarity > 0.999_999 })
  }

  @Test func hostileTexts() {
    let long = String(repeating: "vattenkvalitet i sjöar och åar ", count: 20_000)
    let decomposed = "na\u{308}rvaro a\u{30A}r o\u{308}ppen skola"
    let texts = [
      "", "x", long, decomposed, "närvaro år öppen skola", "😀\u{200D}😀", "\u{0}\r\n:", "vattenkvalitet sjöar åar",
    ]
    let similar = SimilarTexts(texts)
    #expect(abs(similar.similarity(3, 4) - 1) < 1e-6)
    #expect(similar.similarity(2, 7) > 0.9)
    #expect(similar.pairs(atLeast: 0.9).map { [$0.a, $0.b] }.sorted { $0[0] < $1[0] } == [[2, 7], [3, 4]])
    #expect(similar.similarity(0, 1) == 0)
    #expect(similar.similarity(-1, 99) == 0)
    #expect(SimilarTexts([]).pairs(atLeast: 0.3).isEmpty)
    #expect(SimilarTexts(["", ""]).nearest(3).isEmpty)
  }
}

/// As many threads as there are pieces, at most eight.
struct Threads: Workforce {
  func map<Answer: Sendable>(_ pieces: Int, _ work: @Sendable (Int) -> Answer) -> [Answer] {
    let answers = Mutex<[Int: Answer]>([:])
    DispatchQueue.concurrentPerform(iterations: pieces) { piece in
      let answer = work(piece)
      answers.withLock { $0[piece] = answer }
    }
    return answers.withLock { found in (0..<pieces).compactMap { found[$0] } }
  }
}
