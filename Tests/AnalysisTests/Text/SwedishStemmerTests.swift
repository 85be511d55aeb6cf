import Foundation
import TestSupport
import Testing

@testable import Analysis

struct SwedishStemmerTests {
  @Test(arguments: [
    ("arbetet", "arbet"), ("arbetets", "arbet"), ("skolorna", "skol"), ("kvalitet", "kvalitet"),
    ("hjälplöst", "hjälplös"), ("dagligt", "dag"), ("jaktkarlarne", "jaktkarl"), ("å", "å"), ("", ""),
  ])
  func stems(word: String, stem: String) {
    #expect(SwedishStemmer.stem(word) == stem)
  }

  /// 30 623 words with the outputs of Snowball 3.1.1.
  @Test(.enabled(if: Checkout.hasSharedData))
  func equalsTheReference() throws {
    let file = Checkout.sharedData.appending(path: "mapping/swedish-stemmer-reference.csv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
    let wrong = rows.filter { row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      return cells.count == 3 && SwedishStemmer.stem(String(cells[0])) != cells[2]
    }
    #expect(rows.count > 30_000)
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }
}
