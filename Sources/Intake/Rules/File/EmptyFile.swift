package import Diagnostics

/// A file of no bytes, or of nothing but white space.
package enum EmptyFile {
  package static let rule = Rule(
    code: "VAL-001",
    severity: .fault,
    title: LocalizedText(
      sv: "Tom fil",
      en: "Empty file"),
    message: LocalizedText(
      sv: "Filen är tom.",
      en: "The file is empty."),
    remedy: LocalizedText(
      sv:
        "Spara filen på nytt från källan och skicka den igen. Har ni inget att rapportera: skicka en fil med bara rubrikraden.",
      en:
        "Save the file again from its source and send it again. If there is nothing to report, send a file with the header row only."
    ),
    why: LocalizedText(
      sv: "En tom fil kan inte skiljas från en misslyckad export, så den räknas inte som \"inget att rapportera\".",
      en: "An empty file cannot be told from a failed export, so it does not count as \"nothing to report\"."),
    example: Rule.Example(wrong: "", right: "organisation;ar;insats_id;rubrik;typ;status\n"))
}
