import Diagnostics
import StrategyModel

/// The analyst's own words, placed where their subject is and marked as the analyst's.
extension ReportContext {
  /// Empty where there is no comment on the subject.
  func comments(on subject: String) -> [Block] {
    additions.comments.filter { $0.subject == subject }.flatMap { comment in
      comment.paragraphs.map { paragraph in
        .callout(
          [
            .strong(
              say(
                sv: "Analytikerns kommentar till {id}:", en: "The analyst’s comment on {id}:",
                ["id": Slot(.name(InertText.shown(subject), .file(comment.file)))]))
          ] + [.text(" "), .quote(paragraph, .file(comment.file))])
      }
    }
  }

  /// Comments whose area, goal or finding does not exist this year.
  var commentsWithoutSubject: [ReportAdditions.Comment] {
    let known = Set(
      strategy.areas.map(\.id.rawValue) + strategy.goals.map(\.id.rawValue) + findings.map(\.id))
    return additions.comments.filter { !known.contains($0.subject) }
  }
}
