package import Diagnostics

/// A `kommuner` entry that is no place of the register.
package enum UnknownMunicipality {
  package static let rule = Rule(
    code: "VAL-038",
    severity: .fault,
    title: LocalizedText(
      sv: "Okänd kommun",
      en: "Unknown municipality"),
    message: LocalizedText(
      sv: "\"{found}\" är ingen kommun i länet.{?nearest: Menades {nearest}?}",
      en: "\"{found}\" is no municipality of the county.{?nearest: Was {nearest} meant?}"),
    remedy: LocalizedText(
      sv: "Skriv kommunens namn eller kod, eller \"hela länet\". Skilj flera åt med |.{?nearest: Här: {nearest}.}",
      en: "Write the municipality's name or code, or \"hela länet\". Separate several by |.{?nearest: Here: {nearest}.}"
    ),
    why: LocalizedText(
      sv: "Kommunen avgör var i länet insatsen redovisas.",
      en: "The municipality decides where in the county the activity is shown."),
    example: .insats(wrong: [.municipality: "Grumms"], right: [.municipality: "Grums"]))
}
