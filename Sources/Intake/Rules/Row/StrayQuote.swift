package import Diagnostics

/// A single quotation mark inside a quoted cell.
package enum StrayQuote {
  package static let rule = Rule(
    code: "VAL-023",
    severity: .fault,
    title: LocalizedText(
      sv: "Ensamt citattecken i en cell",
      en: "Stray quotation mark"),
    message: LocalizedText(
      sv: "Ett citattecken står mitt i en cell som är omgiven av citattecken.",
      en: "A quotation mark stands inside a cell that is enclosed in quotation marks."),
    remedy: LocalizedText(
      sv: "Skriv citattecken i texten dubbelt (\"\").",
      en: "Write quotation marks within the text twice (\"\")."),
    why: LocalizedText(
      sv: "Det går inte att veta var cellen slutar, och därmed inte vilka värden som hör till vilken kolumn.",
      en: "There is no telling where the cell ends, and so which values belong to which column."),
    example: Rule.Example(
      wrong:
        "organisation;ar;insats_id;rubrik;typ;status\nKarlstads kommun;2024;KS-1;\"Läslyft \"Boken\" i förskolan\";projekt;pågående\n",
      right:
        "organisation;ar;insats_id;rubrik;typ;status\nKarlstads kommun;2024;KS-1;\"Läslyft \"\"Boken\"\" i förskolan\";projekt;pågående\n"
    ))
}
