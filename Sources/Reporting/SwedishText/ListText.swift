package import Diagnostics
import Foundation

/// Lists and names in running text.
package enum ListText {
  /// "a", "a och b", "a, b och c"; "a; b, med komma; c och d" where a part holds a comma of its own. Each part keeps its
  /// traces.
  package static func joined(
    _ parts: [[Inline]], in language: Language, with last: LocalizedText = LocalizedText(sv: "och", en: "and")
  ) -> [Inline] {
    let holdsComma = parts.count > 2 && parts.contains { hasComma($0) }
    var result: [Inline] = []
    for (index, part) in parts.enumerated() {
      if index > 0 {
        let isLast = index == parts.count - 1
        result.append(.text(isLast ? " \(last[language]) " : holdsComma ? "; " : ", "))
      }
      result += part
    }
    return result
  }

  /// A comma within quotation marks or brackets parts nothing from anything.
  private static func hasComma(_ part: [Inline]) -> Bool {
    let text = part.plain
    guard text.utf8.contains(UInt8(ascii: ",")) else { return false }
    var depth = 0
    var before: Character = " "
    for character in text {
      if "“(".contains(character) { depth += 1 }
      if character == "”" { depth = depth > 0 && before != " " ? depth - 1 : depth + 1 }
      if character == ")" { depth -= 1 }
      if character == " ", before == ",", depth <= 0 { return true }
      before = character
    }
    return false
  }

  /// The Swedish genitive: names that end in s, x or z take no ending.
  package static func genitive(_ name: String) -> String {
    guard let last = name.lowercased().last else { return name }
    return "sxz".contains(last) ? name : name + "s"
  }

  /// With a capital first letter; the rest is left as it is.
  package static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// In Swedish alphabetical order (å, ä, ö last), whatever the machine's own locale; ties by bytes.
  package static func sorted<Element>(_ elements: [Element], by name: (Element) -> String) -> [Element] {
    elements.map { (name($0), $0) }.sorted { precedes($0.0, $1.0) }.map(\.1)
  }

  private static let swedish = Locale(identifier: "sv_SE")

  package static func precedes(_ a: String, _ b: String) -> Bool {
    switch a.compare(b, options: [.caseInsensitive], range: nil, locale: swedish) {
    case .orderedAscending: true
    case .orderedDescending: false
    case .orderedSame: a.utf8.lexicographicallyPrecedes(b.utf8)
    }
  }
}
