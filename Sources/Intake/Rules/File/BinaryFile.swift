package import Diagnostics

/// A workbook, PDF, archive, web page or other file that is no text.
package enum BinaryFile {
  package static let rule = Rule(
    code: "VAL-002",
    severity: .fault,
    title: LocalizedText(
      sv: "Filen är inte en CSV- eller XML-fil",
      en: "Not a CSV or XML file"),
    message: LocalizedText(
      sv: "Filen är {slag}, inte en CSV- eller XML-fil.",
      en: "The file is {kind}, not a CSV or XML file."),
    remedy: LocalizedText(
      sv: "{atgard}",
      en: "{action}"),
    why: LocalizedText(
      sv:
        "Innehållet känns igen på filens första tecken. Att byta filändelse räcker inte: filen måste sparas i ett annat format.",
      en:
        "The content is recognised by its first bytes. Renaming the file is not enough: it must be saved in another format."
    ),
    example: Rule.Example(
      wrong: "PK\u{3}\u{4}\u{14}",
      right:
        "organisation;ar;insats_id;rubrik;typ;status\nKarlstads kommun;2024;KS-1;Läslyft i förskolan;projekt;pågående\n"
    ))
}
