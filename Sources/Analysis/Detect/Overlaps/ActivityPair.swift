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

  /// How many words the two share, of those that weigh most, and how many of them are none of these stems.
  func sharedWords(besides said: Set<String>, _ texts: SimilarTexts) -> (words: Int, telling: Int) {
    let stems = texts.sharedStems(placeA, placeB)
    // So many are all shown, and no parts of compounds beside them: only then are the stems what the words are.
    if SharedTerms.few...SharedTerms.most ~= stems.count {
      return (stems.count, stems.count { !said.contains($0) })
    }
    let words = texts.sharedWords(placeA, placeB)
    return (words.count, words.count { !said.contains(SwedishStemmer.stem($0)) })
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
}
