package import Diagnostics

/// U+0000 in the text.
package enum NulCharacter {
  package static let rule = Rule(
    code: "VAL-005",
    severity: .fault,
    title: LocalizedText(
      sv: "Filen innehåller NUL-tecken",
      en: "NUL characters in the file"),
    message: LocalizedText(
      sv: "Filen innehåller NUL-tecken, det första på rad {rad}.",
      en: "The file contains NUL characters, the first on line {rad}."),
    remedy: LocalizedText(
      sv: "Spara filen på nytt från källan som \"CSV UTF-8\". Finns tecknet i källan: ta bort det.",
      en: "Save the file again from its source as \"CSV UTF-8\". If the character is in the source, remove it."),
    why: LocalizedText(
      sv: "NUL-tecken tyder på en skadad eller avbruten överföring, och många program slutar läsa vid det första.",
      en: "NUL characters suggest a damaged or interrupted transfer, and many programs stop reading at the first."),
    example: Rule.Example(
      wrong:
        "organisation;ar;insats_id;rubrik;typ;status\nKarlstads kommun;2024;KS-1;Läs\0lyft i förskolan;projekt;pågående\n",
      right:
        "organisation;ar;insats_id;rubrik;typ;status\nKarlstads kommun;2024;KS-1;Läslyft i förskolan;projekt;pågående\n"
    ))
}
