import Diagnostics
import StrategyModel

/// Every lesson of the cycle with who wrote it and where, in a stable order: those of activities, then those of whole
/// organisations. Kept as numbers: a large county has millions.
final class LessonCollection: Sendable, RandomAccessCollection {
  struct Entry: Sendable, Hashable {
    let lesson: Lesson
    let organisation: Organisation.ID
    let activity: Activity.ID?
    let trace: Trace
  }

  /// Where a lesson stands: its activity, or, below zero, -1 less its submission; and its number there.
  private struct Place: Sendable {
    let owner: Int32
    let number: Int32
  }

  let portfolio: Portfolio
  private let places: [Place]
  /// Where the entries of each kind stand, by the kind's number.
  private let byKind: [[Int32]]

  init(_ portfolio: Portfolio) {
    self.portfolio = portfolio
    var places: [Place] = []
    var byKind = [[Int32]](repeating: [], count: Lesson.Kind.allCases.count)
    func add(_ lessons: [Lesson], of owner: Int) {
      for (number, lesson) in lessons.enumerated() {
        byKind[lesson.kind.number].append(Int32(places.count))
        places.append(Place(owner: Int32(owner), number: Int32(number)))
      }
    }
    for (index, activity) in portfolio.activities.enumerated() { add(activity.lessons, of: index) }
    for (index, submission) in portfolio.submissions.enumerated() { add(submission.lessons, of: -1 - index) }
    self.places = places
    self.byKind = byKind
  }

  var startIndex: Int { 0 }
  var endIndex: Int { places.count }

  subscript(index: Int) -> Entry {
    let place = places[index]
    if place.owner >= 0 {
      let activity = portfolio.activities[Int(place.owner)]
      return Entry(
        lesson: activity.lessons[Int(place.number)], organisation: activity.submitter, activity: activity.id,
        trace: .activity(activity.id))
    }
    let submission = portfolio.submissions[-1 - Int(place.owner)]
    return Entry(
      lesson: submission.lessons[Int(place.number)], organisation: submission.submitter, activity: nil,
      trace: .file(submission.file))
  }

  func lesson(_ index: Int32) -> Lesson {
    let place = places[Int(index)]
    return place.owner >= 0
      ? portfolio.activities[Int(place.owner)].lessons[Int(place.number)]
      : portfolio.submissions[-1 - Int(place.owner)].lessons[Int(place.number)]
  }

  func organisation(_ index: Int32) -> Organisation.ID {
    let owner = Int(places[Int(index)].owner)
    return owner >= 0 ? portfolio.activities[owner].submitter : portfolio.submissions[-1 - owner].submitter
  }

  /// The place of its activity in the portfolio; nil where it is the organisation's.
  func activity(_ index: Int32) -> Int? {
    let owner = places[Int(index)].owner
    return owner >= 0 ? Int(owner) : nil
  }

  /// The entries of one kind, in their order.
  func entries(_ kind: Lesson.Kind) -> [Int32] { byKind[kind.number] }

  /// The row that each stands in, or its file, to count by: one effort may bring several lessons.
  func rows(_ entries: [Int32], _ order: RowOrder) -> TraceList {
    var activities: [Int32] = []
    var files: [Trace] = []
    for entry in entries {
      let owner = places[Int(entry)].owner
      if owner >= 0 {
        activities.append(owner)
      } else {
        files.append(.file(portfolio.submissions[-1 - Int(owner)].file))
      }
    }
    return TraceList(rows: order.rows(of: activities), of: order, others: Set(files).sorted())
  }
}

extension Lesson.Kind {
  /// Its place among all kinds.
  var number: Int {
    switch self {
    case .hindrance: 0
    case .successFactor: 1
    case .create: 2
    case .breakUp: 3
    case .keep: 4
    }
  }
}
