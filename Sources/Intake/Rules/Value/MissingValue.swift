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
      sv: "{antal|Uppgiften|Uppgifterna} {falt} saknas.{?found: Här står {found}, som inte läses.}",
      en: "{antal|The value|The values} of {falt} {antal|is|are} missing.{?found: Here is {found}, which is not read.}"),
    remedy: LocalizedText(
      sv: "Fyll i {falt}{?found:, eller rätta {found} till {falt}}.{?expected: Tillåtna värden: {expected}.}"
        + "{?ark: Är cellen sammanslagen med den ovanför: dela den först och fyll i varje rad.}",
      en: "Fill in {falt}{?found:, or change {found} to {falt}}.{?expected: Allowed: {expected}.}"
        + "{?ark: If the cell is merged with the one above, split it first and fill in every row.}"),
    why: LocalizedText(
      sv: "Uppgiften är obligatorisk: utan den kan insatsen inte redovisas eller följas upp nästa år.",
      en: "The value is required: without it the activity cannot be shown or followed up next year."),
    example: .insats(wrong: [.title: ""], right: [.title: "Läslyft i förskolan"]))
}
