import StrategyModel

/// Finds pairs of activities of different organisations that speak of the same thing and could meet.
///
/// They go on or are planned, overlap in time, are not one joint effort, and neither names the other as partner. What is
/// cheap to ask is asked before texts are compared: a large county has millions of pairs that only share some words.
struct RelatedActivities: Sendable {
  /// From here on two texts are taken to be nearly the same (possible double work).
  static let nearlySame = 0.8
  /// From here on two texts that share two words are related enough to suggest that their organisations talk.
  static let related = 0.25
  /// The same for three words or more.
  static let relatedByWords = 0.17
  /// The same for three words or more where they name the same municipality.
  static let relatedInSamePlace = 0.13

  let context: DetectionContext
  /// At least so alike.
  let minimum: Double
  /// In a county with more current efforts each is compared with those that share its rarest words.
  var mostCompared = 30_000
  /// Two that are nearly the same share most of what is rare in them.
  var reach = RareStems.Reach(looked: 200, compared: 10)
  /// So many are indexed at a time: changes the speed and nothing else.
  var block = NearIndex.mostTexts

  /// By their places in the portfolio, each once.
  func links() -> [Link] {
    let current = context.portfolio.activities.indices.filter(context.meetings.isCurrent).map(Int32.init)
    return Link.distinct(current.count > mostCompared ? rareLinks(current) : allLinks(current), context.workforce)
  }

  /// Each beside all before it.
  private func allLinks(_ current: [Int32]) -> [Link] {
    let vectors = context.texts.vectors(of: current, context.workforce)
    let rule = AtLeast(minimum: minimum, table: context.meetings, current: current)
    var links: [Link] = []
    for start in stride(from: 0, to: current.count, by: block) {
      let index = NearIndex(vectors, (start..<min(start + block, current.count)).map(Int32.init))
      // Those before the block have been asked for by its own.
      links += context.workforce.each(current.count - start) { range in
        var probe = NearProbe(vectors)
        var found: [Link] = []
        for asking in range {
          var kept = AtLeast.Kept(asking: start + asking)
          probe.ask(start + asking, index, rule, &kept)
          found += kept.links
        }
        return found
      }
    }
    return links
  }

  private func rareLinks(_ current: [Int32]) -> [Link] {
    let rare = RareStems(current, context.texts, reach)
    let table = context.meetings
    return context.workforce.each(current.count) { range in
      var scratch = RareStems.Scratch()
      var reader = EffortTextReader(context.texts)
      var found: [Link] = []
      for asking in current[range].map({ Int($0) }) {
        let beside = rare.beside(asking, &scratch) { RelatedActivities.couldTalk(asking, $0, table) }
        reader.compare(asking, with: beside, atLeast: minimum) { found.append(Link(asking, $0, $1)) }
      }
      return found
    }
  }

  /// All that are alike enough, asked for by the later of the two.
  private struct AtLeast: NearRule {
    struct Kept {
      let asking: Int
      var links: [Link] = []
    }

    let minimum: Double
    let table: MeetingTable
    /// By their places in the portfolio.
    let current: [Int32]

    var wanted: Int { .max / 8 }
    func threshold(_ kept: Kept) -> Double { minimum }

    func mayKeep(_ text: Int, _ kept: Kept) -> Bool {
      text < kept.asking && couldTalk(Int(current[text]), Int(current[kept.asking]), table)
    }

    func offer(_ text: Int, _ similarity: Double, to kept: inout Kept) {
      guard similarity >= minimum else { return }
      kept.links.append(Link(Int(current[text]), Int(current[kept.asking]), similarity))
    }
  }

  static func isCurrent(_ activity: Activity) -> Bool {
    activity.status.isActive || activity.status == .planned
  }

  static func couldTalk(_ a: Int, _ b: Int, _ table: MeetingTable) -> Bool {
    !table.haveOneOwner(a, b) && table.overlap(a, b) && !table.areInOneEffort(a, b) && !table.namePartner(a, b)
  }
}
