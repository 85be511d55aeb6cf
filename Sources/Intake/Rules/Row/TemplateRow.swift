package import Diagnostics

/// The template's own example, left among the activities.
package enum TemplateRow {
  /// What the template's example is described as. A row that still says so is nobody's activity, whatever else it says.
  package static let summary =
    "Exempel: studenter hjälper elever i årskurs 7–9 två kvällar i veckan. Ta bort raden."

  /// How it begins, to tell it cheaply from most.
  static var firstByte: UInt8 { UInt8(ascii: "E") }

  package static let rule = Rule(
    code: "VAL-073",
    severity: .warning,
    title: LocalizedText(
      sv: "Mallens exempel är kvar",
      en: "The template's example is left"),
    message: LocalizedText(
      sv: "Insatsen {found} är mallens exempel. Den räknas inte.",
      en: "Activity {found} is the template's example. It is not counted."),
    remedy: LocalizedText(
      sv: "Ta bort exemplet. Är det en egen insats: skriv en egen beskrivning.",
      en: "Remove the example. If it is an activity of your own, describe it in words of your own."),
    why: LocalizedText(
      sv: "Exemplet visar hur en insats fylls i. Kvar bland era egna skulle det räknas som något ni gör.",
      en: "The example shows how an activity is filled in. Left among your own it would count as something you do."),
    example: .insats(wrong: [.summary: summary], right: [.summary: "Studenter läser med elever två kvällar i veckan."]))
}
