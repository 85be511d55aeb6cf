import TestSupport
import Testing

@testable import Analysis

/// The probe against the plain comparison of two texts.
struct LikenessProbeTests {
  @Test(arguments: 1...4 as ClosedRange<UInt64>) func `A probe says what comparing says, to the last bit`(seed: UInt64)
  {
    let texts = SimilarTexts(SeededTexts.make(60, seed: seed), weighting: .background)
    var probe = LikenessProbe(texts)
    var alike = 0
    for text in 0..<texts.count {
      probe.ask(text)
      for other in 0..<texts.count {
        #expect(probe.similarity(other) == texts.similarity(text, other))
        if probe.similarity(other) > 0.3 { alike += 1 }
      }
    }
    #expect(alike > texts.count)
  }
}
