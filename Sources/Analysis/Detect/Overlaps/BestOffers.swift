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
    let similarity: Double
  }

  static let most = 3

  let context: DetectionContext
  /// Where there are more offers, what is sought is compared with those that share its rarest words.
  var mostCompared = 50_000
  var reach = RareStems.Reach()
  /// So many are indexed at a time: changes the speed and nothing else.
  var block = NearIndex.mostTexts

  /// By seeker, best first.
  func all() -> [[Offer]] {
    let activities = context.portfolio.activities
    // Those that may offer, by their places in the portfolio.
    let active = activities.indices.filter { activities[$0].status.isActive }.map(Int32.init)
    let rule = Best(texts: context.texts, active: active, table: context.meetings)
    let kept = active.count > mostCompared ? compareRare(rule) : compareAll(rule)
    return kept.map { one in
      let least = Complement.besideBest * (one.offers.first?.similarity ?? 0)
      return one.offers.filter { $0.similarity >= least }
    }
  }

  private func compareAll(_ rule: Best) -> [Best.Kept] {
    let (seekers, active) = (context.seekers, rule.active)
    // The offers first, then what is sought.
    let vectors = context.texts.vectors(
      of: active + seekers.indices.map { Int32(context.sought($0)) }, titles: .once, context.workforce)
    var kept = seekers.indices.map { Best.Kept(seeker: seekers[$0], sought: context.sought($0)) }
    for start in stride(from: 0, to: active.count, by: block) {
      let index = NearIndex(vectors, (start..<min(start + block, active.count)).map(Int32.init))
      let before = kept
      kept = context.workforce.each(seekers.count, fewest: 100) { range in
        var probe = NearProbe(vectors)
        return range.map { number in
          var one = before[number]
          probe.ask(active.count + number, index, rule, &one)
          return one
        }
      }
    }
    return kept
  }

  private func compareRare(_ rule: Best) -> [Best.Kept] {
    let rare = RareStems(rule.active, context.texts, reach)
    return context.workforce.each(context.seekers.count, fewest: 100) { range in
      var scratch = RareStems.Scratch()
      var reader = EffortTextReader(context.texts, titles: .once)
      return range.map { number in
        var kept = Best.Kept(seeker: context.seekers[number], sought: context.sought(number))
        let seeker = kept.seeker
        let beside = rare.beside(kept.sought, &scratch) { RelatedActivities.couldTalk($0, seeker, rule.table) }
        reader.compare(kept.sought, with: beside, atLeast: Complement.related) { activity, similarity in
          if similarity >= rule.threshold(kept) { rule.consider(activity, similarity, &kept) }
        }
        return kept
      }
    }
  }

  /// The best of each organisation so far, at most three; of equally alike ones the first in the portfolio.
  private struct Best: NearRule {
    struct Kept: Sendable {
      let seeker: Int
      /// The text of what it seeks.
      let sought: Int
      var offers: [Offer] = []
    }

    let texts: EffortTexts
    /// The place of each offer in the portfolio.
    let active: [Int32]
    let table: MeetingTable

    var wanted: Int { 2 * BestOffers.most }

    func threshold(_ kept: Kept) -> Double {
      guard let best = kept.offers.first else { return Complement.related }
      let least = max(Complement.related, Complement.besideBest * best.similarity)
      return kept.offers.count < BestOffers.most ? least : max(least, kept.offers[kept.offers.count - 1].similarity)
    }

    func mayKeep(_ text: Int, _ kept: Kept) -> Bool {
      text < active.count && RelatedActivities.couldTalk(Int(active[text]), kept.seeker, table)
    }

    func offer(_ text: Int, _ similarity: Double, to kept: inout Kept) {
      consider(Int(active[text]), similarity, &kept)
    }

    func consider(_ activity: Int, _ similarity: Double, _ kept: inout Kept) {
      let known = kept.offers.firstIndex { table.haveOneOwner($0.activity, activity) }
      if let known, !isBefore(activity, similarity, kept.offers[known]) { return }
      var place = kept.offers.count
      while place > 0, isBefore(activity, similarity, kept.offers[place - 1]) { place -= 1 }
      guard place < BestOffers.most, shareWords(kept.sought, activity, similarity) else { return }
      if let known { kept.offers.remove(at: known) }
      kept.offers.insert(Offer(activity: activity, similarity: similarity), at: place)
      if kept.offers.count > BestOffers.most { kept.offers.removeLast() }
    }

    private func isBefore(_ activity: Int, _ similarity: Double, _ offer: Offer) -> Bool {
      similarity > offer.similarity || (similarity == offer.similarity && activity < offer.activity)
    }

    /// Two words, or one where they are more alike.
    private func shareWords(_ sought: Int, _ activity: Int, _ similarity: Double) -> Bool {
      func areEnough(_ words: Int) -> Bool {
        words >= 2 || (words == 1 && similarity >= Complement.relatedByOneWord)
      }
      if areEnough(texts.stems.shared(sought, activity).count) { return true }
      return texts.mayShareParts(sought, activity) && areEnough(texts.sharedWords(sought, activity).count)
    }
  }
}
