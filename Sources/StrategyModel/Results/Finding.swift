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
    /// Words of the program in both languages.
    case label(LocalizedText)
    /// What the reporters of one effort state differently: for each field, each value and who states it.
    case statements([Effort.Field], [Activity.ID])
    /// Somebody's own words, with where they stand.
    case quote(SubmittedText, RecordReference)
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
    /// What the value was made from, in words.
    package let input: LocalizedText

    package init(name: String, value: Double, weight: Double, input: LocalizedText = LocalizedText(sv: "", en: "")) {
      self.name = name
      self.value = value
      self.weight = weight
      self.input = input
    }
  }

  /// What other than absence could explain a gap; shown with it. A gap without any is one where nothing speaks for
  /// effort that does not show.
  package struct Reservation: Sendable, Hashable {
    package enum Kind: String, CaseIterable, Sendable {
      /// Expected organisations that have handed in nothing.
      case notReported = "ej rapporterat"
      /// Submitters none of whose files could be used.
      case unreadable = "oläsbar fil"
      /// Refused records.
      case rejected = "avvisat"
      /// Activities that are tied to no goal.
      case notMapped = "ej kopplat"
    }

    package let kind: Kind
    /// Each organisation, record or activity that could hold what is missed.
    package let all: [Trace]
    /// Those of them that point to this very subject: a refused row that names the goal, a silent organisation whose own
    /// municipality it is.
    package let near: [Trace]

    package init(kind: Kind, all: [Trace], near: [Trace] = []) {
      self.kind = kind
      self.all = all
      self.near = near
    }
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

  /// The same finding under another id.
  package func named(_ id: String) -> Finding {
    Finding(
      id: id, kind: kind, detector: detector, subject: subject, score: score, facts: facts,
      organisations: organisations, goals: goals, places: places, similarity: similarity, evidence: evidence,
      reservations: reservations)
  }

  /// The weighted mean of the parts, 0–1.
  package var strength: Double {
    let weight = score.reduce(0) { $0 + $1.weight }
    return weight > 0 ? score.reduce(0) { $0 + $1.value * $1.weight } / weight : 0
  }
}
