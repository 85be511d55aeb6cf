/// A measure that follows up one or more goals, with what is needed to judge it.
package struct Indicator: Sendable, Hashable {
  package typealias ID = Identifier<Indicator>

  package let id: ID
  package let title: String
  package let summary: String?
  package let aliases: [String]
  /// Such as `procent`, `kr`, `antal`, as written.
  package let unit: String
  package let direction: Direction
  package let source: String?
  package let baselineYear: Int?
  /// The stated baseline value, where the register gives one; otherwise it is read from the series.
  package let baselineValue: ExactNumber?
  package let midtermYear: Int?
  package let targetYear: Int?
  package let targetValue: ExactNumber?
  package let targetKind: TargetKind
  package let reference: ReferenceArea
  /// Months from the end of the measured year until the figure is public; nil where it is not known.
  package let publicationLag: Int?
  /// Decimals to print; nil prints what the source gives.
  package let decimals: Int?
  /// A share, whose changes are percentage points and whose values stay within 0–100.
  package let isShare: Bool
  /// The sexes whose difference is the measure of `groupGap`.
  package let groups: [Sex]
  /// First years after a break in the series: values before it are not compared with values from it on.
  package let breaks: [Int]
  package let status: String?
  package let remark: String?
  /// The places compared with where `reference` is `peerGroup`.
  package let peers: PeerGroup?
  /// Two indicators whose difference is the measure of `groupGap`, for groups that have indicators of their own, such as
  /// those born in Sweden and abroad; empty where the groups are the sexes.
  package let groupIndicators: [Indicator.ID]
  /// Where the judgement differs from the ordinary one.
  package let criteria: AssessmentCriteria

  package init(
    id: ID, title: String, summary: String? = nil, aliases: [String] = [], unit: String, direction: Direction,
    source: String? = nil, baselineYear: Int? = nil, baselineValue: ExactNumber? = nil, midtermYear: Int? = nil,
    targetYear: Int? = nil, targetValue: ExactNumber? = nil, targetKind: TargetKind = .direction,
    reference: ReferenceArea = .country, publicationLag: Int? = nil, decimals: Int? = nil, isShare: Bool = false,
    groups: [Sex] = [], breaks: [Int] = [], status: String? = nil, remark: String? = nil,
    peers: PeerGroup? = nil, groupIndicators: [Indicator.ID] = [], criteria: AssessmentCriteria = .ordinary
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.aliases = aliases
    self.unit = unit
    self.direction = direction
    self.source = source
    self.baselineYear = baselineYear
    self.baselineValue = baselineValue
    self.midtermYear = midtermYear
    self.targetYear = targetYear
    self.targetValue = targetValue
    self.targetKind = targetKind
    self.reference = reference
    self.publicationLag = publicationLag
    self.decimals = decimals
    self.isShare = isShare
    self.groups = groups
    self.breaks = breaks
    self.status = status
    self.remark = remark
    self.peers = peers
    self.groupIndicators = groupIndicators
    self.criteria = criteria
  }
}
