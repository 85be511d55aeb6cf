import StrategyModel

/// Finds the efforts that several organisations reported together, so that each is counted once.
///
/// Two activities of different organisations are one effort when their titles say the same, place names and
/// organisations apart, and one names the other as partner, or both share a goal, a time and a third partner.
struct EffortJoiner: Sendable {
  private let activities: [Activity]
  private let goals: [Activity.ID: Set<Goal.ID>]
  private let partners: [Activity.ID: [Organisation.ID]]
  private let titles: [TitleKey]

  init(_ normalisation: Normalisation, organisations: OrganisationRegister, places: PlaceRegister) {
    activities = normalisation.activities
    partners = normalisation.partners
    goals = Dictionary(grouping: normalisation.alignments, by: \.activity).mapValues { Set($0.map(\.goal)) }
    let names = TitleKey.names(organisations, places)
    titles = activities.map { TitleKey($0.title, without: names) }
  }

  /// Sorted by id.
  func efforts() -> [Effort] {
    var groups = DisjointSets(count: activities.count)
    for a in activities.indices {
      for b in activities.indices where b > a && isSame(a, b) { groups.join(a, b) }
    }
    return groups.members().map { effort($0.map { activities[$0] }) }.sorted { $0.id < $1.id }
  }

  private func isSame(_ a: Int, _ b: Int) -> Bool {
    let (left, right) = (activities[a], activities[b])
    guard left.submitter != right.submitter, isTied(left, right) else { return false }
    return titles[a].says(titles[b])
  }

  private func isTied(_ left: Activity, _ right: Activity) -> Bool {
    let (leftPartners, rightPartners) = (partners[left.id] ?? [], partners[right.id] ?? [])
    if leftPartners.contains(right.submitter) || rightPartners.contains(left.submitter) { return true }
    let sharesPartner = leftPartners.contains { rightPartners.contains($0) }
    let sharesGoal = !(goals[left.id] ?? []).isDisjoint(with: goals[right.id] ?? [])
    return sharesPartner && sharesGoal && left.period.overlaps(right.period)
  }

  private func effort(_ members: [Activity]) -> Effort {
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
