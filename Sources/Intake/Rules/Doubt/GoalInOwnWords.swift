package import Diagnostics

/// A `mal` entry in own words that equals no goal's name.
package enum GoalInOwnWords {
  package static let rule = Rule(
    code: "VAL-053",
    severity: .warning,
    title: LocalizedText(
      sv: "Mål i egna ord",
      en: "Goal in own words"),
    message: LocalizedText(
      sv: "\"{found}\" är inte namnet på något mål.{?nearest: Menades {nearest}?}",
      en: "\"{found}\" is not the name of a goal.{?nearest: Was {nearest} meant?}"),
    remedy: LocalizedText(
      sv: "Skriv målets id eller namn: {expected}.",
      en: "Write the goal's id or name: {expected}."),
    why: LocalizedText(
      sv: "Texten behålls och jämförs med målen i nästa steg, men en säker koppling kräver id eller namn.",
      en: "The text is kept and compared with the goals in the next step, but a certain link needs an id or name."),
    example: .insats(wrong: [.goal: "att barnen ska lära sig läsa"], right: [.goal: "K1"]))
}
