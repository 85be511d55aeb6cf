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
  static func all(_ kind: Lesson.Kind, _ context: DetectionContext) -> [LessonRecord] {
    all(kind, context.portfolio) { context.goals(of: $0) }
  }

  static func all(
    _ kind: Lesson.Kind, _ portfolio: Portfolio, goals: (Activity.ID) -> [Goal.ID]
  ) -> [LessonRecord] {
    var records: [LessonRecord] = []
    for activity in portfolio.activities {
      for lesson in activity.lessons where lesson.kind == kind {
        records.append(
          LessonRecord(
            organisation: activity.submitter, text: lesson.text.raw, source: activity.source,
            trace: .activity(activity.id), goals: goals(activity.id)))
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
    var seen: Set<[String]> = []
    return records.sorted { ($0.organisation, $0.text, $0.trace) < ($1.organisation, $1.text, $1.trace) }
      .filter { seen.insert([$0.organisation.rawValue, NameKey($0.text).text]).inserted }
  }
}
