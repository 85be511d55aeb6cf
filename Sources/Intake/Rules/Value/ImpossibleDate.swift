package import Diagnostics

/// A day, month or part of a year that does not exist.
package enum ImpossibleDate {
  package static let rule = Rule(
    code: "VAL-034",
    severity: .fault,
    title: LocalizedText(
      sv: "Datum som inte finns",
      en: "Date that does not exist"),
    message: LocalizedText(
      sv: "{falt} är {found}, men {skal}.",
      en: "{falt} is {found}, but {reason}."),
    remedy: LocalizedText(
      sv: "Rätta till ett datum som finns, eller skriv bara år och månad.",
      en: "Change it to a date that exists, or write year and month only."),
    why: LocalizedText(
      sv: "Ett omöjligt datum är nästan alltid ett skrivfel; vilken dag som avsågs går inte att veta.",
      en: "An impossible date is nearly always a slip; which day was meant cannot be known."),
    example: .insats(wrong: [.start: "2024-02-30"], right: [.start: "2024-02-29"]))
}
