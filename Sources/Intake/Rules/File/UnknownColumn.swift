package import Diagnostics

/// A column that the contract does not know.
package enum UnknownColumn {
  package static let rule = Rule(
    code: "VAL-009",
    severity: .warning,
    title: LocalizedText(
      sv: "Okänd kolumn",
      en: "Unknown column"),
    message: LocalizedText(
      sv: "Kolumnen \"{found}\" är okänd och läses inte.{?nearest: Menades {nearest}?}",
      en: "Column \"{found}\" is unknown and not read.{?nearest: Was {nearest} meant?}"),
    remedy: LocalizedText(
      sv: "Rätta namnet till ett av dem som läses, eller ta bort kolumnen.",
      en: "Change the name to one that is read, or remove the column."),
    why: LocalizedText(
      sv: "En felstavad kolumn skulle annars försvinna utan att någon märker det.",
      en: "A misspelt column would otherwise vanish unnoticed."),
    example: Rule.Example(
      wrong:
        "organisation;ar;insats_id;rubrik;typ;status;beskrivnig\nKarlstads kommun;2024;KS-1;Läslyft i förskolan;projekt;pågående;Fler läser\n",
      right:
        "organisation;ar;insats_id;rubrik;typ;status;beskrivning\nKarlstads kommun;2024;KS-1;Läslyft i förskolan;projekt;pågående;Fler läser\n"
    ))
}
