import Diagnostics
import Formats
import StrategyModel

/// What each dimension of a table stands for.
struct CubeAxes {
  enum Use: Equatable {
    case fixed(Int)
    case time, place, sex
  }

  let cube: DataCube
  let places: PlaceRegister
  var uses: [Int: Use] = [:]
  /// The place of a table without a dimension for it, as `val` says.
  var fixedPlace: Place?
  /// The dimension whose codes are indicators of the register.
  var indicator: Int?

  init(cube: DataCube, places: PlaceRegister) {
    self.cube = cube
    self.places = places
  }

  var time: Int? { uses.first { $0.value == .time }?.key }
  var place: Int? { uses.first { $0.value == .place }?.key }
  var sex: Int? { uses.first { $0.value == .sex }?.key }

  /// By id or label, in the table's first language, else in another of its own.
  func dimension(named name: String) -> Int? {
    let key = NameKey(name)
    return cube.dimensions.firstIndex { NameKey($0.id) == key }
      ?? cube.dimensions.firstIndex { NameKey($0.label) == key }
      ?? cube.translations.lazy.compactMap { $0.dimensions.firstIndex { NameKey($0.label) == key } }.first
  }

  func category(named name: String, of dimension: Int) -> Int? {
    let categories = cube.dimensions[dimension].categories
    let key = NameKey(name)
    return categories.firstIndex { $0.code == name } ?? categories.firstIndex { NameKey($0.label) == key }
      ?? cube.translations.lazy.compactMap { translation in
        translation.dimensions[dimension].categories.firstIndex { NameKey($0.label) == key }
      }.first
  }

  private var open: [Int] { cube.dimensions.indices.filter { uses[$0] == nil } }

  private func named(_ index: Int, _ words: Set<String>) -> Bool {
    let dimension = cube.dimensions[index]
    let names = [dimension.id, dimension.label] + cube.translations.map { $0.dimensions[index].label }
    return names.contains { words.contains(NameKey($0).text) }
  }

  /// By the table's own word, never by how the codes look: Dalarna's municipalities are 2021, 2023 and 2026.
  mutating func findTime() {
    let found =
      open.first { cube.dimensions[$0].role == .time } ?? open.first { !cube.dimensions[$0].periods.isEmpty }
      ?? open.first { named($0, CubeWords.time) }
    if let found { uses[found] = .time }
  }

  /// By the table's word or its name, if the register knows a code of it; else by the codes alone.
  mutating func findPlace() {
    func knows(_ index: Int) -> Bool { cube.dimensions[index].categories.contains { known($0) != nil } }
    let found =
      open.first { cube.dimensions[$0].role == .geo && knows($0) } ?? open.first {
        named($0, CubeWords.place) && knows($0)
      }
      ?? open.first { cube.dimensions[$0].role == nil && knows($0) }
      ?? open.first { cube.dimensions[$0].role == .geo || named($0, CubeWords.place) }
    if let found { uses[found] = .place }
  }

  mutating func findSex() {
    let found =
      open.first { cube.dimensions[$0].role == .sex } ?? open.first { named($0, CubeWords.sex) }
    if let found { uses[found] = .sex }
  }

  /// The register's place for a category; nil for one outside the county and the country.
  func known(_ category: DataCube.Category) -> Place? {
    // NUTS level 0: Eurostat's code of the country, which is in no Swedish list.
    var place = places.coded(category.code) ?? (category.code == "SE" ? places.country : nil)
    if place == nil, category.code == category.label {
      // Tables without codes have names, or both glued together ("17 Värmlands län").
      place = places.named(category.label)
      if place == nil, let space = category.label.firstIndex(of: " ") {
        let coded = places.coded(category.label[..<space])
        let named = places.named(category.label[category.label.index(after: space)...])
        place = coded == named ? coded : nil
      }
    }
    // The other reference area has no code in any office's list; its name in a register is its code in a table.
    if let area = ReferenceArea(rawValue: category.code), area == .countryWithoutMetropolitanCounties {
      return Place(code: Place.Code(area.rawValue), name: category.label, level: .country)
    }
    guard let place, !places.isOutside(place) else { return nil }
    return place
  }

  /// The dimension that says which indicator: contents whose codes are ids of the register, unless `val` fixed it.
  func indicatorDimension(_ strategy: Strategy, _ declaration: StatisticsDeclaration) -> Int? {
    guard declaration.indicator == nil else { return nil }
    return cube.dimensions.indices.first { cube.dimensions[$0].role == .contents && uses[$0] == nil }
      ?? cube.dimensions.indices.first { index in
        uses[index] == nil
          && cube.dimensions[index].categories.contains { strategy.indicator(Indicator.ID($0.code)) != nil }
      }
  }
}
