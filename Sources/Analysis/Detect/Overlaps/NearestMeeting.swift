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
  /// Goals with more efforts than this are looked through place by place: changes the speed and nothing else.
  var manyMembers = 2_000
  /// The same for how many are indexed at a time.
  var block = NearIndex.mostTexts

  /// By their places in the portfolio, each once.
  func links() -> [SimilarPair] {
    let table = context.meetings
    var members = [[Int32]](repeating: [], count: table.goalCount)
    for index in context.portfolio.activities.indices where table.isCurrent(index) {
      for goal in table.goals(of: index) { members[Int(goal)].append(Int32(index)) }
    }
    let rounds = members.flatMap { self.rounds($0) }
    let parts = context.workforce.map(rounds.count) { links(rounds[$0]) }
    let all = parts.flatMap { $0 }.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    return all.enumerated().filter { place, link in
      place == 0 || (all[place - 1].a, all[place - 1].b) != (link.a, link.b)
    }.map(\.element)
  }

  /// Some efforts of a goal, and those of it that they may meet.
  private struct Round: Sendable {
    let asking: [Int32]
    let others: [Int32]
  }

  private func rounds(_ members: [Int32]) -> [Round] {
    let table = context.meetings
    guard members.count > 1 else { return [] }
    guard members.count > manyMembers else { return [Round(asking: members, others: members)] }
    // Those of one municipality meet the same others; the rest ask everybody.
    var single = [[Int32]](repeating: [], count: table.placeCount)
    var rest: [Int32] = []
    for member in members {
      if let place = table.onlyPlace(of: Int(member)) { single[Int(place)].append(member) } else { rest.append(member) }
    }
    let local = single.compactMap { asking in
      asking.first.map { first in
        Round(asking: asking, others: members.filter { table.meet(Int(first), Int($0)) })
      }
    }
    let shares = (rest.count + manyMembers - 1) / manyMembers
    return local
      + (0..<shares).map { share in
        Round(
          asking: Array(rest[(rest.count * share / shares)..<(rest.count * (share + 1) / shares)]), others: members)
      }
  }

  private func links(_ round: Round) -> [SimilarPair] {
    var probe = context.texts.nearProbe()
    let rule = Nearest(table: context.meetings, minimum: minimum, below: below, most: most)
    var found = round.asking.map { Nearest.Kept(asking: $0) }
    for start in stride(from: 0, to: round.others.count, by: block) {
      let end = min(start + block, round.others.count)
      let index = context.texts.nearIndex(Array(round.others[start..<end]))
      for place in found.indices { probe.ask(Int(found[place].asking), index, rule, &found[place]) }
    }
    return found.flatMap { one in
      one.nearest.map {
        SimilarPair(
          a: Int(min(one.asking, $0.text)), b: Int(max(one.asking, $0.text)), similarity: $0.similarity)
      }
    }
  }

  /// The nearest of an effort; of equally near ones the first in the portfolio.
  private struct Nearest: NearRule {
    struct Kept {
      let asking: Int32
      /// The nearest first.
      var nearest: [(text: Int32, similarity: Double)] = []
    }

    let table: MeetingTable
    let minimum: Double
    let below: Double
    let most: Int

    var wanted: Int { most }

    func threshold(_ kept: Kept) -> Double {
      kept.nearest.count < most ? minimum : kept.nearest[kept.nearest.count - 1].similarity
    }

    func mayKeep(_ text: Int, _ kept: Kept) -> Bool {
      table.meet(Int(kept.asking), text) && RelatedActivities.couldTalk(Int(kept.asking), text, table)
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
