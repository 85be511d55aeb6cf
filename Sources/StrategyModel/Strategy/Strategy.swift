/// One edition of the county's development strategy, as its register file says.
package struct Strategy: Sendable, Hashable {
  package typealias ID = Identifier<Strategy>

  package let id: ID
  package let title: String
  package let vision: String?
  /// Such as `2021–2040`, as written.
  package let period: String?
  package let source: String?
  /// A remark that every report repeats in its method section.
  package let remark: String?
  /// In the register's order, which is the order of the report.
  package let areas: [Area]
  /// In the register's order.
  package let indicators: [Indicator]
  package let challenges: [Theme]
  package let perspectives: [Theme]
  package let dimensions: [Theme]
  package let strengths: [Theme]
  /// Målgrupper that the strategy points out; empty where it names none.
  package let targetGroups: [Theme]
  /// The register file, as named, and its SHA-256.
  package let file: String
  package let sha256: String

  package init(
    id: ID, title: String, vision: String? = nil, period: String? = nil, source: String? = nil,
    remark: String? = nil, areas: [Area], indicators: [Indicator] = [], challenges: [Theme] = [],
    perspectives: [Theme] = [], dimensions: [Theme] = [], strengths: [Theme] = [],
    targetGroups: [Theme] = [], file: String = "", sha256: String = ""
  ) {
    self.id = id
    self.title = title
    self.vision = vision
    self.period = period
    self.source = source
    self.remark = remark
    self.areas = areas
    self.indicators = indicators
    self.challenges = challenges
    self.perspectives = perspectives
    self.dimensions = dimensions
    self.strengths = strengths
    self.targetGroups = targetGroups
    self.file = file
    self.sha256 = sha256
  }

  package var goals: [Goal] { areas.flatMap(\.goals) }

  package func goal(_ id: Goal.ID) -> Goal? {
    for area in areas { if let goal = area.goals.first(where: { $0.id == id }) { return goal } }
    return nil
  }
  package func indicator(_ id: Indicator.ID) -> Indicator? { indicators.first { $0.id == id } }
  package func area(of goal: Goal.ID) -> Area? { areas.first { $0.goals.contains { $0.id == goal } } }
}
