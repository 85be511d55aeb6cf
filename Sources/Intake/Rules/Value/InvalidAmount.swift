package import Diagnostics

/// A `budget` that is no exact sum of money.
package enum InvalidAmount {
  package static let rule = Rule(
    code: "VAL-036",
    severity: .fault,
    title: LocalizedText(
      sv: "Ogiltigt belopp",
      en: "Invalid amount"),
    message: LocalizedText(
      sv: "Budgeten \"{found}\" går inte att läsa som ett belopp.{?nearest: Menades {nearest}?}",
      en: "The budget \"{found}\" cannot be read as an amount.{?nearest: Was {nearest} meant?}"),
    remedy: LocalizedText(
      sv: "Skriv en siffra, gärna med enhet: {expected}.",
      en: "Write a number, if you like with a unit: {expected}."),
    why: LocalizedText(
      sv: "Belopp summeras på öret. Ungefärliga belopp och tvetydiga avskiljare skulle ge fel summor.",
      en: "Amounts are summed to the öre. Approximate amounts and ambiguous separators would give wrong sums."),
    example: .insats(wrong: [.budget: "ca tolv"], right: [.budget: "12 tkr"]))
}
