package import Diagnostics

/// A row longer than any submission needs.
package enum RowTooLong {
  package static let rule = Rule(
    code: "VAL-024",
    severity: .fault,
    title: LocalizedText(
      sv: "Raden är för lång",
      en: "Row too long"),
    message: LocalizedText(
      sv: "Raden är längre än {expected} byte och läses inte.",
      en: "The row is longer than {expected} bytes and is not read."),
    remedy: LocalizedText(
      sv: "Kontrollera att filen har radbrytningar mellan insatserna, och korta ned texterna.",
      en: "Check that the file has line breaks between the activities, and shorten the texts."),
    why: LocalizedText(
      sv: "Gränsen gör att en skadad fil inte fyller minnet.",
      en: "The limit keeps a damaged file from filling the memory."))
}
