import Foundation

/// LIX (Björnsson 1968): words per sentence plus the percentage of words longer than six letters.
///
/// Under 30 very easy, 30–40 easy, 40–50 middling (news), 50–60 heavy (official prose), over 60 very heavy.
struct ReadingIndex {
  let words: Int
  let sentences: Int
  let longWords: Int

  var value: Double? {
    guard words > 0, sentences > 0 else { return nil }
    return Double(words) / Double(sentences) + 100 * Double(longWords) / Double(words)
  }

  /// `text` is running text, one paragraph or list item a line; a sentence ends in a full stop, question or exclamation
  /// mark or colon before a space, and with its line.
  init(_ text: String) {
    var (words, sentences, longWords) = (0, 0, 0)
    for line in text.split(separator: "\n") {
      for sentence in line.split(separator: /[.!?:](?=\s|$)/) {
        let found = sentence.split { !($0.isLetter || $0.isNumber || $0 == "-") }
          .filter { $0.contains(where: \.isLetter) }
        guard !found.isEmpty else { continue }
        sentences += 1
        words += found.count
        longWords += found.count { $0.count > 6 }
      }
    }
    (self.words, self.sentences, self.longWords) = (words, sentences, longWords)
  }

  /// What is read as sentences: no tables, figures or headings, no mark-up, ids or link targets. Names of goals,
  /// organisations and indicators count as words: the reader meets them too.
  static func prose(_ markdown: some Sequence<Substring>) -> String {
    markdown.filter { line in !["|", "#", "!", ">"].contains(where: { line.hasPrefix($0) }) && !line.hasPrefix("**") }
      .map { line in
        String(line).replacing(#/^- /#, with: "").replacing(/\*\*[A-Z]\d\d-[^*]*\*\*/, with: "")
          .replacing(/\]\([^)]*\)/, with: "").replacing(/[\[\]*\\]/, with: "")
      }
      .joined(separator: "\n")
  }
}
