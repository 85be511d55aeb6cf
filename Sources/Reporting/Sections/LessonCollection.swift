import Diagnostics
import StrategyModel

/// Every lesson of the cycle with who wrote it and where, in a stable order.
struct LessonCollection: Sendable {
  struct Entry: Sendable, Hashable {
    let lesson: Lesson
    let organisation: Organisation.ID
    let activity: Activity.ID?
    let trace: Trace
    /// The row or file that it stands in, to count by: one effort may bring several lessons.
    let row: Trace
  }

  /// Lessons that say the same, apart from case and spaces.
  struct Pattern: Sendable {
    /// As first written.
    let text: SubmittedText
    let entries: [Entry]

    var organisations: [Organisation.ID] { Set(entries.map(\.organisation)).sorted() }
  }

  let entries: [Entry]

  init(_ portfolio: Portfolio) {
    let ofActivities = portfolio.activities.flatMap { activity in
      activity.lessons.map {
        Entry(
          lesson: $0, organisation: activity.submitter, activity: activity.id, trace: .activity(activity.id),
          row: .record(activity.source))
      }
    }
    let ofSubmissions = portfolio.submissions.flatMap { submission in
      submission.lessons.map {
        Entry(
          lesson: $0, organisation: submission.submitter, activity: nil, trace: .file(submission.file),
          row: .file(submission.file))
      }
    }
    entries = ofActivities + ofSubmissions
  }

  func entries(_ kind: Lesson.Kind) -> [Entry] { entries.filter { $0.lesson.kind == kind } }

  /// The entries of one kind by what they say: those of most organisations first, ties by text.
  func patterns(_ kind: Lesson.Kind, among activities: Set<Activity.ID>? = nil) -> [Pattern] {
    var groups: [NameKey: [Entry]] = [:]
    for entry in entries(kind) {
      if let activities, entry.activity.map(activities.contains) != true { continue }
      groups[NameKey(entry.lesson.text.raw), default: []].append(entry)
    }
    let ranked = groups.map { key, entries in
      (
        organisations: Set(entries.map(\.organisation)).count, key: key,
        pattern: Pattern(text: entries.first?.lesson.text ?? "", entries: entries)
      )
    }
    return ranked.sorted { a, b in
      (b.organisations, b.pattern.entries.count, a.key) < (a.organisations, a.pattern.entries.count, b.key)
    }.map(\.pattern)
  }
}
