package import Diagnostics

/// A required value that is empty.
package enum MissingValue {
  package static let rule = Rule(
    code: "VAL-030",
    severity: .fault,
    title: LocalizedText(
      sv: "Obligatorisk uppgift saknas",
      en: "Required value missing"),
    message: LocalizedText(
      sv: "Uppgiften {falt} saknas.",
      en: "The value of {falt} is missing."),
    remedy: LocalizedText(
      sv: "Fyll i {falt}.{?expected: Tillåtna värden: {expected}.}",
      en: "Fill in {falt}.{?expected: Allowed: {expected}.}"),
    why: LocalizedText(
      sv: "Uppgiften är obligatorisk: utan den kan insatsen inte redovisas eller följas upp nästa år.",
      en: "The value is required: without it the activity cannot be shown or followed up next year."),
    example: .insats(wrong: [.title: ""], right: [.title: "Läslyft i förskolan"]))
}
