/// What the staff have decided about a suggestion (`beslut.csv`). Obeyed as long as its subject is what it was.
package struct Decision: Sendable, Hashable {
  package enum Subject: String, CaseIterable, Sendable {
    /// Which goals an activity belongs to; `id` is the activity's.
    case alignment = "koppling"
    /// A gap or possibility; `id` is the finding's.
    case finding = "fynd"
  }

  package enum Verdict: String, CaseIterable, Sendable {
    case confirm = "bekräfta"
    case dismiss = "avvisa"
    case known = "känd"
    case notRelevant = "inte relevant"
    case ongoing = "pågår"

    /// What may be said of a subject.
    package static func allowed(for subject: Subject) -> [Verdict] {
      switch subject {
      case .alignment: [.confirm, .dismiss]
      case .finding: [.known, .notRelevant, .ongoing]
      }
    }
  }

  package let subject: Subject
  package let id: String
  package let verdict: Verdict
  /// The goals that the staff confirm or dismiss for the activity; none dismissed means all. Empty for findings.
  package let goals: [Goal.ID]
  package let comment: String
  /// The sum of what was decided about, as the suggestion gave it; empty holds whatever it has become.
  package let textSum: String
  package let source: RecordReference

  package init(
    subject: Subject, id: String, verdict: Verdict, goals: [Goal.ID], comment: String, textSum: String,
    source: RecordReference
  ) {
    self.subject = subject
    self.id = id
    self.verdict = verdict
    self.goals = goals
    self.comment = comment
    self.textSum = textSum
    self.source = source
  }
}

/// Which decisions a run obeyed, and which no longer fit and were not applied.
package struct DecisionOutcome: Sendable, Hashable {
  package enum Misfit: String, Sendable, CaseIterable {
    case subjectGone = "det som beslutet gäller finns inte längre"
    case goalGone = "målet finns inte i registret"
    case changed = "texten eller underlaget har ändrats sedan beslutet"
    case stated = "organisationen har själv angett ett mål, och det gäller"
  }

  package struct Stale: Sendable, Hashable {
    package let decision: Decision
    package let misfit: Misfit

    package init(decision: Decision, misfit: Misfit) {
      self.decision = decision
      self.misfit = misfit
    }
  }

  /// In the order of the decisions.
  package var obeyed: [Decision]
  package var stale: [Stale]

  package init(obeyed: [Decision] = [], stale: [Stale] = []) {
    self.obeyed = obeyed
    self.stale = stale
  }
}
