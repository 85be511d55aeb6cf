package import Diagnostics
import Files
import Logging

/// Tells a waiting person what is going on, on standard error: a rewritten line on a terminal, plain lines elsewhere.
package struct Progress: Sendable {
  private let isTerminal: Bool
  package let language: Language

  package init(language: Language) {
    self.language = language
    isTerminal = StandardStreams.messagesAreTerminal
  }

  /// The stage that begins now.
  package func begin(_ stage: Stage) {
    let number = (Stage.allCases.firstIndex(of: stage) ?? 0) + 1
    let line = "[\(number)/\(Stage.allCases.count)] \(words(stage)[language]) …"
    if isTerminal { StandardStreams.writeProgress(line) } else { MessageLog.logger.info("\(line)") }
  }

  /// Something that the person should know, kept on the screen.
  package func note(_ text: LocalizedText) {
    if isTerminal { StandardStreams.writeProgress("") }
    MessageLog.logger.notice("\(text[language])")
  }

  /// Clears the rewritten line.
  package func end() { if isTerminal { StandardStreams.writeProgress("") } }

  private func words(_ stage: Stage) -> LocalizedText {
    switch stage {
    case .validate: LocalizedText(sv: "läser och prövar inrapporteringarna", en: "reading and checking submissions")
    case .normalise: LocalizedText(sv: "kopplar insatser till mål", en: "tying activities to goals")
    case .merge: LocalizedText(sv: "lägger samman med statistiken", en: "merging with statistics")
    case .detect: LocalizedText(sv: "söker glapp och samarbetsmöjligheter", en: "looking for gaps and overlaps")
    case .report: LocalizedText(sv: "skriver nuläget", en: "writing the report")
    }
  }
}
