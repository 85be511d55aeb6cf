import Diagnostics
import StrategyModel

/// The efforts most like each other among those that share a goal and could meet.
///
/// Each effort has a number of nearest for each of its goals, so that what there is grows with the efforts and not with
/// their pairs. Two are linked where either is among the other's nearest.
struct NearestMeeting: Sendable {
  let context: DetectionContext
  /// At least so alike, and less than so alike.
  let minimum: Double
  let below: Double
  /// So many of each effort's nearest are looked at, for each goal.
  var most = 20
  /// Where an effort may meet more than these for a goal, it is compared with those that share its rarest words.
  var mostCompared = 2_000
  /// So many of its nearest are then looked at.
  var mostOfRare = 10
  /// Goals with more efforts than this are looked through place by place: changes the speed and nothing else.
  var manyMembers = 2_000
  /// The same for how many are indexed at a time.
  var block = NearIndex.mostTexts
  var reach = RareStems.Reach()

  /// By their places in the portfolio, each once, as far as they are wanted; that is asked with the words they share.
  func links(where isWanted: @Sendable (Link, () -> [String]) -> Bool = { _, _ in true }) -> [Link] {
    let table = context.meetings
    var members = [[Int32]](repeating: [], count: table.goalCount)
    for index in context.portfolio.activities.indices where table.isCurrent(index) {
      for goal in table.goals(of: index) { members[Int(goal)].append(Int32(index)) }
    }
    let goals = members.filter { $0.count > 1 }
    let parts = context.workforce.map(goals.count) { links(goals[$0], where: isWanted) }
    return Link.distinct(parts.flatMap { $0 }, context.workforce)
  }

  /// Those between the efforts of one goal, which are numbered by their places among them.
  private func links(_ members: [Int32], where isWanted: (Link, () -> [String]) -> Bool) -> [Link] {
    let vectors = context.texts.vectors(of: members)
    let rule = Nearest(table: context.meetings, members: members, minimum: minimum, below: below, most: most)
    var probe = NearProbe(vectors)
    var scratch = RareStems.Scratch()
    var found: [Link] = []
    for round in rounds(members) {
      var kept = round.asking.map { Nearest.Kept(asking: $0) }
      if round.others.count > mostCompared {
        compareRare(round, rule.keeping(min(most, mostOfRare)), &probe, &scratch, &kept)
      } else {
        compareAll(round, rule, vectors, &probe, &kept)
      }
      for one in kept {
        for near in one.nearest { found.append(Link(Int(one.asking), Int(near.text), near.similarity)) }
      }
    }
    let terms = SharedTerms(vectors)
    return Link.distinct(found).compactMap { near in
      let link = Link(Int(members[Int(near.a)]), Int(members[Int(near.b)]), near.similarity)
      return isWanted(link) { terms.words(Int(near.a), Int(near.b)) } ? link : nil
    }
  }

  private func compareAll(
    _ round: Round, _ rule: Nearest, _ vectors: RelatedTextVectors, _ probe: inout NearProbe,
    _ kept: inout [Nearest.Kept]
  ) {
    for start in stride(from: 0, to: round.others.count, by: block) {
      let index = NearIndex(vectors, Array(round.others[start..<min(start + block, round.others.count)]))
      for place in kept.indices { probe.ask(Int(kept[place].asking), index, rule, &kept[place]) }
    }
  }

  private func compareRare(
    _ round: Round, _ rule: Nearest, _ probe: inout NearProbe, _ scratch: inout RareStems.Scratch,
    _ kept: inout [Nearest.Kept]
  ) {
    let members = rule.members
    let rare = RareStems(round.others.map { members[Int($0)] }, numbered: round.others, context.texts, reach)
    for place in kept.indices {
      let one = kept[place]
      let beside = rare.beside(Int(members[Int(one.asking)]), &scratch) { rule.mayKeep($0, one) }
      probe.compare(Int(one.asking), with: beside, rule, &kept[place])
    }
  }

  /// Some efforts of a goal, and those of it that they may meet, by their places among its efforts.
  private struct Round {
    let asking: [Int32]
    let others: [Int32]
  }

  private func rounds(_ members: [Int32]) -> [Round] {
    let table = context.meetings
    let all = members.indices.map(Int32.init)
    guard members.count > manyMembers else { return [Round(asking: all, others: all)] }
    // Those of one municipality meet the same others; the rest ask everybody.
    var single = [[Int32]](repeating: [], count: table.placeCount)
    var rest: [Int32] = []
    for (row, member) in members.enumerated() {
      if let place = table.onlyPlace(of: Int(member)) {
        single[Int(place)].append(Int32(row))
      } else {
        rest.append(Int32(row))
      }
    }
    let local = single.compactMap { asking in
      asking.first.map { first in
        let place = Int(members[Int(first)])
        return Round(asking: asking, others: all.filter { table.meet(place, Int(members[Int($0)])) })
      }
    }
    return local + (rest.isEmpty ? [] : [Round(asking: rest, others: all)])
  }

  /// The nearest of an effort; of equally near ones the first in the portfolio.
  private struct Nearest: NearRule {
    struct Kept {
      let asking: Int32
      /// The nearest first.
      var nearest: [(text: Int32, similarity: Double)] = []
    }

    let table: MeetingTable
    /// The efforts of the goal by their places in the portfolio, rising.
    let members: [Int32]
    let minimum: Double
    let below: Double
    let most: Int

    /// The same for another number of nearest.
    func keeping(_ most: Int) -> Nearest {
      Nearest(table: table, members: members, minimum: minimum, below: below, most: most)
    }

    var wanted: Int { most }

    func threshold(_ kept: Kept) -> Double {
      kept.nearest.count < most ? minimum : kept.nearest[kept.nearest.count - 1].similarity
    }

    func mayKeep(_ text: Int, _ kept: Kept) -> Bool {
      let (one, other) = (Int(members[Int(kept.asking)]), Int(members[text]))
      return table.meet(one, other) && RelatedActivities.couldTalk(one, other, table)
    }

    func offer(_ text: Int, _ similarity: Double, to kept: inout Kept) {
      guard similarity < below else { return }
      let new = Int32(text)
      var place = kept.nearest.count
      while place > 0 {
        let before = kept.nearest[place - 1]
        guard similarity > before.similarity || (similarity == before.similarity && new < before.text) else { break }
        place -= 1
      }
      guard place < most else { return }
      kept.nearest.insert((new, similarity), at: place)
      if kept.nearest.count > most { kept.nearest.removeLast() }
    }
  }
}
