/// A goal of the strategy (mål).
package struct Goal: Sendable, Hashable {
  package typealias ID = Identifier<Goal>

  package let id: ID
  package let title: String
  package let summary: String?
  package let aliases: [String]
  /// Words that speak of the goal, for matching by text.
  package let keywords: [String]
  /// As written: `fastställd`, `arbetsformulering`, `ej läst`.
  package let status: String?
  package let source: String?
  package let indicators: [Indicator.ID]

  package init(
    id: ID, title: String, summary: String? = nil, aliases: [String] = [], keywords: [String] = [],
    status: String? = nil, source: String? = nil, indicators: [Indicator.ID] = []
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.aliases = aliases
    self.keywords = keywords
    self.status = status
    self.source = source
    self.indicators = indicators
  }

  /// Whether the wording is the project's own and not adopted text.
  package var isWorkingFormulation: Bool { status == "arbetsformulering" }
}
