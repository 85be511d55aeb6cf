import Diagnostics
package import StrategyModel

/// What the registers know, asked by the words of a submission. A class, so that handing it on costs nothing.
package final class Vocabulary: Sendable {
  /// What one entry under `mal` is.
  enum GoalEntry: Sendable { case known, unknownID(nearest: [String]), ownWords(nearest: [String]) }
  /// What one entry under `kommuner` is.
  enum PlaceEntry: Sendable {
    case municipalities([Place.Code]), county, outside(String), unknown(nearest: [String])
  }
  /// What one entry under `utmaning` or `perspektiv` is.
  enum ThemeEntry: Sendable { case known(Theme.ID), unknown(nearest: [String]) }

  let strategy: Strategy
  let organisations: OrganisationRegister
  let places: PlaceRegister
  private let goalKeys: [NameKey: Goal.ID]
  private let goalNames: [String]
  let goalIDs: [String]

  package init(strategy: Strategy, organisations: OrganisationRegister, places: PlaceRegister) {
    self.strategy = strategy
    self.organisations = organisations
    self.places = places
    let goals = strategy.goals
    goalIDs = goals.map(\.id.rawValue)
    goalNames = goals.flatMap { [$0.title] + $0.aliases }
    let keys = goals.flatMap { goal in ([goal.id.rawValue, goal.title] + goal.aliases).map { (NameKey($0), goal.id) } }
    goalKeys = Dictionary(keys, uniquingKeysWith: { first, _ in first })
  }

  func goal(_ text: String) -> GoalEntry {
    if goalKeys[NameKey(text)] != nil { return .known }
    if Vocabulary.isShapedLikeID(text) {
      return .unknownID(nearest: NearestName.candidates(for: text, among: goalIDs))
    }
    return .ownWords(nearest: NearestName.candidates(for: text, among: goalNames))
  }

  /// The goal of that id, name or alias.
  func goalID(_ text: String) -> Goal.ID? { goalKeys[NameKey(text)] }

  /// Letters, then digits, and nothing else.
  static func isShapedLikeID(_ text: String) -> Bool {
    let digits = text.drop { $0.isLetter }
    return digits.count < text.count && !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber }
  }

  func theme(_ text: String, of field: Field) -> ThemeEntry {
    let key = NameKey(text)
    let themes = field == .challenge ? strategy.challenges : strategy.perspectives
    for theme in themes
    where ([theme.id.rawValue, theme.title] + theme.aliases).contains(where: { NameKey($0) == key }) {
      return .known(theme.id)
    }
    let names = themes.flatMap { [$0.id.rawValue, $0.title] + $0.aliases }
    return .unknown(nearest: NearestName.candidates(for: text, among: names))
  }

  func themeNames(of field: Field) -> [String] {
    (field == .challenge ? strategy.challenges : strategy.perspectives).map(\.id.rawValue)
  }

  func place(_ text: String) -> PlaceEntry {
    let key = NameKey(text)
    if Vocabulary.wholeCounty.contains(key) { return .county }
    if let place = places.named(text) {
      if places.isOutside(place) { return .outside(place.name) }
      switch place.level {
      case .municipality: return .municipalities([place.code])
      case .county: return .county
      case .country: break
      }
    }
    if let group = places.group(text) { return .municipalities(group.members) }
    if let organisation = organisations.named(text), organisation.kind == .kommun,
      let code = organisation.municipality, places.municipality(code) != nil
    {
      return .municipalities([code])
    }
    let names = places.municipalities.flatMap { [$0.name] + $0.aliases } + ["hela länet"]
    return .unknown(nearest: NearestName.candidates(for: text, among: names))
  }

  private static let wholeCounty = Set(["hela länet", "länet", "hela lanet", "alla kommuner"].map { NameKey($0) })

  /// The id that stands for an organisation, and whether the register knows it.
  func submitter(_ name: String) -> (id: Organisation.ID, isKnown: Bool) {
    if let organisation = organisations.named(name) { return (organisation.id, true) }
    return (Organisation.ID(Slug.of(name)), false)
  }

  func nearestOrganisations(_ name: String) -> [String] {
    let names = organisations.organisations.flatMap { [$0.name] + $0.aliases }
    return NearestName.candidates(for: name, among: names)
  }
}
