package import Diagnostics

/// An `utmaning` or `perspektiv` that equals no id, name or alias.
package enum UnknownTheme {
  package static let rule = Rule(
    code: "VAL-037",
    severity: .fault,
    title: LocalizedText(
      sv: "Okänd utmaning eller okänt perspektiv",
      en: "Unknown theme"),
    message: LocalizedText(
      sv: "\"{found}\" är inte något värde för {falt} i strategin.{?nearest: Menades {nearest}?}",
      en: "\"{found}\" is no {falt} of the strategy.{?nearest: Was {nearest} meant?}"),
    remedy: LocalizedText(
      sv: "Skriv ett av: {expected}.",
      en: "Write one of: {expected}."),
    why: LocalizedText(
      sv: "Utmaningar och perspektiv är en kort, bestämd lista. Ett okänt värde skulle försvinna ur sammanställningen.",
      en: "Challenges and perspectives are a short fixed list. An unknown value would vanish from the summary."),
    example: .insats(wrong: [.challenge: "demografin"], right: [.challenge: "demografi"]))
}
