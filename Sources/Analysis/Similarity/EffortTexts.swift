import Diagnostics

/// The texts of a county's efforts, and what some of them seek: kept as words, laid out as vectors where they are compared.
///
/// Their likeness is that of `SimilarTexts`, weighed by a fixed background.
struct EffortTexts: Sendable {
  let space: TextSpace
  let stems: StemLists
  private let words: TextWords
  private let parts: CompoundParts
  /// The vectors of all, titles counted twice, where there are so few that they are kept.
  private let kept: RelatedTextVectors?
  static let mostKept = 50_000

  init(
    _ count: Int, ignoring ignored: Set<String>, mostKept: Int = mostKept, _ workforce: any Workforce = OneWorker(),
    _ text: @Sendable (Int) -> WrittenText
  ) {
    let (words, table) = TextWords.read(count, workforce, text)
    self.words = words
    let space = TextSpace(words, table, weighting: .background, ignoring: ignored, workforce)
    self.space = space
    stems = StemLists(words, space, workforce)
    parts = CompoundParts(space, workforce)
    kept =
      count > mostKept
      ? nil : RelatedTextVectors(words, space, of: (0..<count).map(Int32.init), titles: .twice, workforce)
  }

  var count: Int { words.count }

  func maker() -> VectorMaker { VectorMaker(space) }

  /// Of some of the texts, in the order given.
  func vectors(
    of texts: [Int32], titles: TitleWeight = .twice, _ workforce: any Workforce = OneWorker()
  ) -> RelatedTextVectors {
    if titles == .twice, let kept { return kept.picked(texts) }
    return RelatedTextVectors(words, space, of: texts, titles: titles, workforce)
  }

  /// The same by a worker that makes many.
  func vectors(of texts: [Int32], titles: TitleWeight = .twice, _ maker: inout VectorMaker) -> RelatedTextVectors {
    if titles == .twice, let kept { return kept.picked(texts) }
    return RelatedTextVectors(words, of: texts, titles: titles, &maker, space)
  }

  func similarity(_ a: Int, _ b: Int, titles: TitleWeight = .twice) -> Double {
    if titles == .twice, let kept { return kept.similarity(a, b) }
    return vectors(of: [Int32(a), Int32(b)], titles: titles).similarity(0, 1)
  }

  /// The shared words that weigh most, heaviest first, as they are written in the two texts.
  func sharedWords(_ a: Int, _ b: Int, titles: TitleWeight = .twice) -> [String] {
    var maker = maker()
    return sharedWords(a, b, titles: titles, &maker)
  }

  func sharedWords(_ a: Int, _ b: Int, titles: TitleWeight = .twice, _ maker: inout VectorMaker) -> [String] {
    SharedTerms(vectors(of: [Int32(a), Int32(b)], titles: titles, &maker)).words(0, 1)
  }

  /// Whether a word of the one may begin or end a compound of the other.
  func mayShareParts(_ a: Int, _ b: Int) -> Bool { parts.mayMeet(stems[a], stems[b]) }

  /// The numbers of those of each set of stems that are in the texts, rising.
  func numbers(ofStems sets: [Set<String>]) -> [[Int32]] {
    let all = sets.reduce(into: Set<String>()) { $0.formUnion($1) }
    let known = (0..<space.count).filter { space.kinds[$0] == .stem && all.contains(space.names[$0]) }
    return sets.map { set in known.filter { set.contains(space.names[$0]) }.map(Int32.init) }
  }

  /// The most that two texts can be alike, told by the words of the one that the other has.
  ///
  /// `asked` is the other's vector, one place for each dimension. By the Cauchy–Schwarz inequality, kind by kind.
  fileprivate func ceiling(_ asked: [Float], _ text: Int) -> Double {
    var (inWords, inStems) = (Float(0), Float(0))
    for entry in words[text] {
      guard let found = space.stemAndWord(of: entry.word) else { continue }
      inStems += asked[Int(found.stem)] * asked[Int(found.stem)]
      inWords += asked[Int(found.word)] * asked[Int(found.word)]
    }
    return Double((3 * inWords).squareRoot() + (3 * inStems).squareRoot() + 1) / 3 + 1e-5
  }
}

/// One worker that compares texts of no common index, with scratch memory of its own.
struct EffortTextReader {
  private let texts: EffortTexts
  private let titles: TitleWeight
  private(set) var maker: VectorMaker
  /// The asked text, one place for each dimension.
  private var asked: [Float]

  init(_ texts: EffortTexts, titles: TitleWeight = .twice) {
    self.texts = texts
    self.titles = titles
    maker = texts.maker()
    asked = [Float](repeating: 0, count: texts.space.count)
  }

  /// Calls with those of the others that are at least so alike, in their order.
  mutating func compare(
    _ text: Int, with others: [Int32], atLeast minimum: Double, _ found: (_ other: Int, _ similarity: Double) -> Void
  ) {
    let own = texts.vectors(of: [Int32(text)], titles: titles, &maker)
    for entry in own.entries { asked[Int(entry.dimension)] = entry.weight }
    for other in others where texts.ceiling(asked, Int(other)) >= minimum {
      var sum = 0.0
      for entry in texts.vectors(of: [other], titles: titles, &maker).entries {
        sum += Double(asked[Int(entry.dimension)]) * Double(entry.weight)
      }
      let similarity = min(1, sum)
      if similarity >= minimum { found(Int(other), similarity) }
    }
    for entry in own.entries { asked[Int(entry.dimension)] = 0 }
  }
}
