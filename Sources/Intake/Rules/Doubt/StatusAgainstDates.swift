package import Diagnostics

/// A status that the dates contradict.
package enum StatusAgainstDates {
  package static let rule = Rule(
    code: "VAL-052",
    severity: .warning,
    title: LocalizedText(
      sv: "Status stämmer inte med datum",
      en: "Status against dates"),
    message: LocalizedText(
      sv: "Statusen är {found}, men {skal} (räknat från {datum}).",
      en: "The status is {found}, but {reason} (seen from {datum})."),
    remedy: LocalizedText(
      sv: "Rätta status, start eller slut så att de stämmer med varandra.",
      en: "Correct status, start or end so that they agree."),
    why: LocalizedText(
      sv:
        "Insatser som borde ha avslutats eller startat räknas annars fel. Dagens datum hämtas ur inställningarna, aldrig ur klockan.",
      en:
        "Activities that should have ended or begun would be counted wrongly. Today is taken from the settings, never from the clock."
    ),
    example: .insats(wrong: [.status: "pågående", .end: "2022-06"], right: [.status: "avslutad", .end: "2022-06"]))
}
