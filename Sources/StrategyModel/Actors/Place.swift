/// A place that statistics and activities speak of. Codes are text: `17`, `1780`, `00`.
package struct Place: Sendable, Hashable {
  package typealias Code = Identifier<Place>

  package enum Level: String, Sendable, CaseIterable { case country, county, municipality }

  package let code: Code
  package let name: String
  package let level: Level
  package let aliases: [String]
  /// Codes of the municipalities it borders on, within the county.
  package let neighbours: [Code]
  /// What other publishers call it: Kolada `0017`, NUTS `SE311`.
  package let foreignCodes: [String]

  package init(
    code: Code, name: String, level: Level, aliases: [String] = [], neighbours: [Code] = [],
    foreignCodes: [String] = []
  ) {
    self.code = code
    self.name = name
    self.level = level
    self.aliases = aliases
    self.neighbours = neighbours
    self.foreignCodes = foreignCodes
  }
}

/// The county, its municipalities and the places around it.
package struct PlaceRegister: Sendable {
  package struct Group: Sendable, Hashable {
    package let id: String
    package let name: String
    package let aliases: [String]
    package let members: [Place.Code]

    package init(id: String, name: String, aliases: [String] = [], members: [Place.Code]) {
      self.id = id
      self.name = name
      self.aliases = aliases
      self.members = members
    }
  }

  package let county: Place
  package let country: Place
  /// Sorted by code.
  package let municipalities: [Place]
  package let groups: [Group]
  /// Named in texts but outside the county; never counted.
  package let outside: [Place]
  /// Only compared with, by statistics' codes: other counties, or a publisher's group.
  package let comparisons: [Place]
  package let file: String
  package let sha256: String
  private let byKey: [NameKey: Place]
  private let byCode: [String: Place]

  package init(
    county: Place, country: Place, municipalities: [Place], groups: [Group] = [], outside: [Place] = [],
    comparisons: [Place] = [], file: String = "", sha256: String = ""
  ) {
    self.county = county
    self.country = country
    self.municipalities = municipalities.sorted { $0.code < $1.code }
    self.groups = groups
    self.outside = outside
    self.comparisons = comparisons
    self.file = file
    self.sha256 = sha256
    var byKey: [NameKey: Place] = [:]
    var byCode: [String: Place] = [:]
    for place in [county, country] + municipalities + outside {
      for name in [place.code.rawValue, place.name] + place.aliases where byKey[NameKey(name)] == nil {
        byKey[NameKey(name)] = place
      }
      for code in [place.code.rawValue] + place.foreignCodes where byCode[code] == nil { byCode[code] = place }
    }
    for place in comparisons {
      for code in [place.code.rawValue] + place.foreignCodes where byCode[code] == nil { byCode[code] = place }
    }
    self.byKey = byKey
    self.byCode = byCode
  }

  /// The place with this code in SCB's, Kolada's or Eurostat's system.
  package func coded(_ code: some StringProtocol) -> Place? { byCode[String(code)] }

  /// The place with exactly this code, name or alias.
  package func named(_ name: some StringProtocol) -> Place? { byKey[NameKey(name)] }

  package func group(_ name: some StringProtocol) -> Group? {
    let key = NameKey(name)
    return groups.first { ([$0.id, $0.name] + $0.aliases).contains { NameKey($0) == key } }
  }

  package func municipality(_ code: Place.Code) -> Place? { municipalities.first { $0.code == code } }
  package func isOutside(_ place: Place) -> Bool { outside.contains(place) }
}
