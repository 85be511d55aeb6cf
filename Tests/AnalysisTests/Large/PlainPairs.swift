import Diagnostics
import StrategyModel

@testable import Analysis

/// Related activities, complements and met hindrances by looking at all pairs.
enum PlainPairs {
  struct Pair: Hashable {
    let a: Activity.ID
    let b: Activity.ID
    let similarity: Double
  }

  static func related(
    _ context: DetectionContext, atLeast minimum: Double, meeting: Bool
  ) -> [Pair] {
    let activities = context.portfolio.activities
    var pairs: [Pair] = []
    for a in activities.indices {
      for b in activities.indices.dropFirst(a + 1) {
        let (left, right) = (activities[a], activities[b])
        let similarity = context.texts.similarity(a, b)
        guard similarity >= minimum, left.submitter != right.submitter, RelatedActivities.isCurrent(left),
          RelatedActivities.isCurrent(right), left.period.overlaps(right.period), !context.areInOneEffort(left, right),
          !context.namesPartner(left, right)
        else { continue }
        let goals = Set(context.goals(of: left.id)).intersection(context.goals(of: right.id))
        if meeting, goals.isEmpty || SharedPlaces(left, right, context) == nil { continue }
        pairs.append(Pair(a: left.id, b: right.id, similarity: similarity))
      }
    }
    return pairs.sorted { (-$0.similarity, $0.a, $0.b) < (-$1.similarity, $1.a, $1.b) }
  }

  /// For each that seeks something, the activities that offer it, best first.
  static func offers(_ context: DetectionContext) -> [Activity.ID: [Activity.ID]] {
    let activities = context.portfolio.activities
    let seekers = activities.filter { RelatedActivities.isCurrent($0) && !$0.seeks.isEmpty }
    let texts = context.similar(
      zip(activities, context.summaries).map { "\($0.title.raw). \($1)" }
        + seekers.map { $0.seeks.map(\.raw).joined(separator: ". ") }
    )
    var offers: [Activity.ID: [Activity.ID]] = [:]
    for (number, seeker) in seekers.enumerated() {
      let sought = activities.count + number
      var seen: Set<Organisation.ID> = []
      let found = activities.indices.filter { other in
        let activity = activities[other]
        let similarity = texts.similarity(sought, other)
        let words = texts.sharedWords(sought, other).count
        return activity.submitter != seeker.submitter && activity.status.isActive
          && activity.period.overlaps(seeker.period) && !context.areInOneEffort(activity, seeker)
          && !context.namesPartner(activity, seeker) && similarity >= Complement.related
          && (words >= 2 || (words == 1 && similarity >= Complement.relatedByOneWord))
      }.sorted {
        (-texts.similarity(sought, $0), activities[$0].id) < (-texts.similarity(sought, $1), activities[$1].id)
      }
      let least = found.first.map { texts.similarity(sought, $0) * Complement.besideBest } ?? 0
      let best = found.filter {
        texts.similarity(sought, $0) >= least && seen.insert(activities[$0].submitter).inserted
      }.prefix(3)
      if !best.isEmpty { offers[seeker.id] = best.map { activities[$0].id } }
    }
    return offers
  }

  /// For each hinder that something answers to, the text of the best answer.
  static func answers(_ context: DetectionContext) -> [String: String] {
    let hindrances = LessonRecord.all(.hindrance, context)
    let factors = LessonRecord.all(.successFactor, context)
    let texts = context.similar((hindrances + factors).map(\.text), ignoring: LessonWords.stems)
    var answers: [String: String] = [:]
    for (index, hindrance) in hindrances.enumerated() {
      var best: (key: (Double, Organisation.ID, String), text: String)?
      for (other, factor) in factors.enumerated() where factor.organisation != hindrance.organisation {
        let similarity = texts.similarity(index, hindrances.count + other)
        let theme = HindranceTheme.met(HindranceTheme.Troubles(hindrance.text), HindranceTheme.Answers(factor.text))
        let words = texts.sharedWords(index, hindrances.count + other)
        let telling = words.count { SwedishStemmer.stem($0).unicodeScalars.count >= HindranceMet.shortestStem }
        let isAnswer =
          theme.map { proves($0, hindrance, factor, words) } ?? (similarity >= HindranceMet.related && telling >= 2)
        guard isAnswer else { continue }
        let raised = theme == nil ? similarity : min(1, similarity + HindranceMet.forTheme)
        let key = (-raised, factor.organisation, factor.text)
        if best.map({ key < $0.key }) ?? true { best = (key, factor.text) }
      }
      if let best { answers["\(hindrance.organisation): \(hindrance.text)"] = best.text }
    }
    return answers
  }

  private static func proves(
    _ theme: HindranceTheme.Met, _ hindrance: LessonRecord, _ factor: LessonRecord, _ words: [String]
  ) -> Bool {
    let known = Set(theme.words.map(SwedishStemmer.stem))
    return switch theme.proof {
    case .none: true
    case .word: !words.isEmpty
    case .goalOrFurtherWord:
      !Set(hindrance.goals).isDisjoint(with: factor.goals)
        || words.contains { !known.contains(SwedishStemmer.stem($0)) }
    }
  }
}
