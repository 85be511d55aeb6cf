import StrategyModel

/// Two activities of different organisations, with what they have in common.
struct ActivityPair: Sendable {
  let a: Activity
  let b: Activity
  let sharedGoals: [Goal.ID]
  let sharedPlaces: SharedPlaces?

  init(_ link: Link, _ context: DetectionContext) {
    let (placeA, placeB) = (Int(link.a), Int(link.b))
    (a, b) = (context.portfolio.activities[placeA], context.portfolio.activities[placeB])
    sharedGoals = Set(context.goals(at: placeA)).intersection(context.goals(at: placeB)).sorted()
    sharedPlaces = SharedPlaces(a, b, context)
  }
}

/// Where an activity is.
struct Spot: Sendable {
  let places: [Place.Code]
  let isCountyWide: Bool

  init(_ activity: Activity, _ context: DetectionContext) {
    places = MeetingTable.places(activity, context.portfolio)
    isCountyWide = activity.isCountyWide
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
    self.init(Spot(a, context), Spot(b, context), context.portfolio.places)
  }

  init?(_ a: Spot, _ b: Spot, _ register: PlaceRegister) {
    let (mine, others) = (a.places, b.places)
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
