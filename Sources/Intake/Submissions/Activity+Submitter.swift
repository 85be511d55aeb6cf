import StrategyModel

extension Activity {
  /// The same activity under another submitter; its id follows.
  func belonging(to submitter: Organisation.ID) -> Activity {
    Activity(
      id: ID("\(submitter)/\(ownID)"), submitter: submitter, ownID: ownID, title: title, summary: summary, kind: kind,
      status: status, period: period, statedGoals: statedGoals, challenges: challenges, perspectives: perspectives,
      municipalities: municipalities, isCountyWide: isCountyWide, partners: partners, targetGroups: targetGroups,
      budget: budget, funders: funders, result: result, lessons: lessons, seeks: seeks, source: source)
  }
}
