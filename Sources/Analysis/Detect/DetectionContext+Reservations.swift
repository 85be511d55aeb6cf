import StrategyModel

/// What a gap is about, as it may stand in a row that was refused, an activity without goal or a name.
struct GapSubject: Sendable {
  /// Columns of a submission that would name it.
  let columns: Set<String>
  /// What it is called there.
  let names: Set<NameKey>
  /// Whose silence points to it.
  var organisations: Set<Organisation.ID> = []
  var goal: Goal?

  /// A goal, and the silent organisations whose own names share a word with it: a theatre, where the goal is culture.
  init(_ goal: Goal, _ context: DetectionContext) {
    columns = ["mal", "mål"]
    names = Set(([goal.id.rawValue, goal.title] + goal.aliases).map { NameKey($0) })
    self.goal = goal
    let words = Set(([goal.title] + goal.aliases + goal.keywords).flatMap { SwedishTokens.stems(of: $0) })
      .filter { $0.unicodeScalars.count >= 4 && !context.names.contains($0) || goal.keywords.contains($0) }
    let silent = context.portfolio.coverage.missing + context.portfolio.coverage.unreadable
    organisations = Set(
      silent.filter { id in
        SwedishTokens.stems(of: context.portfolio.name(of: id)).contains { part in
          part.unicodeScalars.count >= 4 && words.contains { $0.hasPrefix(part) || $0.hasSuffix(part) }
        }
      })
  }

  init(_ theme: Theme) {
    columns = ["utmaning", "perspektiv", "malgrupp", "målgrupp"]
    names = Set(([theme.id.rawValue, theme.title] + theme.aliases).map { NameKey($0) })
  }

  init(_ place: Place, own organisations: [Organisation.ID]) {
    columns = ["kommun", "kommuner"]
    names = Set(([place.code.rawValue, place.name] + place.aliases).map { NameKey($0) })
    self.organisations = Set(organisations)
  }

  init(organisations: [Organisation.ID]) {
    columns = []
    names = []
    self.organisations = Set(organisations)
  }
}

/// "No effort", "not reported", "refused" and "not mapped" kept apart: what could explain a gap, and what points to it.
extension DetectionContext {
  /// `mapped`: whether an activity without goal could be what is missed.
  func reservations(_ subject: GapSubject, mapped: Bool = true) -> [Finding.Reservation] {
    let coverage = portfolio.coverage
    var found = [
      silence(.notReported, coverage.missing, subject), silence(.unreadable, coverage.unreadable, subject),
      grounds.refused(subject),
    ]
    if mapped, let goal = subject.goal { found.append(grounds.unmapped(goal)) }
    return found.filter { !$0.all.isEmpty }
  }

  /// Refused rows of organisations that are said not to name each other.
  func silentReservations(_ organisations: [Organisation.ID]) -> [Finding.Reservation] {
    [grounds.refused(of: organisations)].filter { !$0.all.isEmpty }
  }

  private func silence(
    _ kind: Finding.Reservation.Kind, _ organisations: [Organisation.ID], _ subject: GapSubject
  ) -> Finding.Reservation {
    let near = organisations.filter(subject.organisations.contains)
    return Finding.Reservation(kind: kind, all: organisations.map(trace), near: near.map(trace))
  }
}
