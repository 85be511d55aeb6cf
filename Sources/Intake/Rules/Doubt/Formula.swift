package import Diagnostics

/// A text that a spreadsheet would run as a formula.
package enum Formula {
  package static let rule = Rule(
    code: "VAL-055",
    severity: .warning,
    title: LocalizedText(
      sv: "Text som kan köras som formel",
      en: "Text that may run as a formula"),
    message: LocalizedText(
      sv: "Texten i {falt} börjar som en formel: \"{found}\".",
      en: "The text of {falt} begins like a formula: \"{found}\"."),
    remedy: LocalizedText(
      sv: "Börja texten med en bokstav eller siffra.",
      en: "Begin the text with a letter or digit."),
    why: LocalizedText(
      sv: "Ett kalkylprogram kör cellen i stället för att visa den. I våra filer sätts en apostrof framför.",
      en: "A spreadsheet runs the cell instead of showing it. Our files put an apostrophe before it."),
    example: .insats(wrong: [.summary: "=SUMMA(A1:A3)"], right: [.summary: "Summan av tre delar"]))
}
