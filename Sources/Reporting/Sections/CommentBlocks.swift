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
          ] + [.text(" "), .quote(SubmittedText(paragraph), .file(comment.file))])
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

/// Comments that the edition has no place for are named, so that none is lost unseen.
enum CommentBlocks {
  static func unplaced(after blocks: [Block], _ context: ReportContext) -> [Block] {
    let comments = context.additions.comments
    guard !comments.isEmpty else { return [] }
    var named = Set<String>()
    func look(_ content: [Inline]) {
      for inline in content {
        switch inline {
        case .name(_, .file(let file)), .quote(_, .file(let file)): named.insert(file)
        case .strong(let inner), .emphasis(let inner), .link(let inner, to: _): look(inner)
        default: break
        }
      }
    }
    for block in blocks {
      switch block {
      case .callout(let content), .paragraph(let content): look(content)
      default: break
      }
    }
    let left = comments.filter { !named.contains($0.file) }
    guard !left.isEmpty else { return [] }
    return [
      .callout(
        context.say(
          sv: "{n} {n|kommentar har|kommentarer har} ingen plats i den här utgåvan: {filer}.",
          en: "{n} {n|comment has|comments have} no place in this edition: {filer}.",
          [
            "n": context.count(left.count, left.map { .file($0.file) }),
            "filer": Slot(ListText.joined(left.map { [context.file($0.file)] }, in: context.language)),
          ]))
    ]
  }
}
