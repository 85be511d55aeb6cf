import Testing

@testable import Analysis

struct TextCollectionTests {
  @Test func `Decomposed letters and capitals change nothing`() {
    #expect(SwedishTokens.stems(of: "SKOLNA\u{308}RVARO") == SwedishTokens.stems(of: "skolnärvaro"))
  }

  @Test func `A compound is also about its parts`() {
    #expect(CompoundSplitter().parts(of: "klimatanpassning") == ["klim", "anpassning"])
    #expect(CompoundSplitter().parts(of: "klimat") == [])
  }

  @Test func `Equal texts are wholly alike and unrelated ones not at all`() {
    let texts = TextCollection(["Laddplatser för elbilar", "Laddplatser för elbilar", "Körsång på biblioteket"])
    #expect(abs(texts.similarity(0, 1) - 1) < 1e-9)
    #expect(texts.similarity(0, 2) == 0)
  }

  @Test func `A further text changes no likeness between the others`() {
    let two = ["Laddplatser för elbilar byggs", "Elbilar får fler laddplatser"]
    let before = TextCollection(two)
    let after = TextCollection(["Laddplatser och elbilar i hela bygden"] + two)
    #expect(before.similarity(0, 1) == after.similarity(1, 2))
  }

  @Test func `Pairs are the same as asking for each`() {
    let texts = TextCollection([
      "Mentorer för utrikes födda akademiker", "Akademiker födda utomlands får mentor", "Cykelväg till skolan",
      "Cykling till skolan i grupp",
    ])
    let pairs = texts.pairs(atLeast: 0.05)
    for pair in pairs { #expect(abs(pair.similarity - texts.similarity(pair.a, pair.b)) < 1e-12) }
    #expect(pairs.map { [$0.a, $0.b] } == [[0, 1], [2, 3]])
  }

  @Test func `Shared terms are written as people wrote them`() {
    let texts = TextCollection(["Handledarna är få", "Svårt att hitta handledare", "Handledarna behövs"])
    #expect(texts.sharedTerms(0, 1) == ["handledarna"])
  }
}
