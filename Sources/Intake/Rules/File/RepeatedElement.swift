package import Diagnostics

/// An XML element or attribute that may stand once, but stands twice.
package enum RepeatedElement {
  package static let rule = Rule(
    code: "VAL-018",
    severity: .warning,
    title: LocalizedText(
      sv: "Element som upprepas",
      en: "Repeated element"),
    message: LocalizedText(
      sv: "{found} får bara stå en gång; det första gäller och det här läses inte.",
      en: "{found} may stand only once; the first one counts and this one is not read."),
    remedy: LocalizedText(
      sv: "Ta bort det ena, eller slå ihop texterna i ett element.",
      en: "Remove one of them, or join the texts in one element."),
    why: LocalizedText(
      sv: "Utan en anmärkning skulle den andra texten försvinna utan att någon märker det.",
      en: "Without a remark the second text would vanish unnoticed."),
    example: Rule.Example(
      wrong:
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<uppfoljning xmlns=\"urn:nulage:uppfoljning:1\"><organisation>Karlstads kommun</organisation><ar>2024</ar><insatser><insats id=\"KS-1\" typ=\"projekt\" status=\"pågående\"><rubrik>Läslyft i förskolan</rubrik><rubrik>Läslyftet</rubrik></insats></insatser></uppfoljning>\n",
      right:
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<uppfoljning xmlns=\"urn:nulage:uppfoljning:1\"><organisation>Karlstads kommun</organisation><ar>2024</ar><insatser><insats id=\"KS-1\" typ=\"projekt\" status=\"pågående\"><rubrik>Läslyft i förskolan</rubrik></insats></insatser></uppfoljning>\n"
    ))
}
