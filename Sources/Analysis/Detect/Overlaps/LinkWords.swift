import StrategyModel

/// Whether two efforts that meet share words enough to be linked: two, three where they are less alike, and one of them
/// not the shared goals' own.
struct LinkWords: Sendable {
  private let texts: EffortTexts
  private let table: MeetingTable
  /// The stems that a goal's own words have, by the goal's number: who names the goal has said them already.
  private let own: [Set<String>]
  /// The same as numbers, rising.
  private let ownNumbers: [[Int32]]

  init(_ context: DetectionContext) {
    texts = context.texts
    table = context.meetings
    var own = [Set<String>](repeating: [], count: table.goalCount)
    for picture in context.portfolio.goals {
      guard let number = table.number(of: picture.goal.id) else { continue }
      let goal = picture.goal
      own[Int(number)] = Set(([goal.title] + goal.aliases + goal.keywords).flatMap { SwedishTokens.stems(of: $0) })
    }
    self.own = own
    ownNumbers = context.texts.numbers(ofStems: own)
  }

  /// Those of a pair that meets; its likeness is that of the texts. `shared` are the words that are shown for it, read
  /// only where the stems leave a doubt.
  func areEnough(_ link: Link, _ shared: () -> [String]) -> Bool {
    let (a, b) = (Int(link.a), Int(link.b))
    let stems = texts.stems.shared(a, b)
    let goals = table.goals(of: a).filter { table.goals(of: b).contains($0) }
    let telling = stems.count { stem in !goals.contains { StemLists.holds(ownNumbers[Int($0)][...], stem) } }
    // So many are all shown, and no parts of compounds beside them: only then are the stems what the words are.
    if SharedTerms.few...SharedTerms.most ~= stems.count { return areEnough(stems.count, telling, link) }
    if stems.count > SharedTerms.most {
      if telling == 0 { return false }
      // Too few are the goals' own to be all that is shown.
      if stems.count - telling < SharedTerms.most { return areEnough(SharedTerms.most, 1, link) }
    } else {
      if areEnough(stems.count, telling, link) { return true }
      if !areEnough(SharedTerms.few, 1, link) || !texts.mayShareParts(a, b) { return false }
    }
    let words = shared()
    return areEnough(
      words.count,
      words.count { word in
        let stem = SwedishStemmer.stem(word)
        return !goals.contains { own[Int($0)].contains(stem) }
      }, link)
  }

  private func areEnough(_ words: Int, _ telling: Int, _ link: Link) -> Bool {
    guard words >= 2, telling >= 1 else { return false }
    if words < 3 { return link.similarity >= RelatedActivities.related }
    return link.similarity >= RelatedActivities.relatedByWords
      || (link.similarity >= RelatedActivities.relatedInSamePlace && table.sharePlace(Int(link.a), Int(link.b)))
  }
}
