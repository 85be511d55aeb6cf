/// What somebody else wrote. It is no `String`, so that it cannot reach an output by mistake.
///
/// It cannot be put into a string, and no output takes it but through its channel's function: `VisibleText` (terminal and
/// logs), `MarkdownEscape`, `XMLEscape` (HTML and SVG), `CSVWriter`, the JSON coder and SQL's bound parameters.
package struct SubmittedText: Sendable, Hashable {
  /// The words as they were written: to be compared, counted and read, and for the channels' own functions. A house test
  /// names the files of the rooms with outputs that may use it.
  package let raw: String

  package init(_ raw: String) { self.raw = raw }

  package var isEmpty: Bool { raw.isEmpty }

  package func contains(_ words: String) -> Bool { raw.contains(words) }

  /// What is joined with submitted text is as little to be trusted.
  package static func + (a: SubmittedText, b: SubmittedText) -> SubmittedText { SubmittedText(a.raw + b.raw) }
}

extension SubmittedText: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.init(value) }
}

extension SubmittedText: Comparable {
  package static func < (a: SubmittedText, b: SubmittedText) -> Bool { a.raw < b.raw }
}

extension SubmittedText: CustomStringConvertible {
  /// As for a terminal, since that is where descriptions end.
  package var description: String { VisibleText.escaped(raw) }
}

// Deprecated, and warnings are errors: an unavailable one would only be passed over for the one that takes anything.
extension DefaultStringInterpolation {
  @available(*, deprecated, message: "submitted text reaches an output through its channel's function only")
  package mutating func appendInterpolation(_ text: SubmittedText) { appendInterpolation(text.description) }

  @available(*, deprecated, message: "submitted text reaches an output through its channel's function only")
  package mutating func appendInterpolation(_ text: SubmittedText?) { appendInterpolation(text?.description ?? "nil") }

  @available(*, deprecated, message: "submitted text reaches an output through its channel's function only")
  package mutating func appendInterpolation(_ texts: [SubmittedText]) {
    appendInterpolation(texts.map(\.description).joined(separator: ", "))
  }
}
