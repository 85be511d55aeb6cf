import Diagnostics
import StrategyModel

/// Where in the collection the lessons of an organisation with a certain text stand: how a group's members are found.
final class LessonMembers: Sendable {
  private let collection: LessonCollection
  /// The first entry of each sum, and for each entry the next with its sum; -1 for none.
  private let first: [Int: Int32]
  private let next: [Int32]

  init(_ collection: LessonCollection) {
    self.collection = collection
    var first: [Int: Int32] = [:]
    var next = [Int32](repeating: -1, count: collection.count)
    for index in collection.indices.reversed() {
      let lesson = collection.lesson(Int32(index))
      let sum = LessonMembers.sum(lesson.kind, collection.organisation(Int32(index)), lesson.text)
      next[index] = first[sum] ?? -1
      first[sum] = Int32(index)
    }
    self.first = first
    self.next = next
  }

  /// The entries, in their order.
  func entries(_ kind: Lesson.Kind, _ member: LessonGroup.Member) -> [Int32] {
    var found: [Int32] = []
    var entry = first[LessonMembers.sum(kind, member.organisation, member.text)] ?? -1
    while entry >= 0 {
      let lesson = collection.lesson(entry)
      // Sums may be equal by chance.
      if lesson.kind == kind, lesson.text == member.text, collection.organisation(entry) == member.organisation {
        found.append(entry)
      }
      entry = next[Int(entry)]
    }
    return found
  }

  private static func sum(_ kind: Lesson.Kind, _ organisation: Organisation.ID, _ text: SubmittedText) -> Int {
    var hasher = Hasher()
    hasher.combine(kind)
    hasher.combine(organisation)
    hasher.combine(text)
    return hasher.finalize()
  }
}
