import Diagnostics
import StrategyModel
import TestSupport
import Testing

@testable import Analysis

/// What is fast for a large county against what reads plainly, on seeded small ones.
struct LargeCountyTests {
  static let seeds: [UInt64] = [1, 2, 3, 4]

  @Test(arguments: seeds) func `Titles agree as the plain version says`(seed: UInt64) {
    let written = SeededCounty.make(150, seed: seed).submissions.flatMap(\.activities).map(\.title.raw)
    let keys = written.map { TitleKey($0, without: ["skola"]) }
    let titles = ComparedTitles(written, without: ["skola"])
    var agreeing = 0
    for a in keys.indices {
      for b in keys.indices {
        let wanted = PlainTitles.agree(keys[a], keys[b])
        #expect(titles.agree(a, b) == wanted, "\(keys[a].words) \(keys[b].words)")
        if wanted, keys[a] != keys[b] { agreeing += 1 }
      }
    }
    #expect(agreeing > 20)
  }

  @Test(arguments: seeds) func `A distance is within a limit as the whole table says`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let a = (0..<Int.random(in: 0...14, using: &generator)).map { _ in Int32.random(in: 0...3, using: &generator) }
      var b = a
      for _ in 0..<Int.random(in: 0...5, using: &generator) where b.count > 1 {
        let place = Int.random(in: 0..<(b.count - 1), using: &generator)
        switch Int.random(in: 0...3, using: &generator) {
        case 0: b.swapAt(place, place + 1)
        case 1: b.remove(at: place)
        case 2: b.insert(7, at: place)
        default: b[place] = 8
        }
      }
      let distance = NearestName.editDistance(a.map { Character("\($0)") }, b.map { Character("\($0)") })
      for limit in 0...6 { #expect(EditDistance.isWithin(limit, a, b) == (distance <= limit), "\(a) \(b)") }
    }
  }

  @Test(arguments: seeds) func `Joint efforts are those that all pairs give`(seed: UInt64) {
    let world = SeededCounty.make(90, seed: seed)
    let efforts = world.portfolio().efforts.map(\.activities)
    let wanted = PlainEfforts.groups(world.normaliser.normalise(world.submissions), world.register)
    #expect(efforts == wanted)
    #expect(efforts.contains { $0.count > 1 })
  }

  @Test(arguments: seeds) func `Related activities are those that all pairs give`(seed: UInt64) {
    let context = DetectionContext(SeededCounty.make(110, seed: seed).portfolio())
    // Few share what is rare enough for a high likeness, all share something for a low one.
    for minimum in [0.1, 0.3, 0.6] {
      let wanted = PlainPairs.related(context, atLeast: minimum, below: 2, meeting: false)
      for block in [7, 1_000] {
        let found = RelatedActivities(context: context, minimum: minimum, block: block).links()
        #expect(found.sorted(by: Link.strongestFirst) == wanted)
      }
      #expect(wanted.count > (minimum > 0.5 ? 0 : 10))
    }
  }

  /// Whole goals at a time, place by place, and in blocks smaller than what is looked through.
  @Test(arguments: seeds, [(2, 2_000, 2_000), (2, 4, 5), (5, 2, 1_000), (20, 4, 7)])
  func `The nearest that meet are those that all pairs give`(seed: UInt64, settings: (Int, Int, Int)) {
    let context = DetectionContext(SeededCounty.make(160, seed: seed).portfolio())
    let (most, manyMembers, block) = settings
    let found = NearestMeeting(
      context: context, minimum: 0.13, below: 0.8, most: most, manyMembers: manyMembers, block: block
    ).links()
    let wanted = PlainPairs.nearestMeeting(context, atLeast: 0.13, below: 0.8, most: most)
    #expect(found == wanted)
    let all = PlainPairs.related(context, atLeast: 0.13, below: 0.8, meeting: true)
    #expect(wanted.count > 10)
    #expect(most > 5 || wanted.count < all.count)
  }

  @Test(arguments: seeds) func `Words are enough where they are when they are read one by one`(seed: UInt64) {
    let context = DetectionContext(SeededCounty.make(160, seed: seed).portfolio())
    let words = LinkWords(context)
    let links = PlainPairs.related(context, atLeast: 0.13, below: 0.8, meeting: true)
    let found = links.filter { link in
      words.areEnough(link) { context.texts.sharedWords(Int(link.a), Int(link.b)) }
    }
    #expect(found == links.filter { PlainPairs.shareWordsEnough($0, context) })
    #expect(!found.isEmpty && found.count < links.count)
  }

  @Test(arguments: seeds, [2, 3, 5]) func `No group is larger than it may be`(seed: UInt64, most: Int) {
    let context = DetectionContext(SeededCounty.make(160, seed: seed).portfolio())
    let links = PlainPairs.related(context, atLeast: 0.13, below: 0.8, meeting: true)
    let groups = LinkedGroup.all(links, minimum: 0.15, sharingGoals: true, most: most, context)
    #expect(groups.map(\.members.count).max() == most)
    #expect(groups.map { $0.members[0] } == groups.map { $0.members[0] }.sorted())
    #expect(groups.allSatisfy { group in group.links.allSatisfy { group.members.contains(Int($0.a)) } })
  }

  @Test(arguments: seeds) func `Parts hold every link once, and no two share an effort`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let links = (0..<6_000).map { _ in
      let a = Int.random(in: 0..<9_000, using: &generator)
      return Link(a, a + Int.random(in: 1...900, using: &generator), 0.5)
    }.filter { $0.a / 1_000 == $0.b / 1_000 }
    let parts = LinkedParts.parts(links, of: 10_000)
    #expect(parts.joined().sorted { ($0.a, $0.b) < ($1.a, $1.b) } == links.sorted { ($0.a, $0.b) < ($1.a, $1.b) })
    let members = parts.map { Set($0.flatMap { [$0.a, $0.b] }) }
    #expect(members.reduce(0) { $0 + $1.count } == Set(links.flatMap { [$0.a, $0.b] }).count)
    #expect(parts.count > 2)
    #expect(LinkedParts.parts([], of: 3).isEmpty)
  }

  @Test(arguments: seeds) func `Offers are the same however many are looked through at a time`(seed: UInt64) {
    let context = DetectionContext(SeededCounty.make(110, seed: seed).portfolio())
    let whole = BestOffers(context: context).all()
    for block in [3, 20] { #expect(BestOffers(context: context, block: block).all() == whole) }
    #expect(whole.contains { $0.count > 1 })
  }

  @Test(arguments: seeds) func `Who seeks finds what all pairs give`(seed: UInt64) {
    let context = DetectionContext(SeededCounty.make(110, seed: seed).portfolio())
    var found: [Activity.ID: [Activity.ID]] = [:]
    for finding in Complement().detect(context) {
      guard case .activities(let seeker)? = finding.facts["insats"],
        case .activities(let offers)? = finding.facts["insatser"],
        let first = seeker.first
      else { continue }
      found[first] = offers
    }
    #expect(found == PlainPairs.offers(context))
    #expect(!found.isEmpty)
  }

  @Test(arguments: seeds) func `A hinder meets the answer that all pairs give`(seed: UInt64) {
    let context = DetectionContext(SeededCounty.make(110, seed: seed).portfolio())
    let wanted = PlainPairs.answers(context)
    let findings = HindranceMet().detect(context)
    let quoted = findings.compactMap { finding -> String? in
      if case .quote(let text, _)? = finding.facts["framgangsfaktor"] { text.raw } else { nil }
    }
    #expect(Set(quoted) == Set(wanted.values))
    #expect(!wanted.isEmpty)
  }

  @Test(arguments: seeds) func `Groups are those that asking anew at each link gives`(seed: UInt64) {
    let texts = SimilarTexts(SeededTexts.make(140, seed: seed))
    let links = texts.pairs(atLeast: 0.3, terms: 0).map(Link.init)
    let mayJoin: ([Int], [Int]) -> Bool = { x, y in (x + y).count { $0 % 3 == 0 } <= 4 }
    let found = Clusters.groups(links, of: 140, minimum: 0.35, likeness: texts.similarity, mayJoin: mayJoin)
    #expect(found == PlainGroups.groups(links, of: 140, minimum: 0.35, likeness: texts.similarity, mayJoin: mayJoin))
    #expect(found.count > 3)
  }

  @Test(arguments: seeds) func `The nearest group is the one whose mean is highest`(seed: UInt64) {
    let texts = SimilarTexts(SeededTexts.make(120, seed: seed))
    let groups = stride(from: 0, to: 60, by: 3).map { [$0, $0 + 1, $0 + 2] }
    let means = GroupMeans(groups, texts)
    for text in 60..<120 {
      let exact = groups.map { $0.reduce(0) { $0 + texts.similarity(text, $1) } / 3 }
      let highest = exact.max() ?? 0
      let wanted = highest >= 0.09 ? exact.firstIndex(of: highest) : nil
      #expect(means.best(for: text, atLeast: 0.09) == wanted)
    }
  }

  @Test(arguments: seeds) func `Lessons gather as the plain version gathers them`(seed: UInt64) {
    let portfolio = SeededCounty.make(200, seed: seed).portfolio()
    let records = LessonRecord.all(.hindrance, portfolio) { _ in [] }
    let found = LessonGrouping(names: []).groups(records)
    let wanted = PlainGroups.lessons(records)
    #expect(found.map { $0.records.map(\.text) } == wanted.map(\.texts))
    #expect(found.map(\.terms) == wanted.map(\.terms))
    #expect(found.map(\.likeness) == wanted.map(\.likeness))
    #expect(!found.isEmpty)
  }

  @Test(arguments: seeds) func `Workers change no finding`(seed: UInt64) {
    let portfolio = SeededCounty.make(150, seed: seed).portfolio()
    #expect(DetectorSet.standard(workforce: Threads()).detect(portfolio) == DetectorSet.standard().detect(portfolio))
  }
}
