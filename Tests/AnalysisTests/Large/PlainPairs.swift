import Diagnostics
import StrategyModel

@testable import Analysis

/// Related activities, complements and met hindrances by looking at all pairs.
enum PlainPairs {
  /// Those of different organisations that could talk: strongest first, then as they stand in the portfolio.
  static func related(
    _ context: DetectionContext, atLeast minimum: Double, below: Double, meeting: Bool
  ) -> [Link] {
    let activities = context.portfolio.activities
    var pairs: [Link] = []
    for a in activities.indices {
      for b in activities.indices.dropFirst(a + 1) {
        let (left, right) = (activities[a], activities[b])
        let similarity = context.texts.similarity(a, b)
        guard similarity >= minimum, similarity < below, left.submitter != right.submitter,
          RelatedActivities.isCurrent(left), RelatedActivities.isCurrent(right), left.period.overlaps(right.period),
          !context.areInOneEffort(left, right), !context.namesPartner(left, right)
        else { continue }
        if meeting, sharedGoals(left, right, context).isEmpty || SharedPlaces(left, right, context) == nil { continue }
        pairs.append(Link(a, b, similarity))
      }
    }
    return pairs.sorted(by: Link.strongestFirst)
  }

  /// Of them, those among the nearest of one of the two for a goal that both have.
  static func nearestMeeting(
    _ context: DetectionContext, atLeast minimum: Double, below: Double, most: Int
  ) -> [Link] {
    let activities = context.portfolio.activities
    let all = related(context, atLeast: minimum, below: below, meeting: true)
    var kept: Set<Link> = []
    for goal in context.portfolio.goals.map(\.goal.id) {
      let pairs = all.filter { sharedGoals(activities[Int($0.a)], activities[Int($0.b)], context).contains(goal) }
      for asking in activities.indices {
        // The strongest first, of equals the one whose other stands first.
        let own = pairs.filter { $0.a == Int32(asking) || $0.b == Int32(asking) }
          .sorted { (-$0.similarity, $0.a + $0.b) < (-$1.similarity, $1.a + $1.b) }
        kept.formUnion(own.prefix(most))
      }
    }
    return kept.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }

  /// Two shared words with a likeness of 0.25, three with 0.17, three with 0.13 in the same municipality; one of them
  /// none of the goals' own.
  static func shareWordsEnough(_ link: Link, _ context: DetectionContext) -> Bool {
    let (left, right) = (context.portfolio.activities[Int(link.a)], context.portfolio.activities[Int(link.b)])
    let goals = sharedGoals(left, right, context)
    let own = context.portfolio.goals.map(\.goal).filter { goals.contains($0.id) }
      .flatMap { [$0.title] + $0.aliases + $0.keywords }.flatMap { SwedishTokens.stems(of: $0) }
    let words = context.texts.sharedWords(Int(link.a), Int(link.b))
    guard words.contains(where: { !own.contains(SwedishStemmer.stem($0)) }) else { return false }
    let inSamePlace = (SharedPlaces(left, right, context)?.closeness ?? 0) >= 1
    return words.count >= 2 && link.similarity >= 0.25 || words.count >= 3 && link.similarity >= 0.17
      || words.count >= 3 && inSamePlace && link.similarity >= 0.13
  }

  /// The descriptions without standard phrases.
  static func summaries(_ context: DetectionContext) -> [String] {
    let activities = context.portfolio.activities
    let phrases = StandardPhrases(activities, goals: GoalTies(activities, context.portfolio.alignments))
    return activities.map { phrases.removed(from: $0.summary.raw) }
  }

  private static func sharedGoals(_ a: Activity, _ b: Activity, _ context: DetectionContext) -> Set<Goal.ID> {
    Set(context.goals(of: a.id)).intersection(context.goals(of: b.id))
  }

  /// For each that seeks something, the activities that offer it, best first.
  static func offers(_ context: DetectionContext) -> [Activity.ID: [Activity.ID]] {
    let activities = context.portfolio.activities
    let seekers = activities.filter { RelatedActivities.isCurrent($0) && !$0.seeks.isEmpty }
    let texts = context.similar(
      zip(activities, summaries(context)).map { "\($0.title.raw). \($1)" }
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
