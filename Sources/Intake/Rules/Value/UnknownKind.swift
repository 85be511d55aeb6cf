package import Diagnostics

/// A `typ` that is none of the eight.
package enum UnknownKind {
  package static let rule = Rule(
    code: "VAL-031",
    severity: .fault,
    title: LocalizedText(
      sv: "Ogiltig typ",
      en: "Invalid kind"),
    message: LocalizedText(
      sv: "Typen \"{found}\" finns inte.{?nearest: Menades {nearest}?}",
      en: "There is no kind \"{found}\".{?nearest: Was {nearest} meant?}"),
    remedy: LocalizedText(
      sv: "Skriv en av: {expected}.",
      en: "Write one of: {expected}."),
    why: LocalizedText(
      sv: "De åtta typerna gör att insatser från olika organisationer kan räknas samman.",
      en: "The eight kinds let activities of different organisations be counted together."),
    example: .insats(wrong: [.kind: "projektt"], right: [.kind: "projekt"]))
}
