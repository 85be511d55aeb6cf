/// Texts as vectors, of length about one in each view.
///
/// The length is that of the words as if no two shared a feature: so a text's scores stay sums over its words.
struct TextVectors: Sendable {
  /// By `FeatureSpace.View`.
  private(set) var views: [SparseRows] = FeatureSpace.View.allCases.map { _ in SparseRows() }

  init(_ texts: [[Lexicon.Entry]], lexicon: Lexicon, space: FeatureSpace) {
    for view in FeatureSpace.View.allCases {
      let words = (0..<lexicon.count).map { space.features(of: lexicon[$0], numbered: $0, in: view) }
      let squares = words.map { $0.reduce(0) { $0 + $1.weight * $1.weight } }
      var sums = Array(repeating: Float(0), count: space.count(view))
      for text in texts {
        let square = text.reduce(Float(0)) { $0 + $1.weight * $1.weight * squares[$1.word] }
        let factor = square > 0 ? 1 / square.squareRoot() : 0
        var touched: [Int32] = []
        for entry in text {
          for feature in words[entry.word] {
            if sums[Int(feature.number)] == 0 { touched.append(feature.number) }
            sums[Int(feature.number)] += entry.weight * feature.weight
          }
        }
        for feature in touched {
          views[view.rawValue].add(feature, sums[Int(feature)] * factor)
          sums[Int(feature)] = 0
        }
        views[view.rawValue].endRow()
      }
    }
  }

  subscript(view: FeatureSpace.View) -> SparseRows { views[view.rawValue] }
  var count: Int { views[0].count }
}
