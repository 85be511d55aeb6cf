package import Diagnostics

/// An `ar` that is no year.
package enum InvalidYear {
  package static let rule = Rule(
    code: "VAL-042",
    severity: .fault,
    title: LocalizedText(
      sv: "Ogiltigt år",
      en: "Invalid year"),
    message: LocalizedText(
      sv: "Året är \"{found}\".",
      en: "The year is \"{found}\"."),
    remedy: LocalizedText(
      sv: "Skriv året med fyra siffror, till exempel 2024.",
      en: "Write the year with four digits, such as 2024."),
    why: LocalizedText(
      sv: "Året avgör vilken uppföljning insatsen hör till.",
      en: "The year decides which follow-up the activity belongs to."),
    example: .insats(wrong: [.year: "24"], right: [.year: "2024"]))
}
