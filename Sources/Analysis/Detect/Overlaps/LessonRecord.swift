import Diagnostics
import StrategyModel

/// One lesson with who learnt it and where it stands.
struct LessonRecord: Sendable {
  let organisation: Organisation.ID
  let text: String
  let source: RecordReference
  let trace: Trace
  let goals: [Goal.ID]

  /// All lessons of a kind, each text once per organisation, sorted by organisation and text.
  static func all(_ kind: Lesson.Kind, _ context: DetectionContext) -> [LessonRecord] { context.lessons[kind] ?? [] }

  /// The same for a portfolio; `goals` are those of the activity that stands there.
  static func all(
    _ kind: Lesson.Kind, _ portfolio: Portfolio, workforce: any Workforce = OneWorker(),
    goals: @Sendable (Int) -> [Goal.ID]
  ) -> [LessonRecord] {
    let activities = portfolio.activities
    var records = workforce.each(activities.count, fewest: 2_000) { range in
      range.flatMap { place -> [LessonRecord] in
        let activity = activities[place]
        return activity.lessons.filter { $0.kind == kind }.map {
          LessonRecord(
            organisation: activity.submitter, text: $0.text.raw, source: activity.source, trace: .activity(activity.id),
            goals: goals(place))
        }
      }
    }
    for submission in portfolio.submissions {
      for lesson in submission.lessons where lesson.kind == kind {
        records.append(
          LessonRecord(
            organisation: submission.submitter, text: lesson.text.raw, source: RecordReference(file: submission.file),
            trace: .file(submission.file), goals: []))
      }
    }
    let sorted = workforce.sorted(records) {
      ($0.organisation, $0.text, $0.trace) < ($1.organisation, $1.text, $1.trace)
    }
    var seen: Set<String> = []
    var last: Organisation.ID?
    return sorted.filter { record in
      if record.organisation != last {
        seen.removeAll(keepingCapacity: true)
        last = record.organisation
      }
      return seen.insert(NameKey(record.text).text).inserted
    }
  }
}

/// The different texts of some lessons, so that each is compared once however many tell it.
struct LessonTexts: Sendable {
  private(set) var texts: [String] = []
  /// For each text the places of those who tell it, rising.
  private(set) var tellers: [[Int]] = []
  /// For each record the number of its text.
  private(set) var numbers: [Int] = []
  private var known: [String: Int] = [:]

  init(_ records: [LessonRecord]) {
    numbers.reserveCapacity(records.count)
    for (place, record) in records.enumerated() {
      let number = known[record.text] ?? texts.count
      if number == texts.count {
        known[record.text] = number
        texts.append(record.text)
        tellers.append([])
      }
      tellers[number].append(place)
      numbers.append(number)
    }
    known = [:]
  }
}
