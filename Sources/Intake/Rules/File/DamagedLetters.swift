package import Diagnostics

/// UTF-8 once read as Windows-1252: å has become Ã¥.
package enum DamagedLetters {
  package static let rule = Rule(
    code: "VAL-011",
    severity: .warning,
    title: LocalizedText(
      sv: "Skadade bokstäver (Ã¥ i stället för å)",
      en: "Damaged letters (Ã¥ for å)"),
    message: LocalizedText(
      sv:
        "Å, ä och ö har sparats i fel teckenkodning på {antal} {antal|ställe|ställen}, först \"{found}\". De läses som avsett.",
      en:
        "Letters such as å, ä and ö were saved in the wrong encoding in {antal} {antal|place|places}, first \"{found}\". They are read as intended."
    ),
    remedy: LocalizedText(
      sv: "Öppna källan på nytt med teckenkodningen UTF-8 och spara som UTF-8 (i Excel: \"CSV UTF-8\").",
      en: "Open the source again as UTF-8 and save as UTF-8 (in Excel: \"CSV UTF-8\")."),
    why: LocalizedText(
      sv: "Så blir det när en UTF-8-fil öppnas som Windows-1252 och sparas igen. Andra program visar bokstäverna fel.",
      en:
        "This happens when a UTF-8 file is opened as Windows-1252 and saved again. Other programs show the letters wrong."
    ),
    example: .insats(wrong: [.title: "LÃ¤slyft i fÃ¶rskolan"], right: [.title: "Läslyft i förskolan"]))
}
