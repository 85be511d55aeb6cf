package import Diagnostics

/// What the next year needs to remember of a run.
package struct CycleRecord: Sendable, Hashable {
  package struct ActivityRecord: Sendable, Hashable {
    package let id: Activity.ID
    package let title: SubmittedText
    package let status: Activity.Status
    /// The goals that it was tied to, sorted.
    package let goals: [Goal.ID]

    package init(id: Activity.ID, title: SubmittedText, status: Activity.Status, goals: [Goal.ID] = []) {
      self.id = id
      self.title = title
      self.status = status
      self.goals = goals
    }
  }

  package struct AssessmentRecord: Sendable, Hashable {
    package let goal: Goal.ID
    package let indicator: Indicator.ID
    package let year: Int?
    package let value: ExactNumber?
    package let verdict: Assessment.Verdict
    package let method: String

    package init(
      goal: Goal.ID, indicator: Indicator.ID, year: Int?, value: ExactNumber?, verdict: Assessment.Verdict,
      method: String
    ) {
      self.goal = goal
      self.indicator = indicator
      self.year = year
      self.value = value
      self.verdict = verdict
      self.method = method
    }
  }

  package struct FindingRecord: Sendable, Hashable {
    package let id: String
    package let kind: Finding.Kind
    package let detector: RuleCode
    package let subject: String
    /// 0–1, in thousandths: what two ways of keeping it both hold.
    package let strength: Double
    package let goals: [Goal.ID]
    package let organisations: [Organisation.ID]
    /// Whether the staff had decided that it was not to be shown: it was found, but nobody was asked about it.
    package let isHidden: Bool

    package init(
      id: String, kind: Finding.Kind, detector: RuleCode, subject: String, strength: Double = 0, goals: [Goal.ID] = [],
      organisations: [Organisation.ID] = [], isHidden: Bool = false
    ) {
      self.id = id
      self.kind = kind
      self.detector = detector
      self.subject = subject
      self.strength = (strength * 1000).rounded() / 1000
      self.goals = goals
      self.organisations = organisations
      self.isHidden = isHidden
    }
  }

  package let year: Int
  package let strategy: Strategy.ID
  package let referenceDate: CalendarDate
  /// Each sorted by id.
  package let activities: [ActivityRecord]
  package let assessments: [AssessmentRecord]
  package let findings: [FindingRecord]
  package let expected: [Organisation.ID]
  package let reported: [Organisation.ID]
  /// Values as they were then, to see revisions by; sorted by key.
  package let values: [Observation.Key: ExactNumber]

  package init(
    year: Int, strategy: Strategy.ID, referenceDate: CalendarDate, activities: [ActivityRecord],
    assessments: [AssessmentRecord], findings: [FindingRecord], expected: [Organisation.ID],
    reported: [Organisation.ID], values: [Observation.Key: ExactNumber]
  ) {
    self.year = year
    self.strategy = strategy
    self.referenceDate = referenceDate
    self.activities = activities
    self.assessments = assessments
    self.findings = findings
    self.expected = expected
    self.reported = reported
    self.values = values
  }
}

/// What has changed since the cycle before.
package struct CycleComparison: Sendable, Hashable {
  package struct VerdictChange: Sendable, Hashable {
    package enum Reason: String, Sendable, CaseIterable {
      case newData = "nya siffror"
      case revisedData = "reviderade siffror"
      case newRule = "ny bedömningsregel"
    }
    package let goal: Goal.ID
    package let indicator: Indicator.ID
    package let before: Assessment.Verdict
    package let now: Assessment.Verdict
    package let reason: Reason

    package init(
      goal: Goal.ID, indicator: Indicator.ID, before: Assessment.Verdict, now: Assessment.Verdict, reason: Reason
    ) {
      self.goal = goal
      self.indicator = indicator
      self.before = before
      self.now = now
      self.reason = reason
    }
  }

  package struct Revision: Sendable, Hashable {
    package let key: Observation.Key
    package let before: ExactNumber
    package let now: ExactNumber

    package init(key: Observation.Key, before: ExactNumber, now: ExactNumber) {
      self.key = key
      self.before = before
      self.now = now
    }
  }

  /// What became of something that was asked last year: what is reported now, side by side with what was reported then.
  package struct FollowUp: Sendable, Hashable {
    package let finding: FindingRecord
    package let isStillFound: Bool
    /// Ongoing efforts for the goal of a gap, last year; 0 for a gap of several goals and for collaborations.
    package let activeBefore: Int
    /// Ongoing efforts for the same goal now.
    package let activeNow: [Activity.ID]
    /// Efforts now that at least two of the finding's organisations have reported together or name each other in.
    package let together: [Activity.ID]
    /// Organisations of the finding that have reported nothing this year.
    package let silent: [Organisation.ID]

    package init(
      finding: FindingRecord, isStillFound: Bool, activeBefore: Int, activeNow: [Activity.ID],
      together: [Activity.ID], silent: [Organisation.ID]
    ) {
      self.finding = finding
      self.isStillFound = isStillFound
      self.activeBefore = activeBefore
      self.activeNow = activeNow
      self.together = together
      self.silent = silent
    }
  }

  package typealias FindingRecord = CycleRecord.FindingRecord

  package let previousYear: Int
  package let newGaps: [String]
  package let closedGaps: [CycleRecord.FindingRecord]
  package let remainingGaps: [String]
  package let verdictChanges: [VerdictChange]
  /// Reported in both years and not ended now.
  package let continuedActivities: [Activity.ID]
  package let newActivities: [Activity.ID]
  /// Reported last year and finished, cancelled or gone now.
  package let endedActivities: [CycleRecord.ActivityRecord]
  package let revisions: [Revision]
  /// Who had reported last year, sorted.
  package let reportedBefore: [Organisation.ID]
  /// Last year's findings and what became of them, sorted by id.
  package let followUps: [FollowUp]

  package init(
    previousYear: Int, newGaps: [String], closedGaps: [CycleRecord.FindingRecord], remainingGaps: [String],
    verdictChanges: [VerdictChange], continuedActivities: [Activity.ID], newActivities: [Activity.ID],
    endedActivities: [CycleRecord.ActivityRecord], revisions: [Revision], reportedBefore: [Organisation.ID] = [],
    followUps: [FollowUp] = []
  ) {
    self.previousYear = previousYear
    self.newGaps = newGaps
    self.closedGaps = closedGaps
    self.remainingGaps = remainingGaps
    self.verdictChanges = verdictChanges
    self.continuedActivities = continuedActivities
    self.newActivities = newActivities
    self.endedActivities = endedActivities
    self.revisions = revisions
    self.reportedBefore = reportedBefore
    self.followUps = followUps
  }
}
