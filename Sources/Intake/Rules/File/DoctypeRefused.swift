package import Diagnostics

/// XML with a DOCTYPE.
package enum DoctypeRefused {
  package static let rule = Rule(
    code: "VAL-013",
    severity: .fault,
    title: LocalizedText(
      sv: "DOCTYPE är inte tillåtet",
      en: "DOCTYPE is not allowed"),
    message: LocalizedText(
      sv: "Filen innehåller en DOCTYPE-deklaration och läses inte.",
      en: "The file contains a DOCTYPE declaration and is not read."),
    remedy: LocalizedText(
      sv: "Ta bort hela raden <!DOCTYPE …> och skriv ut texten i stället för egna entiteter.",
      en: "Remove the whole <!DOCTYPE …> and write the text out instead of using entities of your own."),
    why: LocalizedText(
      sv:
        "En DOCTYPE kan hämta andra filer eller få ett program att hänga sig, och utan den kan inget värde försvinna i tysthet.",
      en: "A DOCTYPE can fetch other files or make a program hang, and without it no value can vanish in silence."),
    example: Rule.Example(
      wrong:
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE uppfoljning>\n<uppfoljning xmlns=\"urn:nulage:uppfoljning:1\"><organisation>Karlstads kommun</organisation><ar>2024</ar><insatser><insats id=\"KS-1\" typ=\"projekt\" status=\"pågående\"><rubrik>Läslyft i förskolan</rubrik></insats></insatser></uppfoljning>\n",
      right:
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<uppfoljning xmlns=\"urn:nulage:uppfoljning:1\"><organisation>Karlstads kommun</organisation><ar>2024</ar><insatser><insats id=\"KS-1\" typ=\"projekt\" status=\"pågående\"><rubrik>Läslyft i förskolan</rubrik></insats></insatser></uppfoljning>\n"
    ))
}
