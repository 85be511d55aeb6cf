package import Diagnostics

/// Two columns of the same name where only one can be right.
package enum RepeatedColumn {
  package static let rule = Rule(
    code: "VAL-008",
    severity: .fault,
    title: LocalizedText(
      sv: "Kolumn förekommer två gånger",
      en: "Column given twice"),
    message: LocalizedText(
      sv: "Kolumnen {falt} finns två gånger, i {forsta} och {andra}.",
      en: "Column {falt} is given twice, in {forsta} and {andra}."),
    remedy: LocalizedText(
      sv: "Ta bort eller byt namn på den ena.",
      en: "Remove or rename one of them."),
    why: LocalizedText(
      sv: "När två kolumner säger olika saker går det inte att veta vilken som gäller.",
      en: "When two columns differ there is no telling which is right."),
    example: Rule.Example(
      wrong:
        "organisation;ar;insats_id;rubrik;typ;status;status\nKarlstads kommun;2024;KS-1;Läslyft i förskolan;projekt;pågående;avslutad\n",
      right:
        "organisation;ar;insats_id;rubrik;typ;status\nKarlstads kommun;2024;KS-1;Läslyft i förskolan;projekt;pågående\n"
    ))
}
