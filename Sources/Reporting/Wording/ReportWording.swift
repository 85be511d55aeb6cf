package import Diagnostics
import Foundation
import Mustache

/// The texts that staff may change, by the name of their template file (`inledning.mustache`).
///
/// A template is plain text with `{{namn}}`, `{{#namn}}…{{/namn}}`, `{{^namn}}…{{/namn}}` and `{{! anmärkning }}`; an empty
/// line begins a new paragraph. Values come from the run and its registers, never from submissions.
package struct ReportWording: Sendable {
  package enum Name: String, CaseIterable, Sendable {
    case intro = "inledning"
    case questionPatterns = "fraga-monster"
    case questionLessons = "fraga-lardom"
    case questionNext = "fraga-vidare"
    case gaps = "glapp"
    case collaborations = "samarbeten"
    case lessons = "lardomar"
  }

  /// What a template may name.
  package static let vocabulary = ["ar", "lan", "strategi", "period", "datum", "markning"]

  /// Why a template was refused.
  package struct Refusal: Error, Sendable, Hashable {
    package let file: String
    /// 1-based.
    package let line: Int
    package let message: LocalizedText
  }

  private let texts: [Name: LocalizedText]

  package static let standard = ReportWording(texts: builtIn)

  private init(texts: [Name: LocalizedText]) { self.texts = texts }

  /// The built-in texts with those of `files` (file name and content) in their place.
  package init(overrides files: [(file: String, text: String)]) throws(Refusal) {
    var texts = ReportWording.builtIn
    for (file, text) in files {
      let stem = file.split(separator: "/").last.map(String.init)?.split(separator: ".").first.map(String.init) ?? file
      guard let name = Name(rawValue: stem) else {
        throw Refusal(
          file: file, line: 1,
          message: LocalizedText(
            sv: "Det finns ingen text med namnet \(stem). Namnen är: "
              + Name.allCases.map(\.rawValue).joined(separator: ", ") + ".",
            en: "There is no text called \(stem). The names are: "
              + Name.allCases.map(\.rawValue).joined(separator: ", ") + "."))
      }
      if let fault = TemplateCheck.fault(in: text, vocabulary: ReportWording.vocabulary) {
        throw Refusal(file: file, line: fault.line, message: fault.message)
      }
      if (try? MustacheTemplate(string: text)) == nil {
        throw Refusal(
          file: file, line: 1,
          message: LocalizedText(
            sv: "Mallen går inte att läsa: en del öppnas utan att stängas, eller tvärtom.",
            en: "The template cannot be read: a section is opened but not closed, or the reverse."))
      }
      texts[name] = LocalizedText(sv: text, en: text)
    }
    self.texts = texts
  }

  /// The paragraphs of a text with its values in place; plain text that the renderers escape.
  package func paragraphs(_ name: Name, _ values: [String: String], in language: Language) -> [String] {
    guard let text = texts[name]?[language] else { return [] }
    // Escaping is the renderers' task, for their own channel; here the values stay text.
    guard let template = try? MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text) else { return [] }
    return template.render(values.filter { !$0.value.isEmpty })
      .replacing("\r\n", with: "\n").split(separator: "\n\n")
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
  }

  private static let builtIn: [Name: LocalizedText] = [
    .intro: LocalizedText(
      sv: "Analysen visar nuläget i {{lan}} {{ar}} mot {{strategi}}: vad som har rapporterats, vad statistiken säger, "
        + "var det finns glapp och var organisationer kan samarbeta. Insatser och indikatorer visas sida vid sida. "
        + "Det ena förklarar inte det andra.",
      en: "The analysis shows where {{lan}} stood in {{ar}} against {{strategi}}: what has been reported, what the "
        + "statistics say, where there are gaps and where organisations could work together. Efforts and indicators "
        + "are shown side by side. One does not explain the other."),
    .questionPatterns: LocalizedText(
      sv: "Vilka mönster ser vi i genomförandet?", en: "Which patterns do we see in the work?"),
    .questionLessons: LocalizedText(sv: "Vad kan vi lära oss?", en: "What can we learn?"),
    .questionNext: LocalizedText(sv: "Hur går vi vidare?", en: "How do we go on?"),
    .gaps: LocalizedText(
      sv: "Ett glapp är något att fråga om, inte ett omdöme om någon. Varje glapp har en beteckning, en styrka mellan "
        + "noll och ett och det underlag som det bygger på.",
      en: "A gap is something to ask about, not a verdict on anyone. Each has an id, a strength between zero and one "
        + "and the evidence that it rests on."),
    .collaborations: LocalizedText(
      sv: "Möjligheterna bygger på vad organisationerna själva har skrivit. De är förslag till samtal: bara de berörda "
        + "vet om samarbetet redan finns eller är önskat.",
      en: "The possibilities rest on what the organisations have written themselves. They are suggestions for a talk: "
        + "only those concerned know whether the collaboration exists already or is wanted."),
    .lessons: LocalizedText(
      sv:
        "Lärdomarna är organisationernas egna ord. Det som flera skriver om samma sak med egna ord står samlat: orden är de gemensamma, exemplen är ordagranna.",
      en:
        "The lessons are the organisations’ own words. What several write of one thing in words of their own stands together: the words are those they share, the examples are verbatim."
    ),
  ]
}
