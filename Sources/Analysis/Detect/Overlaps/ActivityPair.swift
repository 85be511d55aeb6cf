import StrategyModel

/// Two activities of different organisations, with what they have in common.
struct ActivityPair: Sendable {
  let a: Activity
  let b: Activity
  let similarity: Double
  let sharedGoals: [Goal.ID]
  let sharedPlaces: SharedPlaces?
  let terms: [String]
}

/// Where two activities meet.
struct SharedPlaces: Sendable {
  /// The shared municipalities, else those that border on each other, else the county.
  let places: [Place.Code]
  /// 1 for the same municipality, less for neighbours and for the whole county.
  let closeness: Double

  /// nil where they do not meet, or where one of them says no place.
  init?(_ a: Activity, _ b: Activity, _ context: DetectionContext) {
    let register = context.portfolio.places
    let (mine, others) = (SharedPlaces.places(a, context), SharedPlaces.places(b, context))
    let shared = mine.filter(others.contains)
    let bordering = mine.filter { place in
      register.municipality(place)?.neighbours.contains(where: others.contains) ?? false
    }
    if !shared.isEmpty {
      (places, closeness) = (shared, 1)
    } else if !bordering.isEmpty {
      let back = others.filter { place in
        register.municipality(place)?.neighbours.contains(where: mine.contains) ?? false
      }
      (places, closeness) = (Set(bordering + back).sorted(), 0.7)
    } else if a.isCountyWide, b.isCountyWide {
      (places, closeness) = ([register.county.code], 0.5)
    } else if a.isCountyWide, !others.isEmpty {
      (places, closeness) = (others, 0.6)
    } else if b.isCountyWide, !mine.isEmpty {
      (places, closeness) = (mine, 0.6)
    } else {
      return nil
    }
  }

  /// What the activity names; where it names nothing, the municipality that reports it.
  private static func places(_ activity: Activity, _ context: DetectionContext) -> [Place.Code] {
    let named = context.namedMunicipalities(activity)
    guard named.isEmpty, !activity.isCountyWide else { return named }
    let own = context.portfolio.organisations[activity.submitter]
    return own?.kind == .kommun ? [own?.municipality].compactMap { $0 } : []
  }
}
