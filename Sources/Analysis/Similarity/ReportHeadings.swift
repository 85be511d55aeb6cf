import Foundation

/// Takes away the headings of report templates, which make every two reports from the same form look alike.
enum ReportHeadings {
  /// What forms ask for, in lower case; a heading may join several of them with "och".
  private static let subjects: Set<String> = [
    "syfte", "mål", "målgrupp", "målgrupper", "bakgrund", "resultat", "effekter", "förväntade effekter",
    "förväntade resultat", "förväntat resultat", "planerade aktiviteter", "aktiviteter", "upplägg", "genomförande",
    "beskrivning", "sammanfattning", "projektbeskrivning", "kort beskrivning", "tidplan", "budget", "lärdomar",
    "hinder", "framgångsfaktorer", "nästa steg", "uppföljning", "utvärdering", "status", "samverkan", "insatser",
    "projektmål", "delmål", "övergripande mål", "syftet", "målet",
  ]
  /// No heading of a form is longer.
  private static let longest = 60

  /// The text without headings that end in a colon at the start of a sentence, or stand alone on a line.
  static func stripped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x3A || $0 == 0x0A || $0 == 0x0D }) else { return text }
    let scalars = Array(text.unicodeScalars)
    var kept = String.UnicodeScalarView()
    var sentence = 0
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case ":", "\n", "\r":
        let isHeading = index - sentence <= longest && isHeading(scalars[sentence..<index])
        if !isHeading { kept.append(contentsOf: scalars[sentence..<index]) }
        kept.append(isHeading ? " " : scalar)
        sentence = index + 1
      case ".", "!", "?":
        kept.append(contentsOf: scalars[sentence...index])
        sentence = index + 1
      default: continue
      }
    }
    kept.append(contentsOf: scalars[sentence...])
    return String(kept)
  }

  private static func isHeading(_ scalars: ArraySlice<UnicodeScalar>) -> Bool {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    let outside = CharacterSet.letters.inverted
    let phrase = String(view).lowercased().precomposedStringWithCanonicalMapping.trimmingCharacters(in: outside)
    guard !phrase.isEmpty else { return false }
    if subjects.contains(phrase) { return true }
    let parts = phrase.replacing(", ", with: " och ").components(separatedBy: " och ")
    return parts.allSatisfy { subjects.contains($0.trimmingCharacters(in: .whitespaces)) }
  }
}
