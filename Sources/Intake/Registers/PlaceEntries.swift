import Diagnostics
import StrategyModel
import Yams

/// The keys of the register of places and what they become.
struct PlaceEntries {
  let problems: RegisterProblems

  static let rootKeys = ["lan", "riket", "kommuner", "grupper", "utanfor", "kolada_grupper", "jamforelse"]
  static let placeKeys = ["kod", "namn", "alias", "nuts", "kolada", "not"]
  static let municipalityKeys = ["kod", "namn", "organisation", "alias", "grannar", "not"]
  static let groupKeys = ["id", "namn", "alias", "kommuner", "not"]

  /// nil when the county or the country is missing; that is said.
  func read(_ root: Node, sha256: String, organisations: OrganisationRegister?) -> PlaceRegister? {
    guard
      let register = RegisterEntry(
        root, kind: LocalizedText(sv: "kommunregistret", en: "the register of places"), allowed: Self.rootKeys,
        required: ["lan", "riket", "kommuner"], problems: problems)
    else { return nil }
    var names = UniqueNames(problems: problems)
    let county = wholePlace(register, "lan", .county, &names)
    let country = wholePlace(register, "riket", .country, &names)
    let municipalities = municipalities(register, &names, organisations: organisations)
    let outside = register.entries(
      "utanfor", kind: LocalizedText(sv: "platsen under utanfor", en: "the place under utanfor"),
      allowed: Self.placeKeys, required: ["kod", "namn"]
    ).map { place($0, .municipality, &names) }
    let comparisons = register.entries(
      "jamforelse", kind: LocalizedText(sv: "platsen under jamforelse", en: "the place under jamforelse"),
      allowed: Self.placeKeys, required: ["kod", "namn"]
    ).map { place($0, .county, &names) }
    let groups = groups(register, municipalities, &names)
    checkKoladaGroups(register)
    guard let county, let country else { return nil }
    return PlaceRegister(
      county: county, country: country, municipalities: municipalities, groups: groups, outside: outside,
      comparisons: comparisons, file: problems.file, sha256: sha256)
  }

  private func wholePlace(
    _ register: RegisterEntry, _ key: String, _ level: Place.Level, _ names: inout UniqueNames
  ) -> Place? {
    register.entry(
      key, kind: LocalizedText(sv: key, en: key), allowed: Self.placeKeys, required: ["kod", "namn"]
    ).map { place($0, level, &names) }
  }

  private func place(
    _ entry: RegisterEntry, _ level: Place.Level, _ names: inout UniqueNames, neighbours: [Place.Code] = []
  ) -> Place {
    let place = Place(
      code: Place.Code(entry.requiredText("kod")), name: entry.requiredText("namn"), level: level,
      aliases: entry.texts("alias"), neighbours: neighbours,
      foreignCodes: entry.texts("nuts") + entry.texts("kolada"))
    names.claim(
      [place.code.rawValue, place.name] + place.aliases + place.foreignCodes, for: place.name, at: entry.mark,
      sv: "Koden eller namnet", en: "The code or name")
    return place
  }

  private func municipalities(
    _ register: RegisterEntry, _ names: inout UniqueNames, organisations: OrganisationRegister?
  ) -> [Place] {
    let entries = register.entries(
      "kommuner", kind: LocalizedText(sv: "kommunen", en: "the municipality"), allowed: Self.municipalityKeys,
      required: ["kod", "namn"])
    let codes = entries.compactMap { $0.text("kod") }
    return entries.map { entry in
      let neighbours = known(entry.placedTexts("grannar"), codes, sv: "Grannen", en: "The neighbour")
      if let own = entry.text("kod"), neighbours.contains(Place.Code(own)) {
        problems.add(
          at: entry.mark(of: "grannar"), sv: "Kommunen \(own) står som granne till sig själv.",
          en: "The municipality \(own) is listed as its own neighbour.")
      }
      if let organisation = entry.text("organisation"), let organisations,
        organisations[Organisation.ID(organisation)] == nil
      {
        problems.add(
          at: entry.mark(of: "organisation"),
          sv: "Organisationen \"\(organisation)\" finns inte i organisationsregistret.",
          en: "The organisation \"\(organisation)\" is not in the register of organisations.",
          nearest: NearestName.candidates(
            for: organisation, among: organisations.organisations.map(\.id.rawValue)))
      }
      return place(entry, .municipality, &names, neighbours: neighbours)
    }
  }

  private func groups(
    _ register: RegisterEntry, _ municipalities: [Place], _ names: inout UniqueNames
  ) -> [PlaceRegister.Group] {
    let codes = municipalities.map(\.code.rawValue)
    return register.entries(
      "grupper", kind: LocalizedText(sv: "gruppen", en: "the group"), allowed: Self.groupKeys,
      required: ["id", "namn", "kommuner"]
    ).map { entry in
      let group = PlaceRegister.Group(
        id: entry.requiredText("id"), name: entry.requiredText("namn"), aliases: entry.texts("alias"),
        members: known(entry.placedTexts("kommuner"), codes, sv: "Gruppens kommun", en: "The group's municipality"))
      names.claim(
        [group.id, group.name] + group.aliases, for: group.name, at: entry.mark, sv: "Gruppens namn",
        en: "The group's name")
      return group
    }
  }

  /// Kolada's own groups are unweighted means: named so that their series are never taken for the county's.
  private func checkKoladaGroups(_ register: RegisterEntry) {
    var ids = UniqueNames(problems: problems)
    for entry in register.entries(
      "kolada_grupper", kind: LocalizedText(sv: "Koladagruppen", en: "the Kolada group"),
      allowed: ["id", "namn", "not"], required: ["id", "namn"])
    {
      ids.claim([entry.requiredText("id")], for: entry.requiredText("namn"), at: entry.mark, sv: "Id", en: "The id")
    }
  }

  private func known(_ stated: [PlacedText], _ codes: [String], sv: String, en: String) -> [Place.Code] {
    stated.compactMap { item in
      if codes.contains(item.text) { return Place.Code(item.text) }
      problems.add(
        at: item.mark, sv: "\(sv) \"\(item.text)\" finns inte under kommuner. Koder: \(codes.joined(separator: ", ")).",
        en: "\(en) \"\(item.text)\" is not under kommuner. Codes: \(codes.joined(separator: ", ")).",
        nearest: NearestName.candidates(for: item.text, among: codes))
      return nil
    }
  }
}
