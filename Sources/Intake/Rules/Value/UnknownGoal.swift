package import Diagnostics

/// A `mal` entry shaped like an id that equals none.
package enum UnknownGoal {
  package static let rule = Rule(
    code: "VAL-039",
    severity: .fault,
    title: LocalizedText(
      sv: "Okänt mål-id",
      en: "Unknown goal id"),
    message: LocalizedText(
      sv: "Målet {found} finns inte i strategin.{?nearest: Menades {nearest}?}",
      en: "There is no goal {found} in the strategy.{?nearest: Was {nearest} meant?}"),
    remedy: LocalizedText(
      sv: "Skriv ett av målens id: {expected}. Målets namn går också bra.",
      en: "Write the id of a goal: {expected}. Its name will do as well."),
    why: LocalizedText(
      sv:
        "Ett id som inte finns är ett skrivfel eller hör till en annan strategi; insatsen skulle kopplas till fel mål eller till inget.",
      en:
        "An id that does not exist is a slip or belongs to another strategy; the activity would be linked to the wrong goal or to none."
    ),
    example: .insats(wrong: [.goal: "K9"], right: [.goal: "K1"]))
}
