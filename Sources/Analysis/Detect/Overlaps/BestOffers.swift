import Diagnostics
import StrategyModel

/// For each effort that seeks something, the best three offers of other organisations, none less than half as alike as
/// the best.
///
/// What is best so far tells what need not be looked at, so that every offer is weighed and few are compared.
struct BestOffers: Sendable {
  struct Offer: Sendable, Hashable {
    /// The place in the portfolio.
    let activity: Int
    let text: Int
    let similarity: Double
  }

  static let most = 3
  private static let blocks = 2
  private static let shares = 4

  let texts: SimilarTexts
  private let context: DetectionContext
  private let seekers: [Int]
  /// The places in the portfolio of those that may offer: their texts come first.
  private let active: [Int]
  /// How many are indexed at a time: changes the speed and nothing else.
  private let block: Int

  /// By their places in the portfolio.
  init(seekers: [Int], _ context: DetectionContext, block: Int = NearIndex.mostTexts) {
    self.block = block
    let activities = context.portfolio.activities
    let active = activities.indices.filter { activities[$0].status.isActive }
    self.seekers = seekers
    self.active = active
    self.context = context
    texts = context.similar(
      active.map { "\(activities[$0].title.raw). \(context.summaries[$0])" }
        + seekers.map { activities[$0].seeks.map(\.raw).joined(separator: ". ") })
  }

  /// The text of what a seeker seeks.
  func sought(_ seeker: Int) -> Int { active.count + seeker }

  /// By seeker, best first.
  func all() -> [[Offer]] {
    let size = block
    let starts = Array(stride(from: 0, to: active.count, by: size))
    let rule = Best(texts: texts, active: active, table: context.meetings)
    var kept = seekers.indices.map { Best.Kept(seeker: seekers[$0], sought: sought($0)) }
    for first in stride(from: 0, to: starts.count, by: BestOffers.blocks) {
      let blocks = starts[first..<min(first + BestOffers.blocks, starts.count)]
      let indices = context.workforce.map(blocks.count) { number in
        let start = blocks[blocks.startIndex + number]
        return texts.nearIndex(Array(Int32(start)..<Int32(min(start + size, active.count))))
      }
      let before = kept
      kept = context.workforce.map(BestOffers.shares) { share in
        var probe = texts.nearProbe()
        var mine = Array(
          before[(before.count * share / BestOffers.shares)..<(before.count * (share + 1) / BestOffers.shares)])
        for index in indices { for place in mine.indices { probe.ask(mine[place].sought, index, rule, &mine[place]) } }
        return mine
      }.flatMap { $0 }
    }
    return kept.map { one in
      let least = Complement.besideBest * (one.offers.first?.similarity ?? 0)
      return one.offers.filter { $0.similarity >= least }
    }
  }

  /// The best of each organisation so far, at most three; of equally alike ones the first in the portfolio.
  private struct Best: NearRule {
    struct Kept: Sendable {
      let seeker: Int
      let sought: Int
      var offers: [Offer] = []
    }

    let texts: SimilarTexts
    let active: [Int]
    let table: MeetingTable

    var wanted: Int { 2 * BestOffers.most }

    func threshold(_ kept: Kept) -> Double {
      guard let best = kept.offers.first else { return Complement.related }
      let least = max(Complement.related, Complement.besideBest * best.similarity)
      return kept.offers.count < BestOffers.most ? least : max(least, kept.offers[kept.offers.count - 1].similarity)
    }

    func mayKeep(_ text: Int, _ kept: Kept) -> Bool {
      text < active.count && RelatedActivities.couldTalk(active[text], kept.seeker, table)
    }

    func offer(_ text: Int, _ similarity: Double, to kept: inout Kept) {
      let activity = active[text]
      let known = kept.offers.firstIndex { table.haveOneOwner($0.activity, activity) }
      if let known, !isBefore(activity, similarity, kept.offers[known]) { return }
      var place = kept.offers.count
      while place > 0, isBefore(activity, similarity, kept.offers[place - 1]) { place -= 1 }
      guard place < BestOffers.most, shareWords(kept.sought, text, similarity) else { return }
      if let known { kept.offers.remove(at: known) }
      kept.offers.insert(Offer(activity: activity, text: text, similarity: similarity), at: place)
      if kept.offers.count > BestOffers.most { kept.offers.removeLast() }
    }

    private func isBefore(_ activity: Int, _ similarity: Double, _ offer: Offer) -> Bool {
      similarity > offer.similarity || (similarity == offer.similarity && activity < offer.activity)
    }

    /// Two words, or one where they are more alike.
    private func shareWords(_ sought: Int, _ text: Int, _ similarity: Double) -> Bool {
      let stems = texts.sharedStems(sought, text).count
      if stems >= 2 || (stems == 1 && similarity >= Complement.relatedByOneWord) { return true }
      let words = texts.sharedWords(sought, text).count
      return words >= 2 || (words == 1 && similarity >= Complement.relatedByOneWord)
    }
  }
}
