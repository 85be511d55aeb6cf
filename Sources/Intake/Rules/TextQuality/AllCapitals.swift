package import Diagnostics

/// A text in capitals only.
package enum AllCapitals {
  package static let rule = Rule(
    code: "VAL-072",
    severity: .advice,
    title: LocalizedText(
      sv: "Bara versaler",
      en: "All capitals"),
    message: LocalizedText(
      sv: "{falt} är skrivet med bara versaler: \"{found}\".",
      en: "{falt} is written in capitals only: \"{found}\"."),
    remedy: LocalizedText(
      sv: "Skriv med gemener och stor begynnelsebokstav.",
      en: "Write in lower case with an initial capital."),
    why: LocalizedText(
      sv: "Versaler är svårare att läsa, och egennamn syns inte.",
      en: "Capitals are harder to read, and names do not show."),
    example: .insats(wrong: [.title: "LÄSLYFT I FÖRSKOLAN"], right: [.title: "Läslyft i förskolan"]))
}
