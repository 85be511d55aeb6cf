import Testing

@testable import Analysis

struct CompoundSplitterTests {
  @Test func `Decomposed letters and capitals change nothing`() {
    #expect(SwedishTokens.stems(of: "SKOLNA\u{308}RVARO") == SwedishTokens.stems(of: "skolnärvaro"))
  }

  @Test func `A compound is also about its parts`() {
    #expect(CompoundSplitter().parts(of: "klimatanpassning") == ["klim", "anpassning"])
    #expect(CompoundSplitter().parts(of: "klimat") == [])
  }
}
