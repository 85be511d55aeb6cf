package import Diagnostics

/// A text that stands in for a text.
package enum PlaceholderText {
  package static let rule = Rule(
    code: "VAL-071",
    severity: .advice,
    title: LocalizedText(
      sv: "Utfyllnadstext",
      en: "Placeholder text"),
    message: LocalizedText(
      sv: "\"{found}\" i {falt} ser ut som utfyllnad.",
      en: "\"{found}\" in {falt} looks like a placeholder."),
    remedy: LocalizedText(
      sv: "Skriv en riktig text, eller lämna {falt} tomt om uppgiften inte är obligatorisk.",
      en: "Write a real text, or leave {falt} empty if it is not required."),
    why: LocalizedText(
      sv: "Utfyllnad som \"test\" eller \"xxx\" följer annars med in i sammanställningen.",
      en: "Placeholders such as \"test\" or \"xxx\" would end up in the summary."),
    example: .insats(wrong: [.summary: "xxx"], right: [.summary: "Fler barn får höra högläsning"]))
}
