package import Diagnostics

/// An `ar` other than that of the file or of the run.
package enum OtherYear {
  package static let rule = Rule(
    code: "VAL-043",
    severity: .fault,
    title: LocalizedText(
      sv: "Fel år",
      en: "Wrong year"),
    message: LocalizedText(
      sv: "Året är {found}, men {expected} följs upp.",
      en: "The year is {found}, but {expected} is followed up."),
    remedy: LocalizedText(
      sv: "Rätta året till {expected}, eller flytta raden till en egen fil för sitt år.",
      en: "Change the year to {expected}, or move the row to a file of its own for its year."),
    why: LocalizedText(
      sv: "En fil gäller ett år. Rader från ett annat år skulle räknas i fel sammanställning.",
      en: "A file is about one year. Rows of another year would be counted in the wrong summary."),
    example: Rule.Example(
      wrong:
        "organisation;ar;insats_id;rubrik;typ;status\nKarlstads kommun;2024;KS-1;Läslyft i förskolan;projekt;pågående\nKarlstads kommun;2023;KS-2;Läslyft i förskolan;projekt;pågående\n",
      right:
        "organisation;ar;insats_id;rubrik;typ;status\nKarlstads kommun;2024;KS-1;Läslyft i förskolan;projekt;pågående\nKarlstads kommun;2024;KS-2;Läslyft i förskolan;projekt;pågående\n"
    ))
}
