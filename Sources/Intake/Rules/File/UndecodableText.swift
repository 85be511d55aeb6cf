package import Diagnostics

/// Bytes that are text in no encoding that is read, or in two at once.
package enum UndecodableText {
  package static let rule = Rule(
    code: "VAL-004",
    severity: .fault,
    title: LocalizedText(
      sv: "Teckenkodningen går inte att läsa",
      en: "Unreadable text encoding"),
    message: LocalizedText(
      sv: "Texten går inte att läsa: {orsak}{?rad: (rad {rad})}.",
      en: "The text cannot be read: {reason}{?rad: (line {rad})}."),
    remedy: LocalizedText(
      sv:
        "{?csv:Öppna källan och spara filen på nytt som \"CSV UTF-8\".}{?xml:Spara filen på nytt som UTF-8 med encoding=\"UTF-8\" på första raden{?nearest:, eller skriv encoding=\"{nearest}\" där om filen är sparad så}.}",
      en:
        "{?csv:Open the source and save the file again as \"CSV UTF-8\".}{?xml:Save the file again as UTF-8 with encoding=\"UTF-8\" on its first line{?nearest:, or write encoding=\"{nearest}\" there if it is saved so}.}"
    ),
    why: LocalizedText(
      sv: "Om bokstäver gissas fram blir namn och texter fel utan att någon märker det.",
      en: "Guessing letters would make names and texts wrong without anybody noticing."))
}
