package import Diagnostics

/// An `insats_id` used again with other content.
package enum RepeatedID {
  package static let rule = Rule(
    code: "VAL-040",
    severity: .fault,
    title: LocalizedText(
      sv: "Samma insats_id två gånger",
      en: "Same insats_id twice"),
    message: LocalizedText(
      sv: "insats_id {found} har redan använts{?forsta:, först i {forsta}}.",
      en: "insats_id {found} has already been used{?forsta:, first in {forsta}}."),
    remedy: LocalizedText(
      sv: "Ge varje insats ett eget id, eller ta bort den rad som inte gäller.",
      en: "Give each activity an id of its own, or remove the row that does not apply."),
    why: LocalizedText(
      sv: "Id:t binder ihop insatsen mellan åren. Används det två gånger går det inte att veta vilken rad som gäller.",
      en: "The id ties the activity together over the years. Used twice, there is no telling which row applies."),
    example: Rule.Example(
      wrong:
        "organisation;ar;insats_id;rubrik;typ;status\nKarlstads kommun;2024;KS-1;Läslyft i förskolan;projekt;pågående\nKarlstads kommun;2024;KS-1;Mattelyft i förskolan;projekt;pågående\n",
      right:
        "organisation;ar;insats_id;rubrik;typ;status\nKarlstads kommun;2024;KS-1;Läslyft i förskolan;projekt;pågående\nKarlstads kommun;2024;KS-2;Mattelyft i förskolan;projekt;pågående\n"
    ))
}
