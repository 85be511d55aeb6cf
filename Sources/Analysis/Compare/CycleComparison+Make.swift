package import StrategyModel

extension CycleComparison {
  /// What has changed since the cycle before. Ids decide what is the same; all lists are sorted.
  package static func make(portfolio: Portfolio, findings: [Finding], previous: CycleRecord) -> CycleComparison {
    let now = CycleFigures.make(portfolio)
    let gaps = findings.filter(\.kind.isGap).map(\.id)
    let before = previous.findings.filter(\.kind.isGap)
    let (gapIDs, beforeIDs) = (Set(gaps), Set(before.map(\.id)))
    let known = Dictionary(previous.activities.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    let current = Dictionary(portfolio.activities.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    return CycleComparison(
      previousYear: previous.year, newGaps: gaps.filter { !beforeIDs.contains($0) }.sorted(),
      closedGaps: before.filter { !gapIDs.contains($0.id) }.sorted { $0.id < $1.id },
      remainingGaps: gaps.filter { beforeIDs.contains($0) }.sorted(),
      verdictChanges: verdictChanges(now: now, before: previous),
      continuedActivities: current.values.filter { known[$0.id] != nil && !hasEnded($0.status) }.map(\.id).sorted(),
      newActivities: current.keys.filter { known[$0] == nil }.sorted(),
      endedActivities: previous.activities.filter { activity in
        !hasEnded(activity.status) && current[activity.id].map { hasEnded($0.status) } ?? true
      }.sorted { $0.id < $1.id },
      revisions: revisions(now: now, before: previous), reportedBefore: previous.reported.sorted(),
      followUps: FollowUps(portfolio: portfolio, findings: findings, previous: previous).all)
  }

  private static func hasEnded(_ status: Activity.Status) -> Bool { status == .finished || status == .cancelled }

  /// New data: a later measured year. Revised: the same year with another value. Otherwise the rule is another.
  private static func verdictChanges(now: CycleFigures, before: CycleRecord) -> [VerdictChange] {
    now.assessments.compactMap { assessment in
      let previous = before.assessments.first {
        $0.goal == assessment.goal && $0.indicator == assessment.indicator
      }
      guard let previous, previous.verdict != assessment.verdict else { return nil }
      let reason: VerdictChange.Reason
      if assessment.method != previous.method, assessment.year == previous.year {
        reason = .newRule
      } else if assessment.year != previous.year {
        reason = .newData
      } else {
        reason = isRevised(assessment.indicator, now: now, before: before) ? .revisedData : .newRule
      }
      return VerdictChange(
        goal: assessment.goal, indicator: assessment.indicator, before: previous.verdict, now: assessment.verdict,
        reason: reason)
    }
  }

  private static func isRevised(_ indicator: Indicator.ID, now: CycleFigures, before: CycleRecord) -> Bool {
    now.values.contains { key, value in
      key.indicator == indicator && (before.values[key].map { !isSame($0, value) } ?? true)
    }
  }

  /// Values that both years hold, and that differ by more than how many decimals they are written with.
  private static func revisions(now: CycleFigures, before: CycleRecord) -> [Revision] {
    before.values.keys.sorted().compactMap { key in
      guard let old = before.values[key], let new = now.values[key], !isSame(old, new) else { return nil }
      return Revision(key: key, before: old, now: new)
    }
  }

  /// Whether the coarser of two numbers is the finer one rounded: 5.0 and 5.04 are the same figure.
  private static func isSame(_ a: ExactNumber, _ b: ExactNumber) -> Bool {
    if a == b { return true }
    let decimals = min(a.decimals, b.decimals)
    return ExactNumber(rounding: a.double, decimals: decimals) == ExactNumber(rounding: b.double, decimals: decimals)
  }
}
