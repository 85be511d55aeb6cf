import StrategyModel

/// The goals of each of some activities, by the activity's place, in the order of its ties.
struct GoalTies: Sendable {
  private var goals: [Goal.ID] = []
  /// Where those of each activity begin; one more than there are activities.
  private var starts: [Int] = []

  /// `activities` are in the order of their ids.
  init(_ activities: [Activity], _ alignments: [Alignment]) {
    let ties = alignments.inOrder()
    goals.reserveCapacity(ties.count)
    starts.reserveCapacity(activities.count + 1)
    var next = 0
    for activity in activities {
      starts.append(goals.count)
      while next < ties.count, ties[next].activity < activity.id { next += 1 }
      while next < ties.count, ties[next].activity == activity.id {
        goals.append(ties[next].goal)
        next += 1
      }
    }
    starts.append(goals.count)
  }

  /// Empty where nothing is tied to the activity.
  func goals(at place: Int) -> [Goal.ID] { Array(goals[starts[place]..<starts[place + 1]]) }

  /// Each goal once, in no certain order.
  func distinctGoals(at place: Int) -> [Goal.ID] {
    let goals = goals(at: place)
    return goals.count < 2 ? goals : Array(Set(goals))
  }
}
