import Diagnostics
import Foundation
import Mustache
import StrategyModel

/// A sentence in the words of staff, whose places are filled after the template has been rendered: what a template gets is
/// a mark for each place, never the text that comes from a submission.
struct TemplateSentence {
  /// Marks are characters for private use, which no template may hold.
  private static let first: UInt32 = 0xF0000
  private static let marks = first...(first + 999)

  private let template: MustacheTemplate?

  init(_ text: String) {
    let scalars = text.unicodeScalars.filter { !TemplateSentence.marks.contains($0.value) }
    // Escaping is the renderers' task, for their own channel.
    template = try? MustacheTemplate(
      string: "{{% CONTENT_TYPE:TEXT}}" + String(String.UnicodeScalarView(scalars)))
  }

  /// `name_en` is true where the number of `name` is one. `owner` stands behind figures in the staff's own words.
  func inlines(_ slots: [String: Slot], owner: Trace) -> [Inline] {
    var values: [String: Any] = [:]
    var filled: [[Inline]] = []
    for (name, slot) in slots.sorted(by: { $0.key < $1.key }) {
      values[name + "_en"] = slot.count == 1
      guard !slot.inlines.plain.isEmpty, let mark = Unicode.Scalar(TemplateSentence.first + UInt32(filled.count)) else {
        continue
      }
      values[name] = String(Character(mark))
      filled.append(slot.inlines)
    }
    let rendered = template?.render(values) ?? ""
    let line = rendered.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var inlines: [Inline] = []
    var words = ""
    func close() {
      if !words.isEmpty { inlines.append(words.contains(where: \.isNumber) ? .name(words, owner) : .text(words)) }
      words = ""
    }
    for scalar in line.unicodeScalars {
      guard TemplateSentence.marks.contains(scalar.value) else {
        words.unicodeScalars.append(scalar)
        continue
      }
      close()
      let index = Int(scalar.value - TemplateSentence.first)
      if filled.indices.contains(index) { inlines += filled[index] }
    }
    close()
    return inlines
  }
}
