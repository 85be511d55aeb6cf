package import Diagnostics

/// A row of another organisation than the rest of the file.
package enum OtherOrganisation {
  package static let rule = Rule(
    code: "VAL-044",
    severity: .fault,
    title: LocalizedText(
      sv: "Annan organisation i samma fil",
      en: "Another organisation in the same file"),
    message: LocalizedText(
      sv: "Organisationen är \"{found}\", men filen är från {expected}.",
      en: "The organisation is \"{found}\", but the file is from {expected}."),
    remedy: LocalizedText(
      sv: "Rätta organisationen, eller flytta raden till en fil för den organisationen.",
      en: "Correct the organisation, or move the row to a file of that organisation."),
    why: LocalizedText(
      sv: "En fil gäller en organisation, annars går återkoppling och täckning till fel avsändare.",
      en: "A file is about one organisation; otherwise feedback and coverage go to the wrong sender."),
    example: Rule.Example(
      wrong:
        "organisation;ar;insats_id;rubrik;typ;status\nKarlstads kommun;2024;KS-1;Läslyft i förskolan;projekt;pågående\nKils kommun;2024;KS-2;Läslyft i förskolan;projekt;pågående\n",
      right:
        "organisation;ar;insats_id;rubrik;typ;status\nKarlstads kommun;2024;KS-1;Läslyft i förskolan;projekt;pågående\nKarlstads kommun;2024;KS-2;Läslyft i förskolan;projekt;pågående\n"
    ))
}
