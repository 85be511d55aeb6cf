package import Diagnostics

/// A period that ends before it begins.
package enum StartAfterEnd {
  package static let rule = Rule(
    code: "VAL-035",
    severity: .fault,
    title: LocalizedText(
      sv: "Start efter slut",
      en: "Start after end"),
    message: LocalizedText(
      sv: "Start {start} ligger efter slut {found}.",
      en: "Start {start} is after end {found}."),
    remedy: LocalizedText(
      sv:
        "Rätta start eller slut så att perioden börjar innan den slutar. Lämna slut tomt om insatsen gäller tills vidare.",
      en:
        "Correct start or end so that the period begins before it ends. Leave the end empty if it goes on until further notice."
    ),
    why: LocalizedText(
      sv: "En period som slutar innan den börjar kan inte jämföras med andra insatser eller med statistiken.",
      en: "A period that ends before it begins cannot be compared with other activities or with statistics."),
    example: .insats(wrong: [.start: "2025-01", .end: "2024-06"], right: [.start: "2024-01", .end: "2025-06"]))
}
