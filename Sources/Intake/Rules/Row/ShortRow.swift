package import Diagnostics

/// A row with no cell at all for a named column.
package enum ShortRow {
  package static let rule = Rule(
    code: "VAL-020",
    severity: .fault,
    title: LocalizedText(
      sv: "Raden har för få celler",
      en: "Too few cells"),
    message: LocalizedText(
      sv: "Raden har {found} celler men rubrikraden {expected}; från och med {falt} saknas de.",
      en: "The row has {found} cells but the header {expected}; from {falt} on they are missing."),
    remedy: LocalizedText(
      sv: "Lägg till de celler som saknas på raden, tomma om de inte har något värde.",
      en: "Add the missing cells to the row, empty where they have no value."),
    why: LocalizedText(
      sv: "En rad med för få celler kan vara avklippt eller förskjuten, så att värden hamnat i fel kolumn.",
      en: "A row with too few cells may be cut off or shifted, with values in the wrong column."),
    example: Rule.Example(
      wrong: "organisation;ar;insats_id;rubrik;typ;status\nKarlstads kommun;2024;KS-1;Läslyft i förskolan;projekt\n",
      right:
        "organisation;ar;insats_id;rubrik;typ;status\nKarlstads kommun;2024;KS-1;Läslyft i förskolan;projekt;pågående\n"
    ))
}
