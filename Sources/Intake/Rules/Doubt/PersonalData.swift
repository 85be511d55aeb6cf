package import Diagnostics

/// A personal identity number, e-mail address or phone number in free text.
package enum PersonalData {
  package static let rule = Rule(
    code: "VAL-054",
    severity: .warning,
    title: LocalizedText(
      sv: "Personuppgift i fritext",
      en: "Personal data in free text"),
    message: LocalizedText(
      sv: "{slag} i {falt}: \"{found}\". Uppgiften maskeras.",
      en: "{kind} in {falt}: \"{found}\". It is masked."),
    remedy: LocalizedText(
      sv: "Ta bort uppgiften ur texten. Kontaktuppgifter hör hemma i kontakt, som aldrig publiceras.",
      en: "Remove it from the text. Contact details belong in kontakt, which is never published."),
    why: LocalizedText(
      sv: "Sammanställningen är offentlig. Personnummer, e-postadresser och telefonnummer får inte följa med.",
      en: "The summary is public. Identity numbers, e-mail addresses and phone numbers must not go with it."),
    example: .insats(wrong: [.summary: "Fråga efter 811228-9874"], right: [.summary: "Fråga efter samordnaren"]))
}
