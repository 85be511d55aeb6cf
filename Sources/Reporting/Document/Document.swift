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
  /// Lower-case ASCII letters, digits and hyphens; the file is `figurer/NAME.svg`.
  package let name: String
  package let svg: String

  package init(name: String, svg: String) {
    self.name = name
    self.svg = svg
  }

  package var path: String { "figurer/\(name).svg" }
}
