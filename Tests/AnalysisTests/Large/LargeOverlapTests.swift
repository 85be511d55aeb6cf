import Diagnostics
import StrategyModel
import TestSupport
import Testing

@testable import Analysis

/// How overlaps are found in counties too large to compare all with all, on seeded small ones.
struct LargeOverlapTests {
  static let reaches = [RareStems.Reach(looked: 12, compared: 3), RareStems.Reach(looked: 40, compared: 8)]

  /// To the last bit: findings rest on it.
  @Test(arguments: LargeCountyTests.seeds) func `Efforts are as alike as their whole texts`(seed: UInt64) {
    let context = DetectionContext(SeededCounty.make(60, seed: seed).portfolio(), workforce: Threads())
    let activities = context.portfolio.activities
    let summaries = PlainPairs.summaries(context)
    let sought = context.seekers.map { activities[$0].seeks.map(\.raw).joined(separator: ". ") }
    let twice = context.similar(zip(activities, summaries).map { "\($0.title.raw). \($0.title.raw). \($1)" } + sought)
    let once = context.similar(zip(activities, summaries).map { "\($0.title.raw). \($1)" } + sought)
    var alike = 0
    for a in 0..<twice.count {
      for b in 0...a {
        #expect(context.texts.similarity(a, b) == twice.similarity(a, b))
        #expect(context.texts.similarity(a, b, titles: .once) == once.similarity(a, b))
        #expect(context.texts.sharedWords(a, b) == twice.sharedWords(a, b))
        if twice.similarity(a, b) > 0.2 { alike += 1 }
      }
    }
    #expect(alike > 100 && !sought.isEmpty)
  }

  @Test(arguments: LargeCountyTests.seeds) func `No part of a compound is overlooked`(seed: UInt64) {
    let odd = ["näʀvaro skolnäʀvaro", "na\u{308}rvaro", "ŵateŵing", "bredbandet", "bredbandsstöd", "otydlig", "tydlig"]
    let texts = SeededTexts.make(60, seed: seed) + odd
    let efforts = EffortTexts(texts.count, ignoring: []) { WrittenText(body: texts[$0]) }
    var shared = 0
    for a in texts.indices {
      for b in texts.indices {
        let stems = efforts.stems.shared(a, b)
        let words = efforts.sharedWords(a, b)
        guard stems.count < SharedTerms.few else { continue }
        if !efforts.mayShareParts(a, b) { #expect(words.count == stems.count, "\(texts[a]) | \(texts[b])") }
        if words.count > stems.count { shared += 1 }
      }
    }
    #expect(shared > 20)
  }

  @Test(arguments: LargeCountyTests.seeds, reaches)
  func `Related efforts are those beside each other by rare words`(seed: UInt64, reach: RareStems.Reach) {
    let context = DetectionContext(SeededCounty.make(120, seed: seed).portfolio(), workforce: Threads())
    for minimum in [0.2, 0.6] {
      let found = RelatedActivities(context: context, minimum: minimum, mostCompared: 0, reach: reach).links()
      #expect(found == PlainRare(context: context, reach: reach).related(atLeast: minimum))
      let all = RelatedActivities(context: context, minimum: minimum).links()
      #expect(!found.isEmpty && Set(found).isSubset(of: all))
    }
  }

  @Test(arguments: LargeCountyTests.seeds, reaches)
  func `The nearest are those among rare words`(seed: UInt64, reach: RareStems.Reach) {
    let context = DetectionContext(SeededCounty.make(160, seed: seed).portfolio())
    for (mostCompared, manyMembers) in [(0, 1_000), (3, 4), (12, 4)] {
      let found = NearestMeeting(
        context: context, minimum: 0.13, below: 0.8, most: 3, mostCompared: mostCompared, mostOfRare: 2,
        manyMembers: manyMembers, reach: reach
      ).links()
      let wanted = PlainRare(context: context, reach: reach).nearestMeeting(
        atLeast: 0.13, below: 0.8, most: 3, mostOfRare: 2, mostCompared: mostCompared, manyMembers: manyMembers)
      #expect(found == wanted)
      #expect(found.count > 5)
    }
  }

  @Test(arguments: LargeCountyTests.seeds, reaches)
  func `Offers are the best among rare words`(seed: UInt64, reach: RareStems.Reach) {
    let context = DetectionContext(SeededCounty.make(120, seed: seed).portfolio(), workforce: Threads())
    let found = BestOffers(context: context, mostCompared: 0, reach: reach).all()
    #expect(found.map { $0.map(\.activity) } == PlainRare(context: context, reach: reach).offers())
    #expect(found.contains { !$0.isEmpty })
  }

  /// The first shared goal of each link decides where it is gathered.
  @Test(arguments: LargeCountyTests.seeds) func `Too many links are gathered goal by goal`(seed: UInt64) {
    let context = DetectionContext(SeededCounty.make(160, seed: seed).portfolio())
    let links = PlainPairs.related(context, atLeast: 0.13, below: 0.8, meeting: true)
    let found = LinkedGroup.all(links, minimum: 0.15, sharingGoals: true, mostTogether: 0, context)
    let wanted = (0..<context.meetings.goalCount).flatMap { goal in
      LinkedGroup.all(
        links.filter { context.meetings.firstSharedGoal(Int($0.a), Int($0.b)) == Int32(goal) }, minimum: 0.15,
        sharingGoals: true, context)
    }
    #expect(found.count == wanted.count && Set(found.map(\.members)) == Set(wanted.map(\.members)))
    #expect(found.count > 3)
  }

  @Test(arguments: LargeCountyTests.seeds) func `The sums of groups tell the mean of all pairs`(seed: UInt64) {
    let texts = SimilarTexts(SeededTexts.make(60, seed: seed))
    var sums = GroupSums(texts.vectors, Array(0..<60))
    let groups = [Array(0..<7), Array(7..<40), [40], [41]]
    for group in groups { for member in group.dropFirst() { sums.join(group[0], member) } }
    for x in groups {
      for y in groups where x != y {
        let exact = x.reduce(0) { sum, a in sum + y.reduce(0) { $0 + texts.similarity(a, $1) } }
        let pairs = Double(x.count * y.count)
        #expect(abs(sums.product(x[0], y[0]) - exact) < GroupSums.rounding(x.count + y.count) * pairs)
      }
    }
  }
}
