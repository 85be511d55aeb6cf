/// Somebody who reports or takes part.
package struct Organisation: Sendable, Hashable {
  package typealias ID = Identifier<Organisation>

  /// The kinds of actor (`typ` in a register).
  package enum Kind: String, CaseIterable, Sendable {
    case region, kommun, stat, akademi, kluster, naringsliv, civilsamhalle, kultur
  }

  package let id: ID
  package let name: String
  package let kind: Kind
  /// The organisation number, digits and hyphen as written.
  package let number: String?
  /// The municipality that it is or sits in.
  package let municipality: Place.Code?
  package let aliases: [String]
  package let formerNames: [String]
  /// Whether a submission is expected of it each year.
  package let isExpected: Bool

  package init(
    id: ID, name: String, kind: Kind, number: String? = nil, municipality: Place.Code? = nil,
    aliases: [String] = [], formerNames: [String] = [], isExpected: Bool = false
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.number = number
    self.municipality = municipality
    self.aliases = aliases
    self.formerNames = formerNames
    self.isExpected = isExpected
  }
}

/// The known organisations, found by id, name, alias, former name, number or municipality code.
package struct OrganisationRegister: Sendable {
  package let organisations: [Organisation]
  package let file: String
  package let sha256: String
  private let byKey: [NameKey: Int]
  private let byID: [Organisation.ID: Int]

  /// A key that two organisations share finds the first; registers that hold one are refused when they are read.
  package init(_ organisations: [Organisation], file: String = "", sha256: String = "") {
    self.organisations = organisations
    self.file = file
    self.sha256 = sha256
    var byKey: [NameKey: Int] = [:]
    for (index, organisation) in organisations.enumerated() {
      for name in OrganisationRegister.names(of: organisation) where byKey[NameKey(name)] == nil {
        byKey[NameKey(name)] = index
      }
    }
    self.byKey = byKey
    byID = Dictionary(
      organisations.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package static let empty = OrganisationRegister([])

  package subscript(id: Organisation.ID) -> Organisation? { byID[id].map { organisations[$0] } }

  /// The organisation that bears exactly this id, name, alias, former name, number or municipality code.
  package func named(_ name: some StringProtocol) -> Organisation? {
    byKey[NameKey(name)].map { organisations[$0] }
  }

  package var expected: [Organisation] { organisations.filter(\.isExpected) }

  /// Everything one organisation may be called; a municipality is also known by its code.
  package static func names(of organisation: Organisation) -> [String] {
    var names = [organisation.id.rawValue, organisation.name] + organisation.aliases + organisation.formerNames
    if let number = organisation.number { names += [number, number.filter { $0 != "-" }] }
    if organisation.kind == .kommun, let code = organisation.municipality { names.append(code.rawValue) }
    return names
  }
}
