package import Diagnostics

/// An XML element or attribute that the contract does not know.
package enum UnknownElement {
  package static let rule = Rule(
    code: "VAL-017",
    severity: .warning,
    title: LocalizedText(
      sv: "Okänt element eller attribut",
      en: "Unknown element or attribute"),
    message: LocalizedText(
      sv: "{found} är okänt och läses inte.{?nearest: Menades {nearest}?}",
      en: "{found} is unknown and not read.{?nearest: Was {nearest} meant?}"),
    remedy: LocalizedText(
      sv: "Rätta namnet till ett av dem som läses, eller ta bort det.",
      en: "Change the name to one that is read, or remove it."),
    why: LocalizedText(
      sv: "Ett felstavat element skulle annars försvinna utan att någon märker det.",
      en: "A misspelt element would otherwise vanish unnoticed."),
    example: Rule.Example(
      wrong:
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<uppfoljning xmlns=\"urn:nulage:uppfoljning:1\"><organisation>Karlstads kommun</organisation><ar>2024</ar><insatser><insats id=\"KS-1\" typ=\"projekt\" status=\"pågående\"><rubrik>Läslyft i förskolan</rubrik><beskrivnig>Fler läser</beskrivnig></insats></insatser></uppfoljning>\n",
      right:
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<uppfoljning xmlns=\"urn:nulage:uppfoljning:1\"><organisation>Karlstads kommun</organisation><ar>2024</ar><insatser><insats id=\"KS-1\" typ=\"projekt\" status=\"pågående\"><rubrik>Läslyft i förskolan</rubrik><beskrivning>Fler läser</beskrivning></insats></insatser></uppfoljning>\n"
    ))
}
