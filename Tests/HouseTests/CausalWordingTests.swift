import Foundation
import TestSupport
import Testing

/// No sentence of the program says that effort moved an indicator, in either language: every word that the reader meets
/// stands in these rooms.
struct CausalWordingTests {
  static let rooms = [
    "Sources/Reporting", "Sources/Analysis", "Sources/StrategyModel", "Sources/Pipeline", "Sources/nulage",
  ]
  static let causal = [
    "leder till", "beror på", "bero på", "tack vare", "orsakar", "orsakat", "orsakas", "på grund av", "till följd av",
    "medför", "resulterat i", "bidragit till", "because", "due to", "leads to", "led to", "caused by", "thanks to",
    "results in", "resulted in", "as a result", "contributed to", "owing to", "bidrar till", "effekt av", "effekten av",
    "ger upphov", "har gett", "påverkat", "påverkar", "tack till", "förklaras av", "contributes to", "effect of",
    "impact of", "affected by", "explained by", "driven by",
  ]
  /// Words by how common they are; nobody reads them as sentences.
  static let tables = ["Text/BackgroundFrequencies.swift", "Text/ConceptGroups.swift"]
  /// What says that nothing is said of causes.
  static let disclaimers = ["Analysen säger aldrig att det ena har påverkat det "]

  /// The strings of a source file, comments apart.
  static func wording(_ source: String) -> [String] {
    var inText = false
    return source.components(separatedBy: "\n").filter { line in
      let trimmed = line.trimmingCharacters(in: .whitespaces)
      let opens = line.components(separatedBy: "\"\"\"").count - 1
      defer { if opens % 2 == 1 { inText.toggle() } }
      return inText || (!trimmed.hasPrefix("//") && line.contains("\""))
    }
  }

  @Test func noSentenceClaimsCause() throws {
    var read = 0
    for room in CausalWordingTests.rooms {
      let folder = Checkout.path(room)
      for name in try FileManager.default.subpathsOfDirectory(atPath: folder)
      where name.hasSuffix(".swift") && !CausalWordingTests.tables.contains(name) {
        for line in CausalWordingTests.wording(try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)) {
          read += 1
          if CausalWordingTests.disclaimers.contains(where: line.contains) { continue }
          for word in CausalWordingTests.causal {
            #expect(!line.lowercased().contains(word), "\(room)/\(name): \(line)")
          }
        }
      }
    }
    #expect(read > 1_000)
  }

  @Test func theTestWouldFind() {
    #expect(CausalWordingTests.wording("  sv: \"Insatserna leder till fler jobb\",").count == 1)
    #expect(CausalWordingTests.wording("  /// Insatserna \"leder till\" fler jobb").isEmpty)
    #expect(CausalWordingTests.wording("\"\"\"\nleder till\n\"\"\"").contains("leder till"))
  }
}
