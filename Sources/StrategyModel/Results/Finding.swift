package import Diagnostics

/// Something that is missing or shared in the county: a gap or a possibility to work together. Facts, not sentences.
package struct Finding: Sendable, Hashable {
  package enum Kind: String, CaseIterable, Sendable {
    case effortGap = "insats"
    case goalGap = "mål"
    case knowledgeGap = "kunskap"
    case coverageGap = "täckning"
    case collaboration = "samarbete"

    package var isGap: Bool { self != .collaboration }
  }

  /// A value that the detector's wording may name.
  package enum Fact: Sendable, Hashable {
    /// Words of the program or of a register.
    case text(String)
    /// Somebody's own words, with where they stand.
    case quote(String, RecordReference)
    /// A count and everything that was counted.
    case count(Int, [Trace])
    case number(ExactNumber, [Trace])
    case amount(Amount, [Trace])
    case year(Int, [Trace])
    case goal(Goal.ID)
    case indicator(Indicator.ID)
    /// Several, in the register's order.
    case indicators([Indicator.ID])
    /// Files of this run, as named.
    case files([String])
    case theme(Theme.ID)
    case organisations([Organisation.ID])
    case places([Place.Code])
    case activities([Activity.ID])
    /// Shared words.
    case terms([String])
  }

  /// One part of the score: what it is called, what went in and what it weighs.
  package struct ScorePart: Sendable, Hashable {
    package let name: String
    /// 0–1.
    package let value: Double
    package let weight: Double

    package init(name: String, value: Double, weight: Double) {
      self.name = name
      self.value = value
      self.weight = weight
    }
  }

  /// What other than absence could explain a gap; shown with it.
  package enum Reservation: String, CaseIterable, Sendable {
    case notReported = "ej rapporterat"
    case rejected = "avvisat"
    case notMapped = "ej kopplat"
  }

  /// Stable from year to year for the same subject: letters, digits and hyphens, such as `I01-L3`.
  package let id: String
  package let kind: Kind
  /// The detector, such as `DET-I01`.
  package let detector: RuleCode
  /// What it is about in a few words: an id or name.
  package let subject: String
  package let score: [ScorePart]
  package let facts: [String: Fact]
  /// The organisations concerned, sorted.
  package let organisations: [Organisation.ID]
  package let goals: [Goal.ID]
  package let places: [Place.Code]
  /// 0–1 for pairs found by text; nil otherwise.
  package let similarity: Double?
  /// Never empty.
  package let evidence: [Trace]
  package let reservations: [Reservation]

  package init(
    id: String, kind: Kind, detector: RuleCode, subject: String, score: [ScorePart], facts: [String: Fact],
    organisations: [Organisation.ID] = [], goals: [Goal.ID] = [], places: [Place.Code] = [],
    similarity: Double? = nil, evidence: [Trace], reservations: [Reservation] = []
  ) {
    self.id = id
    self.kind = kind
    self.detector = detector
    self.subject = subject
    self.score = score
    self.facts = facts
    self.organisations = organisations
    self.goals = goals
    self.places = places
    self.similarity = similarity
    self.evidence = evidence
    self.reservations = reservations
  }

  /// The weighted mean of the parts, 0–1.
  package var strength: Double {
    let weight = score.reduce(0) { $0 + $1.weight }
    return weight > 0 ? score.reduce(0) { $0 + $1.value * $1.weight } / weight : 0
  }
}
