import StrategyModel

/// The patterns of the lessons, with where in the collection the lessons of each member stand: found once for every
/// section and table.
final class PatternEntries: Sendable {
  let groups: [LessonGroup]
  private let entries: [Int32]
  /// Where the entries of each member begin, the members of all groups in order; one more than there are.
  private let starts: [Int32]
  /// Which member is the first of each group.
  private let firsts: [Int]

  init(_ groups: [LessonGroup], _ members: LessonMembers) {
    self.groups = groups
    var entries: [Int32] = []
    var starts: [Int32] = [0]
    var firsts: [Int] = []
    for group in groups {
      firsts.append(starts.count - 1)
      for member in group.members {
        entries += members.entries(group.kind, member)
        starts.append(Int32(entries.count))
      }
    }
    self.entries = entries
    self.starts = starts
    self.firsts = firsts
  }

  /// The groups of one kind by their numbers, in their order.
  func numbers(_ kind: Lesson.Kind) -> [Int] { groups.indices.filter { groups[$0].kind == kind } }

  /// Where the lessons of a group's member stand, in the collection's order.
  func entries(_ group: Int, member: Int) -> ArraySlice<Int32> {
    let place = firsts[group] + member
    return entries[Int(starts[place])..<Int(starts[place + 1])]
  }
}
