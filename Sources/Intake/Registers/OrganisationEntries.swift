import Diagnostics
import StrategyModel
import Yams

/// The keys of the organisations' register and what they become.
struct OrganisationEntries {
  let problems: RegisterProblems

  static let keys = ["id", "namn", "typ", "nummer", "kommun", "alias", "tidigare", "vantas", "not"]

  func read(_ root: Node, places: PlaceRegister?) -> [Organisation] {
    guard
      let register = RegisterEntry(
        root, kind: LocalizedText(sv: "organisationsregistret", en: "the register of organisations"),
        allowed: ["organisationer"], required: ["organisationer"], problems: problems)
    else { return [] }
    var names = UniqueNames(problems: problems)
    return register.entries(
      "organisationer", kind: LocalizedText(sv: "organisationen", en: "the organisation"), allowed: Self.keys,
      required: ["id", "namn", "typ"]
    ).map { entry in
      let organisation = organisation(entry, places: places)
      names.claim(
        OrganisationRegister.names(of: organisation), for: organisation.id.rawValue, at: entry.mark,
        sv: "Namnet, numret eller koden", en: "The name, number or code")
      return organisation
    }
  }

  private func organisation(_ entry: RegisterEntry, places: PlaceRegister?) -> Organisation {
    let municipality = entry.text("kommun")
    if let municipality, let places, places.municipality(Place.Code(municipality)) == nil {
      let codes = places.municipalities.map(\.code.rawValue)
      problems.add(
        at: entry.mark(of: "kommun"),
        sv: "Kommunkoden \"\(municipality)\" finns inte i kommunregistret. Koder: \(codes.joined(separator: ", ")).",
        en: "The code \"\(municipality)\" is not in the register of places. Codes: \(codes.joined(separator: ", ")).",
        nearest: NearestName.candidates(for: municipality, among: codes))
    }
    if let number = entry.text("nummer"), !OrganisationEntries.isOrganisationNumber(number) {
      problems.add(
        at: entry.mark(of: "nummer"),
        sv: "nummer ska vara ett organisationsnummer som 212000-1850, inte \"\(number)\".",
        en: "nummer must be an organisation number such as 212000-1850, not \"\(number)\".")
    }
    return Organisation(
      id: Organisation.ID(entry.requiredText("id")), name: entry.requiredText("namn"),
      kind: entry.choice("typ") ?? .stat, number: entry.text("nummer"),
      municipality: municipality.map { Place.Code($0) }, aliases: entry.texts("alias"),
      formerNames: entry.texts("tidigare"), isExpected: entry.flag("vantas"))
  }

  /// Ten digits, a hyphen before the last four allowed. The check digit is not tested here: the register is staff's.
  private static func isOrganisationNumber(_ text: String) -> Bool {
    let digits = text.utf8.filter { (48...57).contains($0) }.count
    let rest = text.filter { !("0"..."9").contains($0) }
    return digits == 10 && (rest.isEmpty || (rest == "-" && text.dropLast(4).last == "-"))
  }
}
