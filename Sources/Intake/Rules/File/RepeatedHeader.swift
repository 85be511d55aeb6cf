package import Diagnostics

/// The header once more among the rows, as when two exports are pasted together.
package enum RepeatedHeader {
  package static let rule = Rule(
    code: "VAL-010",
    severity: .advice,
    title: LocalizedText(
      sv: "Rubrikraden upprepas",
      en: "Header repeated"),
    message: LocalizedText(
      sv: "Rubrikraden står en gång till på rad {row}; den räknas som tom.",
      en: "The header stands once more in row {row}; it counts as blank."),
    remedy: LocalizedText(
      sv: "Ta bort den upprepade rubrikraden.",
      en: "Remove the repeated header."),
    why: LocalizedText(
      sv: "En upprepad rubrikrad visar ofta att två exporter har klistrats ihop. Raderna läses ändå.",
      en: "A repeated header often shows that two exports were pasted together. The rows are read all the same."),
    example: Rule.Example(
      wrong:
        "organisation;ar;insats_id;rubrik;typ;status\nKarlstads kommun;2024;KS-1;Läslyft i förskolan;projekt;pågående\norganisation;ar;insats_id;rubrik;typ;status\n",
      right:
        "organisation;ar;insats_id;rubrik;typ;status\nKarlstads kommun;2024;KS-1;Läslyft i förskolan;projekt;pågående\n"
    ))
}
