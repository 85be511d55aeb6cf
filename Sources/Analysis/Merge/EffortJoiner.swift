import Diagnostics
import StrategyModel

/// Finds the efforts that several organisations reported together, so that each is counted once.
///
/// Two activities of different organisations are one effort when their titles say the same, place names and
/// organisations apart, and one names the other as partner, or both share a goal, a time and a third partner.
struct EffortJoiner: Sendable {
  private let activities: [Activity]
  private let goals: GoalTies
  /// Partners and submitters as numbers.
  private let partners: [[Int32]]
  private let submitters: [Int32]
  /// Each submitter as the only reporter, by its number: one list for all its efforts.
  private let alone: [[Organisation.ID]]
  private let organisationCount: Int
  private let titles: ComparedTitles
  private let workforce: any Workforce

  /// `ties` are the goals of the activities; nil where they are yet to be read off the alignments.
  init(
    _ normalisation: Normalisation, ties: GoalTies? = nil, organisations: OrganisationRegister, places: PlaceRegister,
    workforce: any Workforce = OneWorker()
  ) {
    activities = normalisation.activities
    self.workforce = workforce
    goals = ties ?? GoalTies(activities, normalisation.alignments)
    var numbers = Numbers<Organisation.ID>()
    var alone: [[Organisation.ID]] = []
    submitters = activities.map { activity in
      let number = numbers[activity.submitter]
      if number == alone.count { alone.append([activity.submitter]) }
      return number
    }
    self.alone = alone
    partners = activities.map { (normalisation.partners[$0.id] ?? []).map { numbers[$0] } }
    organisationCount = numbers.count
    titles = ComparedTitles(
      activities.map(\.title.raw), without: TitleKey.names(organisations, places), workforce: workforce)
  }

  /// Sorted by id.
  func efforts() -> [Effort] {
    var groups = DisjointSets(count: activities.count)
    for (a, b) in named() + throughThird() { groups.join(a, b) }
    let groupsOfAll = groups.members()
    return workforce.each(groupsOfAll.count) { range in
      groupsOfAll[range].map { group in effort(group) }
    }.sorted { $0.id < $1.id }
  }

  /// Each activity is only laid beside those of the organisations that it names.
  private func named() -> [(Int, Int)] {
    var own = [[Int]](repeating: [], count: organisationCount)
    for (place, submitter) in submitters.enumerated() { own[Int(submitter)].append(place) }
    let others = own
    return workforce.each(activities.count) { range in
      var pairs: [(Int, Int)] = []
      for a in range {
        for partner in partners[a] where partner != submitters[a] {
          for b in others[Int(partner)] where titles.agree(a, b) { pairs.append((a, b)) }
        }
      }
      return pairs
    }
  }

  /// Beside those that share a partner and a goal with it.
  private func throughThird() -> [(Int, Int)] {
    var goalNumbers = Numbers<Goal.ID>()
    var ties: [(tie: Int, place: Int)] = []
    for place in activities.indices where !partners[place].isEmpty {
      let own = goals.distinctGoals(at: place)
      for partner in Set(partners[place]) {
        for goal in own { ties.append((Int(goalNumbers[goal]) * organisationCount + Int(partner), place)) }
      }
    }
    let sorted = workforce.sorted(ties) { $0 < $1 }
    var starts = sorted.indices.filter { $0 == 0 || sorted[$0 - 1].tie != sorted[$0].tie }
    starts.append(sorted.count)
    let runs = starts
    return workforce.each(max(0, runs.count - 1), fewest: 50) { range in
      range.flatMap { agreeing(sorted[runs[$0]..<runs[$0 + 1]].map(\.place)) }
    }
  }

  private func agreeing(_ members: [Int]) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    for (index, a) in members.enumerated() {
      for b in members[(index + 1)...]
      where submitters[a] != submitters[b] && titles.agree(a, b)
        && activities[a].period.overlaps(activities[b].period)
      {
        pairs.append((a, b))
      }
    }
    return pairs
  }

  private func effort(_ places: [Int]) -> Effort {
    if places.count == 1, let place = places.first {
      let only = activities[place]
      return Effort(
        id: only.id, activities: [only.id], reporters: alone[Int(submitters[place])], budget: only.budget,
        conflicts: [])
    }
    let members = places.map { activities[$0] }
    let ids = members.map(\.id).sorted()
    let budgets = members.compactMap(\.budget)
    var conflicts: [Effort.Field] = []
    if Set(budgets).count > 1 { conflicts.append(.budget) }
    if Set(members.map(\.status)).count > 1 { conflicts.append(.status) }
    if Set(members.map(\.period)).count > 1 { conflicts.append(.period) }
    return Effort(
      id: ids.first ?? "", activities: ids, reporters: Set(members.map(\.submitter)).sorted(), budget: budgets.max(),
      conflicts: members.count > 1 ? conflicts : [])
  }
}
