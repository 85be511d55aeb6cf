/// Asks how like one text is to many others: its weights are laid out by dimension, so that those of another are only
/// looked up. The answers are those of `SimilarTexts.similarity`, to the last bit.
struct LikenessProbe {
  private let texts: SimilarTexts
  private var asked: [Float] = []
  private var last: Int?

  init(_ texts: SimilarTexts) { self.texts = texts }

  mutating func ask(_ text: Int) {
    if let last { texts.weigh(last) { dimension, _ in asked[Int(dimension)] = 0 } }
    texts.weigh(text) { dimension, weight in
      if asked.count <= Int(dimension) {
        asked += repeatElement(0, count: max(asked.count, Int(dimension) + 1 - asked.count))
      }
      asked[Int(dimension)] = Float(weight)
    }
    last = text
  }

  /// Between the text that was asked about last and this one.
  func similarity(_ other: Int) -> Double {
    var sum = 0.0
    texts.weigh(other) { dimension, weight in
      if Int(dimension) < asked.count { sum += Double(asked[Int(dimension)]) * weight }
    }
    return min(1, sum)
  }
}
