package import Diagnostics

/// Lessons of one kind that several organisations tell in words of their own: a pattern in the year's work.
package struct LessonGroup: Sendable, Hashable {
  package struct Member: Sendable, Hashable {
    package let organisation: Organisation.ID
    package let text: SubmittedText
    /// Where it was written.
    package let source: RecordReference

    package init(organisation: Organisation.ID, text: SubmittedText, source: RecordReference) {
      self.organisation = organisation
      self.text = text
      self.source = source
    }
  }

  package let kind: Lesson.Kind
  /// The words that the members share, most shared first.
  package let terms: [String]
  /// Sorted by organisation and text.
  package let members: [Member]

  /// Whether its members have only a word in common, and are not alike as texts.
  package let sharesWordOnly: Bool

  package init(kind: Lesson.Kind, terms: [String], members: [Member], sharesWordOnly: Bool = false) {
    self.kind = kind
    self.terms = terms
    self.members = members
    self.sharesWordOnly = sharesWordOnly
  }

  package var organisations: [Organisation.ID] { Set(members.map(\.organisation)).sorted() }
}
