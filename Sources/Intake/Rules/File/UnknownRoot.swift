package import Diagnostics

/// XML whose root is not that of a submission.
package enum UnknownRoot {
  package static let rule = Rule(
    code: "VAL-015",
    severity: .fault,
    title: LocalizedText(
      sv: "Fel rotelement i XML-filen",
      en: "Wrong XML root"),
    message: LocalizedText(
      sv: "Rotelementet är {found}; det ska vara {expected}.",
      en: "The root element is {found}; it must be {expected}."),
    remedy: LocalizedText(
      sv: "Använd rotelementet uppfoljning med xmlns=\"urn:nulage:uppfoljning:1\".",
      en: "Use the root element uppfoljning with xmlns=\"urn:nulage:uppfoljning:1\"."),
    why: LocalizedText(
      sv: "Rotelementet och namnrymden visar att filen är en inrapportering och i vilken version.",
      en: "The root and its namespace show that the file is a submission and of which version."),
    example: Rule.Example(
      wrong:
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rapport xmlns=\"urn:nulage:rapport:1\"><organisation>Karlstads kommun</organisation><ar>2024</ar><insatser><insats id=\"KS-1\" typ=\"projekt\" status=\"pågående\"><rubrik>Läslyft i förskolan</rubrik></insats></insatser></rapport>\n",
      right:
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<uppfoljning xmlns=\"urn:nulage:uppfoljning:1\"><organisation>Karlstads kommun</organisation><ar>2024</ar><insatser><insats id=\"KS-1\" typ=\"projekt\" status=\"pågående\"><rubrik>Läslyft i förskolan</rubrik></insats></insatser></uppfoljning>\n"
    ))
}
