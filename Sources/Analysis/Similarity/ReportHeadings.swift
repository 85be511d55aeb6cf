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
    guard text.utf8.contains(where: isEnd) else { return text }
    let bytes = Array(text.utf8)
    var kept: [UInt8] = []
    var (copied, sentence) = (0, 0)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case _ where isEnd(byte):
        if index > sentence, index - sentence <= longest * 2, isHeading(bytes[sentence..<index]) {
          kept.append(contentsOf: bytes[copied..<sentence])
          kept.append(0x20)
          copied = index + 1
        }
        sentence = index + 1
      case 0x2E, 0x21, 0x3F: sentence = index + 1  // . ! ?
      default: continue
      }
    }
    guard copied > 0 else { return text }
    kept.append(contentsOf: bytes[copied...])
    return String(decoding: kept, as: UTF8.self)
  }

  /// Whether it may end a heading: a colon or line end.
  private static func isEnd(_ byte: UInt8) -> Bool { byte == 0x3A || byte == 0x0A || byte == 0x0D }

  private static func isHeading(_ bytes: ArraySlice<UInt8>) -> Bool {
    let view = String(decoding: bytes, as: UTF8.self)
    guard view.unicodeScalars.count <= longest else { return false }
    let outside = CharacterSet.letters.inverted
    let phrase = view.lowercased().precomposedStringWithCanonicalMapping.trimmingCharacters(in: outside)
    guard !phrase.isEmpty else { return false }
    if subjects.contains(phrase) { return true }
    let parts = phrase.replacing(", ", with: " och ").components(separatedBy: " och ")
    return parts.allSatisfy { subjects.contains($0.trimmingCharacters(in: .whitespaces)) }
  }
}
