package import Diagnostics

/// An organisation that is not in the register.
package enum UnknownOrganisation {
  package static let rule = Rule(
    code: "VAL-050",
    severity: .warning,
    title: LocalizedText(
      sv: "Okänd organisation",
      en: "Unknown organisation"),
    message: LocalizedText(
      sv: "Organisationen \"{found}\" finns inte i registret.{?nearest: Menades {nearest}?}",
      en: "Organisation \"{found}\" is not in the register.{?nearest: Was {nearest} meant?}"),
    remedy: LocalizedText(
      sv: "Skriv namnet som det står i registret, eller be regionen lägga till organisationen.",
      en: "Write the name as the register has it, or ask the region to add the organisation."),
    why: LocalizedText(
      sv: "Raderna läses, men kan inte prickas av mot listan över dem som väntas rapportera.",
      en: "The rows are read, but cannot be ticked off against the list of expected submitters."),
    example: .insats(wrong: [.organisation: "Karlstad komun"], right: [.organisation: "Karlstads kommun"]))
}
