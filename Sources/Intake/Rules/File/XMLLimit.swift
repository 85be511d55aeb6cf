package import Diagnostics

/// XML deeper or with longer tags than any submission needs.
package enum XMLLimit {
  package static let rule = Rule(
    code: "VAL-016",
    severity: .fault,
    title: LocalizedText(
      sv: "XML-filen överskrider en gräns",
      en: "XML above a limit"),
    message: LocalizedText(
      sv: "XML-filen har {slag} över gränsen {expected}.",
      en: "The XML has {kind} above the limit {expected}."),
    remedy: LocalizedText(
      sv: "Ta bort det onödigt stora elementet; en inrapportering har högst några nivåer och korta taggar.",
      en: "Remove the oversized element; a submission has few levels and short tags."),
    why: LocalizedText(
      sv:
        "Gränserna stoppar filer som är gjorda för att låsa program, och ingen riktig inrapportering kommer i närheten.",
      en: "The limits stop files made to hang programs; no real submission comes near them."))
}
