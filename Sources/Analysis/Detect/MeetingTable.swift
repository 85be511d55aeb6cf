import StrategyModel

/// What decides whether two activities could meet, as numbers by their place in the portfolio: a large county asks for
/// tens of millions of pairs.
struct MeetingTable: Sendable {
  private struct Row: Sendable {
    let submitter: Int32
    let effort: Int32
    /// Days as year, month and day in one number; an open end reaches for ever.
    let start: Int32
    let end: Int32
    let isCurrent: Bool
    let isCountyWide: Bool
    let namesPartners: Bool
    /// Marks of what is named; different things may share a mark where there are more than 64.
    let goalMarks: UInt64
    let placeMarks: UInt64
    let neighbourMarks: UInt64
  }

  private let rows: [Row]
  /// Organisations named as partners, as numbers.
  private let partners: [[Int32]]
  /// Goals by number, rising.
  private let goals: [[Int32]]
  /// Numbers of places, kept only where there are too many for marks to tell them apart.
  private let places: [(named: [Int32], neighbours: [Int32])]
  /// The place of an effort that names a single one and not the whole county; -1 for others.
  private let onlyPlaces: [Int32]
  private let goalNumbers: [Goal.ID: Int32]
  let placeCount: Int
  /// How many goals there are.
  var goalCount: Int { goalNumbers.count }

  init(_ portfolio: Portfolio, goals ties: GoalTies) {
    var organisations = Numbers<Organisation.ID>()
    var goalNumbers = Numbers<Goal.ID>()
    var places = Numbers<Place.Code>()
    var efforts: [Activity.ID: Int32] = [:]
    for (number, effort) in portfolio.efforts.enumerated() where effort.activities.count > 1 {
      for id in effort.activities { efforts[id] = Int32(number) }
    }
    let register = portfolio.places
    let neighbours = Dictionary(
      register.municipalities.map { ($0.code, $0.neighbours) }, uniquingKeysWith: { first, _ in first })
    var partners: [[Int32]] = []
    var goals: [[Int32]] = []
    var meetingPlaces: [(named: [Int32], neighbours: [Int32])] = []
    var onlyPlaces: [Int32] = []
    rows = portfolio.activities.enumerated().map { place, activity in
      let own = Set(ties.goals(at: place).map { goalNumbers[$0] }).sorted()
      goals.append(own)
      partners.append((portfolio.partners[activity.id] ?? []).map { organisations[$0] })
      let codes = MeetingTable.places(activity, portfolio)
      let named = codes.map { places[$0] }
      let bordering = codes.flatMap { neighbours[$0] ?? [] }.map { places[$0] }
      meetingPlaces.append((named, bordering))
      onlyPlaces.append(named.count == 1 && !activity.isCountyWide ? named[0] : -1)
      return Row(
        submitter: organisations[activity.submitter], effort: efforts[activity.id] ?? -1 - Int32(place),
        start: activity.period.start.map(MeetingTable.number) ?? .min,
        end: activity.period.end.map(MeetingTable.number) ?? .max,
        isCurrent: RelatedActivities.isCurrent(activity), isCountyWide: activity.isCountyWide,
        namesPartners: !(partners.last ?? []).isEmpty, goalMarks: MeetingTable.marks(own),
        placeMarks: MeetingTable.marks(named),
        neighbourMarks: MeetingTable.marks(bordering))
    }
    self.partners = partners
    self.goals = goals
    self.places = places.count > MeetingTable.mostMarks ? meetingPlaces : []
    self.onlyPlaces = onlyPlaces
    placeCount = places.count
    self.goalNumbers = goalNumbers.known
  }
  private static let mostMarks = 64

  func isCurrent(_ a: Int) -> Bool { rows[a].isCurrent }
  func goals(of a: Int) -> [Int32] { goals[a] }
  func has(_ a: Int, _ goal: Int32) -> Bool {
    rows[a].goalMarks & MeetingTable.mark(goal) != 0 && goals[a].contains(goal)
  }
  func number(of goal: Goal.ID) -> Int32? { goalNumbers[goal] }
  func haveOneOwner(_ a: Int, _ b: Int) -> Bool { rows[a].submitter == rows[b].submitter }

  /// Whether two have a goal in common.
  func shareGoal(_ a: Int, _ b: Int) -> Bool {
    rows[a].goalMarks & rows[b].goalMarks != 0 && goals[a].contains { goals[b].contains($0) }
  }

  /// The first goal by number that two have in common.
  func firstSharedGoal(_ a: Int, _ b: Int) -> Int32? { goals[a].first { goals[b].contains($0) } }

  /// Whether their times overlap, as `Period.overlaps` says.
  func overlap(_ a: Int, _ b: Int) -> Bool { rows[a].end >= rows[b].start && rows[b].end >= rows[a].start }

  /// Whether they meet in a place, as `SharedPlaces` says.
  func meet(_ a: Int, _ b: Int) -> Bool {
    let (left, right) = (rows[a], rows[b])
    if (left.placeMarks | left.neighbourMarks) & right.placeMarks != 0 || left.placeMarks & right.neighbourMarks != 0 {
      return places.isEmpty || (left.isCountyWide && right.isCountyWide) || touch(a, b)
        || (left.isCountyWide && right.placeMarks != 0) || (right.isCountyWide && left.placeMarks != 0)
    }
    if left.isCountyWide { return right.isCountyWide || right.placeMarks != 0 }
    return right.isCountyWide && left.placeMarks != 0
  }

  /// Whether they name the same municipality.
  func sharePlace(_ a: Int, _ b: Int) -> Bool {
    rows[a].placeMarks & rows[b].placeMarks != 0
      && (places.isEmpty || places[a].named.contains { places[b].named.contains($0) })
  }

  /// The municipality of an effort that names a single one and not the whole county.
  func onlyPlace(of a: Int) -> Int32? { onlyPlaces[a] >= 0 ? onlyPlaces[a] : nil }

  /// Whether they name the same or neighbouring municipalities, where marks cannot tell.
  private func touch(_ a: Int, _ b: Int) -> Bool {
    let (left, right) = (places[a], places[b])
    return (left.named + left.neighbours).contains { right.named.contains($0) }
      || left.named.contains { right.neighbours.contains($0) }
  }

  func areInOneEffort(_ a: Int, _ b: Int) -> Bool { rows[a].effort == rows[b].effort }

  /// Whether one of the two names the other's organisation as partner.
  func namePartner(_ a: Int, _ b: Int) -> Bool {
    (rows[a].namesPartners && partners[a].contains(rows[b].submitter))
      || (rows[b].namesPartners && partners[b].contains(rows[a].submitter))
  }

  /// What the activity names; where it names nothing, the municipality that reports it.
  static func places(_ activity: Activity, _ portfolio: Portfolio) -> [Place.Code] {
    let named = namedMunicipalities(activity, portfolio.places)
    guard named.isEmpty, !activity.isCountyWide else { return named }
    let own = portfolio.organisations[activity.submitter]
    return own?.kind == .kommun ? [own?.municipality].compactMap { $0 } : []
  }

  /// The municipalities that an activity names itself; none when it only says the whole county.
  static func namedMunicipalities(_ activity: Activity, _ places: PlaceRegister) -> [Place.Code] {
    activity.isCountyWide && activity.municipalities.count >= places.municipalities.count
      ? [] : activity.municipalities
  }

  private static func number(_ date: CalendarDate) -> Int32 { Int32(date.year * 10_000 + date.month * 100 + date.day) }

  private static func marks(_ numbers: [Int32]) -> UInt64 { numbers.reduce(0) { $0 | mark($1) } }
  private static func mark(_ number: Int32) -> UInt64 { 1 << (UInt64(number) & 63) }
}

/// Numbers for things, in the order in which they are first asked for.
struct Numbers<Thing: Hashable> {
  private(set) var known: [Thing: Int32] = [:]
  var count: Int { known.count }

  subscript(thing: Thing) -> Int32 {
    mutating get {
      let next = Int32(known.count)
      let number = known[thing] ?? next
      if number == next { known[thing] = next }
      return number
    }
  }
}
