package import Diagnostics

/// Something learnt: what hindered, what helped, and which structures to create, break or keep.
package struct Lesson: Sendable, Hashable {
  /// The kinds, by the names of their columns.
  package enum Kind: String, CaseIterable, Sendable {
    case hindrance = "hinder"
    case successFactor = "framgangsfaktor"
    case create = "skapa"
    case breakUp = "bryta"
    case keep = "behalla"
  }

  package let kind: Kind
  package let text: SubmittedText

  package init(kind: Kind, text: String) {
    self.kind = kind
    self.text = SubmittedText(text)
  }
}
