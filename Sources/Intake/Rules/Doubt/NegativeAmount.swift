package import Diagnostics

/// A budget below zero.
package enum NegativeAmount {
  package static let rule = Rule(
    code: "VAL-058",
    severity: .warning,
    title: LocalizedText(
      sv: "Negativt belopp",
      en: "Negative amount"),
    message: LocalizedText(
      sv: "Budgeten är {found}, ett negativt belopp.",
      en: "The budget is {found}, a negative amount."),
    remedy: LocalizedText(
      sv: "Skriv budgeten utan minustecken, eller lämna den tom.",
      en: "Write the budget without a minus sign, or leave it empty."),
    why: LocalizedText(
      sv: "En budget under noll är oftast ett skrivfel, och minskar summan för alla insatser.",
      en: "A budget below zero is mostly a slip, and lowers the sum of all activities."),
    example: .insats(wrong: [.budget: "-5 000"], right: [.budget: "5 000"]))
}
