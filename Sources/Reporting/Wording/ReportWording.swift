package import Diagnostics
import Foundation
import Mustache
import StrategyModel

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
    case effortGaps = "insatsglapp"
    case goalGaps = "malglapp"
    case knowledgeGaps = "kunskapsglapp"
    case coverageGaps = "tackningsglapp"
    case collaborations = "samarbeten"
    case lessons = "lardomar"
    case puzzle = "pusslet"
    case method = "metod"
    case summaryOrder = "ordning-summary"
    case preliminaryOrder = "ordning-preliminary"
    case conferenceOrder = "ordning-conference"

    /// The edition whose order it is; nil for a text.
    var edition: RunInformation.Edition? {
      switch self {
      case .summaryOrder: .summary
      case .preliminaryOrder: .preliminary
      case .conferenceOrder: .conference
      default: nil
      }
    }
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
  private let orders: [RunInformation.Edition: ReportOrder]

  package static let standard = ReportWording(texts: builtIn)

  private init(texts: [Name: LocalizedText]) {
    self.texts = texts
    orders = [:]
  }

  /// The order of an edition's sections.
  func order(_ edition: RunInformation.Edition) -> ReportOrder { orders[edition] ?? .standard(edition) }

  /// The built-in texts with those of `files` (file name and content) in their place.
  package init(overrides files: [(file: String, text: String)]) throws(Refusal) {
    var texts = ReportWording.builtIn
    var orders: [RunInformation.Edition: ReportOrder] = [:]
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
      if let edition = name.edition { orders[edition] = try ReportOrder(reading: text, file: file) }
    }
    self.texts = texts
    self.orders = orders
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

  /// The built-in texts as template files, each with a remark that says what it may hold.
  package static func files() -> [(name: String, text: String)] {
    Name.allCases.map { name in
      let remark =
        name.edition == nil
        ? "{{! Tom rad: nytt stycke. Namn som får användas: " + vocabulary.joined(separator: ", ") + ". }}\n"
        : "{{! Ett avsnitt per rad, i den ordning de ska stå. Efter kolon: egen rubrik. Den som stryks utgår. "
          + "Avsnitten är: " + ReportOrder.Part.allCases.map(\.rawValue).joined(separator: ", ") + ". }}\n"
      return (name.rawValue + ".mustache", remark + (builtIn[name]?[.swedish] ?? "") + "\n")
    }
  }
}
