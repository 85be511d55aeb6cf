package import Diagnostics

/// A composed text with its figures, before any format is chosen.
package struct Document: Sendable {
  package let title: String
  package let language: Language
  package let blocks: [Block]
  package let figures: [Figure]

  package init(title: String, language: Language, blocks: [Block], figures: [Figure] = []) {
    self.title = title
    self.language = language
    self.blocks = blocks
    self.figures = figures
  }
}

/// A drawn figure: complete SVG text with title and description inside.
package struct Figure: Sendable, Hashable {
  /// A number that is printed in it, and what it rests on.
  package struct Support: Sendable, Hashable {
    package let printed: String
    package let kind: NumberKind
    package let traces: TraceList

    package init(_ printed: String, _ kind: NumberKind, _ traces: TraceList) {
      self.printed = printed
      self.kind = kind
      self.traces = traces
    }
  }

  /// Lower-case ASCII letters, digits and hyphens; the file is `figurer/NAME.svg`.
  package let name: String
  package let svg: String
  /// In the order that it was drawn; its title and description last.
  package let support: [Support]

  package init(name: String, svg: String, support: [Support] = []) {
    self.name = name
    self.svg = svg
    self.support = support
  }

  package var path: String { "figurer/\(name).svg" }
}
