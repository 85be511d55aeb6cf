/// The names of the XML contract, each the local name of an element or attribute.
///
/// Elements stand in the namespace `XMLTerm.namespace`, attributes in none.
enum XMLTerm: String, CaseIterable {
  case uppfoljning, organisation, ar, samordnare, insatser, insats
  case rubrik, beskrivning, resultat, period, mal, utmaning, perspektiv, kommun, partner, malgrupp, budget, finansiar
  case lardom, struktur, soker_samarbete
  case id, typ, status, start, slut, nummer, ref, kod, enhet, lage

  /// Dense, from 0, in the order of the cases. Asked once for each name in a file, not for each element.
  var index: Int { XMLTerm.allCases.firstIndex(of: self) ?? 0 }

  /// The children of each term as bits, both by index.
  static let childBits = allCases.map { bits($0.children) }
  static let attributeBits = allCases.map { bits($0.attributes) }

  private static func bits(_ terms: [XMLTerm]) -> UInt64 { terms.reduce(0) { $0 | 1 << UInt64($1.index) } }

  static let namespace = "urn:nulage:uppfoljning:1"

  /// The elements that may stand in this one.
  var children: [XMLTerm] {
    switch self {
    case .uppfoljning: [.organisation, .ar, .samordnare, .insatser, .insats, .lardom, .struktur]
    case .insatser: [.insats]
    case .insats:
      [
        .rubrik, .beskrivning, .resultat, .period, .mal, .utmaning, .perspektiv, .kommun, .partner, .malgrupp,
        .budget, .finansiar, .lardom, .struktur, .soker_samarbete, .id, .typ, .status, .start, .slut,
      ]
    case .period: [.start, .slut]
    default: []
    }
  }

  /// The attributes that this element may have.
  var attributes: [XMLTerm] {
    switch self {
    case .organisation: [.nummer]
    case .insats: [.id, .typ, .status, .start, .slut]
    case .period: [.start, .slut]
    case .mal, .utmaning, .perspektiv: [.ref]
    case .kommun: [.kod]
    case .budget: [.enhet]
    case .lardom: [.typ]
    case .struktur: [.lage]
    default: []
    }
  }

  /// The field that the element or attribute states; nil for one that only groups or qualifies.
  var field: Field? {
    switch self {
    case .organisation: .organisation
    case .ar: .year
    case .samordnare: .contact
    case .rubrik: .title
    case .beskrivning: .summary
    case .resultat: .result
    case .mal: .goal
    case .utmaning: .challenge
    case .perspektiv: .perspective
    case .kommun: .municipality
    case .partner: .partner
    case .malgrupp: .targetGroup
    case .budget: .budget
    case .finansiar: .funder
    case .soker_samarbete: .seeks
    case .id: .ownID
    case .typ: .kind
    case .status: .status
    case .start: .start
    case .slut: .end
    default: nil
    }
  }

  /// The attribute that states the value better than the text does: an id or code beside a readable name.
  var reference: XMLTerm? {
    switch self {
    case .mal, .utmaning, .perspektiv: .ref
    case .kommun: .kod
    case .organisation: .nummer
    default: nil
    }
  }

  /// The attribute that says which of several fields the element states.
  var discriminator: XMLTerm? {
    switch self {
    case .lardom: .typ
    case .struktur: .lage
    default: nil
    }
  }

  /// The values of the discriminator and what they stand for, in the contract's order.
  var variants: [(name: String, field: Field)] {
    switch self {
    case .lardom: XMLTerm.lessons
    case .struktur: XMLTerm.structures
    default: []
    }
  }

  private static let lessons: [(name: String, field: Field)] = [
    ("hinder", .hindrance), ("framgangsfaktor", .successFactor),
  ]
  private static let structures: [(name: String, field: Field)] = [
    ("skapa", .create), ("bryta", .breakUp), ("behalla", .keep),
  ]

  /// The variant that a value names; å ä ö and capitals are taken for what they mean.
  func variant(_ value: ArraySlice<UInt8>) -> Field? {
    let plain = String(decoding: value, as: UTF8.self).lowercased().trimmingPrefix { $0.isWhitespace }
      .map { ["å": "a", "ä": "a", "ö": "o"][$0] ?? $0 }
    return variants.first { $0.name.elementsEqual(plain) }?.field
  }
}
