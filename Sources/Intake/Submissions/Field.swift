/// A fact that a submission may state: the columns of the CSV contract, which XML names by its elements.
///
/// Order and names: the table of the submission format. Raw values are dense, so that a field indexes an array.
package enum Field: Int, CaseIterable, Sendable, Hashable {
  case organisation, year, ownID, title, summary, kind, status, start, end, goal, challenge, perspective, municipality
  case partner, targetGroup, budget, funder, result, hindrance, successFactor, create, breakUp, keep, seeks, contact

  /// The CSV column's name, which is also what messages call the field.
  package var name: String {
    switch self {
    case .organisation: "organisation"
    case .year: "ar"
    case .ownID: "insats_id"
    case .title: "rubrik"
    case .summary: "beskrivning"
    case .kind: "typ"
    case .status: "status"
    case .start: "start"
    case .end: "slut"
    case .goal: "mal"
    case .challenge: "utmaning"
    case .perspective: "perspektiv"
    case .municipality: "kommuner"
    case .partner: "partner"
    case .targetGroup: "malgrupp"
    case .budget: "budget"
    case .funder: "finansiar"
    case .result: "resultat"
    case .hindrance: "hinder"
    case .successFactor: "framgangsfaktorer"
    case .create: "skapa"
    case .breakUp: "bryta"
    case .keep: "behalla"
    case .seeks: "soker_samarbete"
    case .contact: "kontakt"
    }
  }

  /// Marked ★ in the contract: a record without it is refused.
  package var isRequired: Bool {
    switch self {
    case .organisation, .year, .ownID, .title, .kind, .status: true
    default: false
    }
  }

  /// Several values: separated by `|` in a CSV cell, repeated in XML.
  package var isList: Bool {
    switch self {
    case .goal, .challenge, .perspective, .municipality, .partner, .targetGroup, .funder, .hindrance, .successFactor,
      .create, .breakUp, .keep, .seeks:
      true
    default: false
    }
  }

  /// Written freely by people: searched for personal data, formulas and invisible characters.
  package var isFreeText: Bool {
    switch self {
    case .title, .summary, .result, .goal, .partner, .targetGroup, .funder, .hindrance, .successFactor, .create,
      .breakUp, .keep, .seeks:
      true
    default: false
    }
  }
}
