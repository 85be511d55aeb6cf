import Diagnostics
import StrategyModel

/// What fills a place in a sentence: inline nodes, and the number that chooses between singular and plural.
struct Slot: Sendable {
  var inlines: [Inline]
  var count: Int?

  init(_ inlines: [Inline], count: Int? = nil) {
    self.inlines = inlines
    self.count = count
  }

  init(_ inline: Inline) { self.init([inline]) }

  static func text(_ text: String) -> Slot { Slot([.text(text)]) }
}

/// Sentences with named places, the same syntax as the rules' wording, filled with nodes that keep their traces.
enum Phrase {
  /// `owner` stands behind figures within the sentence's own words, so that even they can be followed.
  static func inlines(_ template: String, _ slots: [String: Slot], owner: Trace) -> [Inline] {
    inlines(WordingTemplate(template).pieces, slots, owner)
  }

  static func inlines(
    _ pieces: [WordingTemplate.Piece], _ slots: [String: Slot], _ owner: Trace
  ) -> [Inline] {
    var result: [Inline] = []
    for piece in pieces {
      switch piece {
      case .literal(let words): result.append(DigitRuns.holdsAny(words) ? .name(words, owner) : .text(words))
      case .slot(let name): if let slot = slots[name] { result += slot.inlines }
      case .plural(let name, let one, let many): result.append(.text(slots[name]?.count == 1 ? one : many))
      case .optional(let name, let inner):
        if slots[name]?.inlines.isPlainEmpty == false { result += inlines(inner, slots, owner) }
      }
    }
    return result
  }
}
