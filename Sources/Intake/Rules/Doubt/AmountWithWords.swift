package import Diagnostics

/// A budget with a word such as `drygt` or `per år` beside the sum.
package enum AmountWithWords {
  package static let rule = Rule(
    code: "VAL-059",
    severity: .advice,
    title: LocalizedText(
      sv: "Ungefärligt eller årligt belopp",
      en: "Approximate or yearly amount"),
    message: LocalizedText(
      sv: "Budgeten \"{found}\" har lästs som {belopp} kr: {skal}.",
      en: "The budget \"{found}\" was read as {belopp} kr: {reason}."),
    remedy: LocalizedText(
      sv: "Skriv hela beloppet för insatsens tid som en siffra, om det är något annat.",
      en: "Write the whole amount as a number, if it is another."),
    why: LocalizedText(
      sv: "Belopp summeras. Det som är ungefärligt eller gäller per år räknas, men det ska synas hur.",
      en: "Amounts are summed. What is approximate or yearly counts, but it must be seen how."),
    example: .insats(wrong: [.budget: "drygt 2 mnkr"], right: [.budget: "2 100 tkr"]))
}
