package import Diagnostics

/// A cell that opens with a quotation mark and never closes it.
package enum UnclosedQuote {
  package static let rule = Rule(
    code: "VAL-022",
    severity: .fault,
    title: LocalizedText(
      sv: "Citattecken som aldrig stängs",
      en: "Quotation mark never closed"),
    message: LocalizedText(
      sv: "Cellen börjar med ett citattecken som aldrig stängs. Raden läses inte; läsningen fortsätter på nästa rad.",
      en:
        "The cell opens with a quotation mark that is never closed. The row is not read; reading goes on at the next line."
    ),
    remedy: LocalizedText(
      sv: "Stäng cellen med ett citattecken, eller ta bort det första. Ett citattecken i texten skrivs dubbelt (\"\").",
      en:
        "Close the cell with a quotation mark, or remove the first. A quotation mark within the text is written twice (\"\")."
    ),
    why: LocalizedText(
      sv: "Ett öppet citattecken skulle annars sluka alla rader efter det.",
      en: "An open quotation mark would otherwise swallow every row after it."),
    example: Rule.Example(
      wrong:
        "organisation;ar;insats_id;rubrik;typ;status\nKarlstads kommun;2024;KS-1;\"Läslyft i förskolan;projekt;pågående\n",
      right:
        "organisation;ar;insats_id;rubrik;typ;status\nKarlstads kommun;2024;KS-1;\"Läslyft i förskolan\";projekt;pågående\n"
    ))
}
