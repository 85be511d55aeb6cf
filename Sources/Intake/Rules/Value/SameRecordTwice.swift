package import Diagnostics

/// The same activity once more, word for word.
package enum SameRecordTwice {
  package static let rule = Rule(
    code: "VAL-041",
    severity: .advice,
    title: LocalizedText(
      sv: "Samma insats två gånger",
      en: "Same activity twice"),
    message: LocalizedText(
      sv: "Insatsen {found} står redan{?forsta: i {forsta}} med samma innehåll; den räknas en gång.",
      en: "Activity {found} already stands{?forsta: in {forsta}} with the same content; it is counted once."),
    remedy: LocalizedText(
      sv: "Ta bort den ena raden.",
      en: "Remove one of the rows."),
    why: LocalizedText(
      sv: "Det händer när en fil skickas två gånger eller rader klistras in igen. Inget räknas dubbelt.",
      en: "This happens when a file is sent twice or rows are pasted again. Nothing is counted double."),
    example: Rule.Example(
      wrong:
        "organisation;ar;insats_id;rubrik;typ;status\nKarlstads kommun;2024;KS-1;Läslyft i förskolan;projekt;pågående\nKarlstads kommun;2024;KS-1;Läslyft i förskolan;projekt;pågående\n",
      right:
        "organisation;ar;insats_id;rubrik;typ;status\nKarlstads kommun;2024;KS-1;Läslyft i förskolan;projekt;pågående\n"
    ))
}
