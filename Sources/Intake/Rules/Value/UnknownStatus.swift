package import Diagnostics

/// A `status` that is none of the five.
package enum UnknownStatus {
  package static let rule = Rule(
    code: "VAL-032",
    severity: .fault,
    title: LocalizedText(
      sv: "Ogiltig status",
      en: "Invalid status"),
    message: LocalizedText(
      sv: "Statusen \"{found}\" finns inte.{?nearest: Menades {nearest}?}",
      en: "There is no status \"{found}\".{?nearest: Was {nearest} meant?}"),
    remedy: LocalizedText(
      sv: "Skriv en av: {expected}.",
      en: "Write one of: {expected}."),
    why: LocalizedText(
      sv: "Statusen avgör om insatsen räknas som pågående arbete mot ett mål.",
      en: "The status decides whether the activity counts as ongoing work towards a goal."),
    example: .insats(wrong: [.status: "pågånde"], right: [.status: "pågående"]))
}
