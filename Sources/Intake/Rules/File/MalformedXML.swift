package import Diagnostics

/// XML that is not well-formed.
package enum MalformedXML {
  package static let rule = Rule(
    code: "VAL-014",
    severity: .fault,
    title: LocalizedText(
      sv: "XML-filen är inte välformad",
      en: "XML not well-formed"),
    message: LocalizedText(
      sv: "XML-filen går inte att läsa: {orsak}.",
      en: "The XML cannot be read: {reason}."),
    remedy: LocalizedText(
      sv: "Rätta stället; ofta saknas en sluttagg, eller så står & där det ska stå &amp;.",
      en: "Mend the place; often an end tag is missing, or & stands for &amp;."),
    why: LocalizedText(
      sv: "Ett dokument som inte är välformat kan läsas på flera sätt, så inget av det används.",
      en: "A document that is not well-formed can be read in several ways, so none of it is used."),
    example: Rule.Example(
      wrong:
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<uppfoljning xmlns=\"urn:nulage:uppfoljning:1\"><organisation>Karlstads kommun</organisation><ar>2024</ar><insatser><insats id=\"KS-1\" typ=\"projekt\" status=\"pågående\"><rubrik>Läslyft i förskolan</insats></insatser></uppfoljning>\n",
      right:
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<uppfoljning xmlns=\"urn:nulage:uppfoljning:1\"><organisation>Karlstads kommun</organisation><ar>2024</ar><insatser><insats id=\"KS-1\" typ=\"projekt\" status=\"pågående\"><rubrik>Läslyft i förskolan</rubrik></insats></insatser></uppfoljning>\n"
    ))
}
