package import Diagnostics

/// A file with more of something than any submission needs: columns, rows, values, levels or length.
package enum XMLLimit {
  package static let rule = Rule(
    code: "VAL-016",
    severity: .fault,
    title: LocalizedText(
      sv: "Filen överskrider en gräns",
      en: "A file above a limit"),
    message: LocalizedText(
      sv: "Filen har {slag} över gränsen {expected}{?found:; det är {found}}.",
      en: "The file has {kind} above the limit {expected}{?found:; it is {found}}."),
    remedy: LocalizedText(
      sv:
        "Ta bort det som har blivit för stort, eller dela upp filen; den som kör verktyget kan höja gränsen under granser.",
      en: "Remove what has grown too large, or split the file; who runs the tool can raise the limit under granser."),
    why: LocalizedText(
      sv:
        "Gränserna stoppar filer som är gjorda för att låsa program, och ingen riktig inrapportering kommer i närheten.",
      en: "The limits stop files made to hang programs; no real submission comes near them."))
}
