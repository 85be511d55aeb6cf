import Diagnostics
import StrategyModel

/// Finds the efforts that several organisations reported together, so that each is counted once.
///
/// Two activities of different organisations are one effort when their titles say the same, place names and
/// organisations apart, and one names the other as partner, or both share a goal, a time and a third partner.
struct EffortJoiner: Sendable {
  /// What two activities that share a partner and a goal have in common.
  private struct Tie: Hashable {
    let partner: Organisation.ID
    let goal: Goal.ID
  }

  private let activities: [Activity]
  private let goals: [Activity.ID: Set<Goal.ID>]
  private let partners: [Activity.ID: [Organisation.ID]]
  private let titles: ComparedTitles

  init(_ normalisation: Normalisation, organisations: OrganisationRegister, places: PlaceRegister) {
    activities = normalisation.activities
    partners = normalisation.partners
    goals = Dictionary(grouping: normalisation.alignments, by: \.activity).mapValues { Set($0.map(\.goal)) }
    let names = TitleKey.names(organisations, places)
    titles = ComparedTitles(activities.map { TitleKey($0.title.raw, without: names) })
  }

  /// Sorted by id.
  func efforts() -> [Effort] {
    var groups = DisjointSets(count: activities.count)
    joinNamed(&groups)
    joinThroughThird(&groups)
    return groups.members().map { effort($0.map { activities[$0] }) }.sorted { $0.id < $1.id }
  }

  /// Each activity is only laid beside those of the organisations that it names.
  private func joinNamed(_ groups: inout DisjointSets) {
    let own = Dictionary(grouping: activities.indices) { activities[$0].submitter }
    for a in activities.indices {
      for partner in partners[activities[a].id] ?? [] where partner != activities[a].submitter {
        for b in own[partner] ?? [] where !groups.areJoined(a, b) && titles.agree(a, b) { groups.join(a, b) }
      }
    }
  }

  /// Beside those that share a partner and a goal with it.
  private func joinThroughThird(_ groups: inout DisjointSets) {
    var tied: [Tie: [Int]] = [:]
    for index in activities.indices {
      let id = activities[index].id
      for partner in Set(partners[id] ?? []) {
        for goal in goals[id] ?? [] { tied[Tie(partner: partner, goal: goal), default: []].append(index) }
      }
    }
    for members in tied.values where members.count > 1 {
      for (place, a) in members.enumerated() {
        for b in members[(place + 1)...]
        where titles.agree(a, b) && activities[a].submitter != activities[b].submitter
          && activities[a].period.overlaps(activities[b].period)
        {
          groups.join(a, b)
        }
      }
    }
  }

  private func effort(_ members: [Activity]) -> Effort {
    if members.count == 1, let only = members.first {
      return Effort(
        id: only.id, activities: [only.id], reporters: [only.submitter], budget: only.budget, conflicts: [])
    }
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
