package import Diagnostics

/// A `start` or `slut` in another form than those that are read.
package enum InvalidDate {
  package static let rule = Rule(
    code: "VAL-033",
    severity: .fault,
    title: LocalizedText(
      sv: "Datum i annat format",
      en: "Date in another format"),
    message: LocalizedText(
      sv: "{falt} är \"{found}\", som inte är ett datumformat som läses.{?nearest: Menades {nearest}?}",
      en: "{falt} is \"{found}\", which is no date format that is read.{?nearest: Was {nearest} meant?}"),
    remedy: LocalizedText(
      sv: "Skriv {expected}.{?nearest: Här: {nearest}.}",
      en: "Write {expected}.{?nearest: Here: {nearest}.}"),
    why: LocalizedText(
      sv: "Samma datum skrivs på många sätt, och 03/04 kan betyda två dagar. Därför läses bara entydiga former.",
      en: "The same date is written in many ways, and 03/04 may mean two days. Only unambiguous forms are read."),
    example: .insats(wrong: [.start: "1 mars 2024"], right: [.start: "2024-03-01"]))
}
