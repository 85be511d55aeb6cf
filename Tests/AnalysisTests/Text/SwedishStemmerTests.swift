import Testing

@testable import Analysis

struct SwedishStemmerTests {
  static let reference = "mapping/swedish-stemmer-reference.csv"

  @Test(arguments: [
    ("arbetet", "arbet"), ("arbetets", "arbet"), ("kvalitet", "kvalitet"), ("arbetslöst", "arbetslös"),
    ("värdefullt", "värdefull"),
    ("kommunerna", "kommun"), ("pågående", "pågåend"), ("å", "å"), ("", ""),
  ]) func `A word becomes its stem`(word: String, stem: String) {
    #expect(SwedishStemmer.stem(word) == stem)
  }

  @Test(.enabled(if: SharedData.exists(reference))) func `Every reference word has the stem of Snowball 3.1.1`() throws
  {
    let rows = try SharedData.rows(Self.reference)
    #expect(rows.count > 30_000)
    let wrong = rows.filter { SwedishStemmer.stem($0["word"] ?? "") != $0["snowballstemmer_3_1_1"] }
    #expect(wrong.map { $0["word"] ?? "" } == [])
  }
}
