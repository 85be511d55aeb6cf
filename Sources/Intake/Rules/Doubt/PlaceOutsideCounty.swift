package import Diagnostics

/// A municipality outside the county.
package enum PlaceOutsideCounty {
  package static let rule = Rule(
    code: "VAL-051",
    severity: .warning,
    title: LocalizedText(
      sv: "Kommun utanför länet",
      en: "Municipality outside the county"),
    message: LocalizedText(
      sv: "{found} ligger utanför länet och räknas inte.",
      en: "{found} lies outside the county and is not counted."),
    remedy: LocalizedText(
      sv: "Ta bort kommunen, eller nämn den i beskrivningen i stället.",
      en: "Remove the municipality, or name it in the description instead."),
    why: LocalizedText(
      sv: "Karlskoga och Degerfors hör till landskapet men inte till länet; statistiken gäller länet.",
      en: "Karlskoga and Degerfors belong to the province but not to the county; the statistics are about the county."),
    example: .insats(wrong: [.municipality: "Karlskoga"], right: [.municipality: "Karlstad"]))
}
