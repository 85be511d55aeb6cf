package import StrategyModel

/// What a report holds beside the run's own results: patterns of lessons, and the staff's comments and decisions.
package struct ReportAdditions: Sendable {
  /// The analyst's own text on an area, goal or finding (`kommentarer/ID.md`). Never written by the program.
  package struct Comment: Sendable, Hashable {
    /// The id of what it is about: the file's name without ending.
    package let subject: String
    package let file: String
    package let text: String

    package init(subject: String, file: String, text: String) {
      self.subject = subject
      self.file = file
      self.text = text
    }

    /// Its paragraphs, each on one line.
    var paragraphs: [String] {
      text.replacing("\r\n", with: "\n").split(separator: "\n\n")
        .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
    }
  }

  package var lessons: [LessonGroup] = []
  package var comments: [Comment] = []
  /// Which of the staff's decisions were obeyed.
  package var decisions: DecisionOutcome

  package init(
    lessons: [LessonGroup] = [], comments: [Comment] = [], decisions: DecisionOutcome = DecisionOutcome()
  ) {
    self.lessons = lessons
    self.comments = comments
    self.decisions = decisions
  }
}
