import Diagnostics
import StrategyModel

@testable import Analysis

/// Joint efforts by looking at all pairs.
enum PlainEfforts {
  /// The ids of each effort's activities.
  static func groups(_ normalisation: Normalisation, _ organisations: OrganisationRegister) -> [[Activity.ID]] {
    let activities = normalisation.activities
    let goals = Dictionary(grouping: normalisation.alignments, by: \.activity).mapValues { Set($0.map(\.goal)) }
    let names = TitleKey.names(organisations, World.places)
    var groups = activities.indices.map { [$0] }
    for a in activities.indices {
      for b in activities.indices.dropFirst(a + 1) where areOne(activities[a], activities[b]) {
        guard let x = groups.firstIndex(where: { $0.contains(a) }),
          let y = groups.firstIndex(where: { $0.contains(b) }),
          x != y
        else { continue }
        groups[x] += groups[y]
        groups.remove(at: y)
      }
    }
    return groups.map { $0.map { activities[$0].id }.sorted() }.sorted { ($0.first ?? "") < ($1.first ?? "") }

    func areOne(_ left: Activity, _ right: Activity) -> Bool {
      guard left.submitter != right.submitter, areTied(left, right) else { return false }
      return PlainTitles.agree(TitleKey(left.title.raw, without: names), TitleKey(right.title.raw, without: names))
    }
    func areTied(_ left: Activity, _ right: Activity) -> Bool {
      let mine = normalisation.partners[left.id] ?? []
      let others = normalisation.partners[right.id] ?? []
      if mine.contains(right.submitter) || others.contains(left.submitter) { return true }
      return mine.contains { others.contains($0) } && !(goals[left.id] ?? []).isDisjoint(with: goals[right.id] ?? [])
        && left.period.overlaps(right.period)
    }
  }
}
