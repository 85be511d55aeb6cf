package import Diagnostics

/// A row with a filled cell beyond the last named column.
package enum LongRow {
  package static let rule = Rule(
    code: "VAL-021",
    severity: .fault,
    title: LocalizedText(
      sv: "Raden har för många celler",
      en: "Too many cells"),
    message: LocalizedText(
      sv: "Raden har {found} celler men rubrikraden {expected}{?rest:; \"{rest}\" ligger utanför}.",
      en: "The row has {found} cells but the header {expected}{?rest:; \"{rest}\" lies outside}."),
    remedy: LocalizedText(
      sv: "Sätt citattecken runt den cell som innehåller ett skiljetecken, eller ta bort det som ligger utanför.",
      en: "Put quotation marks around the cell that contains a separator, or remove what lies outside."),
    why: LocalizedText(
      sv: "Ofta har ett semikolon eller komma i en text delat cellen i två, och alla värden efter den hamnar fel.",
      en: "Often a semicolon or comma within a text has split the cell, and all values after it are misplaced."),
    example: Rule.Example(
      wrong:
        "organisation;ar;insats_id;rubrik;typ;status\nKarlstads kommun;2024;KS-1;Läslyft; förskolan;projekt;pågående\n",
      right:
        "organisation;ar;insats_id;rubrik;typ;status\nKarlstads kommun;2024;KS-1;\"Läslyft; förskolan\";projekt;pågående\n"
    ))
}
