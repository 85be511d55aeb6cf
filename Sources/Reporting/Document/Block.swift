/// A paragraph-level part of a document.
package enum Block: Sendable, Hashable {
  /// `level` 1–6; `id` is letters, digits and hyphens, unique in its document.
  case heading(level: Int, id: String, [Inline])
  case paragraph([Inline])
  case list([[Inline]])
  case table(Table)
  /// A figure of the document, by its name, with what it shows in words.
  case figure(name: String, alt: [Inline])
  /// Something that must not be missed.
  case callout([Inline])
}

/// A table: the first column heads its rows where `rowHeaders` says so.
package struct Table: Sendable, Hashable {
  package enum Alignment: Sendable, Hashable { case start, end }

  package struct Column: Sendable, Hashable {
    package let header: [Inline]
    package let alignment: Alignment

    package init(_ header: [Inline], _ alignment: Alignment = .start) {
      self.header = header
      self.alignment = alignment
    }
  }

  package let caption: [Inline]
  package let columns: [Column]
  /// Each as long as `columns`; a shorter row is filled with empty cells when it is rendered.
  package let rows: [[[Inline]]]
  package let rowHeaders: Bool

  package init(caption: [Inline], columns: [Column], rows: [[[Inline]]], rowHeaders: Bool = true) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.rowHeaders = rowHeaders
  }
}
