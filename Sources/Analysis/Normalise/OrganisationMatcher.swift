import Diagnostics
import StrategyModel

/// Finds the organisation that a name stands for: exactly through the register, then by a slip in the spelling.
///
/// A slip is at most one edit in six letters or more, two in twelve or more, towards exactly one organisation, and
/// never a change between spellings that are both in use as names (Wermland and Värmland).
struct OrganisationMatcher: Sendable {
  enum Match: Equatable {
    /// `bySlip`: the name was not in the register, but one so like it was.
    case organisation(Organisation.ID, bySlip: Bool)
    /// No organisation is called so; registered names that may have been meant, nearest first.
    case none(suggestions: [String])
  }

  private let register: OrganisationRegister
  private let names: [(key: [Character], organisation: Organisation)]

  init(_ register: OrganisationRegister) {
    self.register = register
    names = register.organisations.flatMap { organisation in
      ([organisation.name] + organisation.aliases + organisation.formerNames).map {
        (Array(NameKey($0).text), organisation)
      }
    }
  }

  func match(_ stated: String) -> Match {
    if let exact = register.named(stated) { return .organisation(exact.id, bySlip: false) }
    let written = Array(NameKey(stated).text)
    let allowed = written.count >= 12 ? 2 : written.count >= 6 ? 1 : 0
    guard allowed > 0 else { return .none(suggestions: suggestions(for: stated)) }
    var best = allowed + 1
    var found: Set<Organisation.ID> = []
    for (key, organisation) in names where abs(key.count - written.count) <= allowed {
      let distance = NearestName.editDistance(written, key)
      guard distance <= allowed, !differsByAnOldSpelling(written, key) else { continue }
      if distance < best {
        best = distance
        found = []
      }
      if distance == best { found.insert(organisation.id) }
    }
    guard found.count == 1, let only = found.first else { return .none(suggestions: suggestions(for: stated)) }
    return .organisation(only, bySlip: true)
  }

  func suggestions(for stated: String) -> [String] {
    let all = register.organisations.flatMap { organisation in
      ([organisation.name] + organisation.aliases).map { (name: $0, organisation: organisation.name) }
    }
    var found: [String] = []
    for name in NearestName.candidates(for: stated, among: all.map(\.name)) {
      for (candidate, organisation) in all where candidate == name && !found.contains(organisation) {
        found.append(organisation)
      }
    }
    return found
  }

  private func differsByAnOldSpelling(_ a: [Character], _ b: [Character]) -> Bool {
    func isOld(_ name: [Character]) -> Bool { String(name).contains("wermland") }
    return isOld(a) != isOld(b)
  }
}
