/// An activity whose goals the staff have confirmed, kept in the archive so that later years learn from it.
package struct ConfirmedExample: Sendable, Hashable {
  /// The cycle in which it was confirmed.
  package let year: Int
  package let activity: Activity.ID
  package let title: String
  /// What it said, as it is compared with goals. Personal data was masked when it was read.
  package let text: String
  package let goals: [Goal.ID]
  /// The sum of the words that the decision was about.
  package let textSum: String

  package init(
    year: Int, activity: Activity.ID, title: String, text: String, goals: [Goal.ID], textSum: String
  ) {
    self.year = year
    self.activity = activity
    self.title = title
    self.text = text
    self.goals = goals
    self.textSum = textSum
  }
}
