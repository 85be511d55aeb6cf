import Diagnostics
import StrategyModel

/// Finds pairs of activities of different organisations that speak of the same thing and could meet.
///
/// They go on or are planned, overlap in time, are not one joint effort, and neither names the other as partner. What is
/// cheap to ask is asked before texts are compared: a large county has millions of pairs that only share some words.
enum RelatedActivities {
  /// From here on two texts are taken to be nearly the same (possible double work).
  static let nearlySame = 0.8
  /// From here on two texts that share two words are related enough to suggest that their organisations talk.
  static let related = 0.25
  /// The same for three words or more.
  static let relatedByWords = 0.17
  /// The same for three words or more where they name the same municipality.
  static let relatedInSamePlace = 0.13

  /// By their places in the portfolio, each once and the lower first; the same however many are indexed at a time.
  static func links(
    _ context: DetectionContext, atLeast minimum: Double, block: Int = NearIndex.mostTexts
  ) -> [SimilarPair] {
    let table = context.meetings
    let current = context.portfolio.activities.indices.filter(table.isCurrent).map(Int32.init)
    let rule = AtLeast(minimum: minimum, table: table)
    var links: [SimilarPair] = []
    for start in stride(from: 0, to: current.count, by: block) {
      let index = context.texts.nearIndex(Array(current[start..<min(start + block, current.count)]))
      // Those before the block have been asked for by its own.
      let (shares, rest) = (8, current.count - start)
      links += context.workforce.map(shares) { share in
        var probe = context.texts.nearProbe()
        var found: [SimilarPair] = []
        for asking in current[(start + rest * share / shares)..<(start + rest * (share + 1) / shares)] {
          var kept = AtLeast.Kept(asking: Int(asking))
          probe.ask(Int(asking), index, rule, &kept)
          found += kept.links
        }
        return found
      }.flatMap { $0 }
    }
    return links
  }

  /// All that are alike enough, asked for by the later of the two.
  private struct AtLeast: NearRule {
    struct Kept {
      let asking: Int
      var links: [SimilarPair] = []
    }

    let minimum: Double
    let table: MeetingTable

    var wanted: Int { .max / 8 }
    func threshold(_ kept: Kept) -> Double { minimum }

    func mayKeep(_ text: Int, _ kept: Kept) -> Bool { text < kept.asking && couldTalk(text, kept.asking, table) }

    func offer(_ text: Int, _ similarity: Double, to kept: inout Kept) {
      if similarity >= minimum { kept.links.append(SimilarPair(a: text, b: kept.asking, similarity: similarity)) }
    }
  }

  static func isCurrent(_ activity: Activity) -> Bool {
    activity.status.isActive || activity.status == .planned
  }

  static func couldTalk(_ a: Int, _ b: Int, _ table: MeetingTable) -> Bool {
    !table.haveOneOwner(a, b) && table.overlap(a, b) && !table.areInOneEffort(a, b) && !table.namePartner(a, b)
  }
}
