import StrategyModel

/// Two activities of different organisations, with what they have in common.
struct ActivityPair: Sendable {
  let a: Activity
  let b: Activity
  /// Where the two stand in the portfolio.
  let placeA: Int
  let placeB: Int
  let similarity: Double
  let sharedGoals: [Goal.ID]
  let sharedPlaces: SharedPlaces?

  init(_ link: SimilarPair, _ context: DetectionContext) {
    (a, b) = (context.portfolio.activities[link.a], context.portfolio.activities[link.b])
    (placeA, placeB, similarity) = (link.a, link.b, link.similarity)
    sharedGoals = Set(context.goals(of: a.id)).intersection(context.goals(of: b.id)).sorted()
    sharedPlaces = SharedPlaces(a, b, context)
  }
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
    let (mine, others) = (MeetingTable.places(a, context.portfolio), MeetingTable.places(b, context.portfolio))
    let shared = mine.filter(others.contains)
    let bordering = mine.filter { place in
      register.municipality(place)?.neighbours.contains(where: others.contains) ?? false
    }
    let back = others.filter { place in
      register.municipality(place)?.neighbours.contains(where: mine.contains) ?? false
    }
    if !shared.isEmpty {
      (places, closeness) = (shared, 1)
    } else if !bordering.isEmpty || !back.isEmpty {
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
}
