package import Diagnostics
import Foundation
import Mustache
import StrategyModel

/// The texts that staff may change, by the name of their template file (`inledning.mustache`).
///
/// A template is plain text with `{{namn}}`, `{{#namn}}…{{/namn}}`, `{{^namn}}…{{/namn}}` and `{{! anmärkning }}`; an empty
/// line begins a new paragraph. Values come from the run and its registers, never from submissions. The
/// sentences with figures are `ReportSentence`.
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
  /// The sentences that staff have reworded, as templates.
  private let sentences: [ReportSentence: String]
  private let orders: [RunInformation.Edition: ReportOrder]

  package static let standard = ReportWording(texts: builtIn)

  private init(texts: [Name: LocalizedText]) {
    self.texts = texts
    sentences = [:]
    orders = [:]
  }

  /// The order of an edition's sections.
  func order(_ edition: RunInformation.Edition) -> ReportOrder { orders[edition] ?? .standard(edition) }

  /// The built-in texts with those of `files` (file name and content) in their place.
  package init(overrides files: [(file: String, text: String)]) throws(Refusal) {
    var texts = ReportWording.builtIn
    var sentences: [ReportSentence: String] = [:]
    var orders: [RunInformation.Edition: ReportOrder] = [:]
    for (file, text) in files {
      let stem = file.split(separator: "/").last.map(String.init)?.split(separator: ".").first.map(String.init) ?? file
      let (name, sentence) = (Name(rawValue: stem), ReportSentence(rawValue: stem))
      guard name != nil || sentence != nil else { throw ReportWording.unknown(stem, file) }
      if let fault = TemplateCheck.fault(in: text, vocabulary: sentence?.vocabulary ?? ReportWording.vocabulary) {
        throw Refusal(file: file, line: fault.line, message: fault.message)
      }
      if (try? MustacheTemplate(string: text)) == nil {
        throw Refusal(
          file: file, line: 1,
          message: LocalizedText(
            sv: "Mallen går inte att läsa: en del öppnas utan att stängas, eller tvärtom.",
            en: "The template cannot be read: a section is opened but not closed, or the reverse."))
      }
      if let sentence { sentences[sentence] = text }
      guard let name else { continue }
      texts[name] = LocalizedText(sv: text, en: text)
      if let edition = name.edition { orders[edition] = try ReportOrder(reading: text, file: file) }
    }
    self.texts = texts
    self.sentences = sentences
    self.orders = orders
  }

  private static func unknown(_ stem: String, _ file: String) -> Refusal {
    let names = Name.allCases.map(\.rawValue) + ReportSentence.allCases.map(\.rawValue)
    let nearest = NearestName.candidates(for: stem, among: names, limit: 1).first
    return Refusal(
      file: file, line: 1,
      message: LocalizedText(
        sv: "Det finns ingen text med namnet \(stem)" + (nearest.map { "; menade du \($0)?" } ?? ".") + " Namnen är: "
          + names.joined(separator: ", ") + ".",
        en: "There is no text called \(stem)" + (nearest.map { "; did you mean \($0)?" } ?? ".") + " The names are: "
          + names.joined(separator: ", ") + "."))
  }

  /// A sentence with its places filled by what keeps its traces: as staff have worded it, or the built-in one.
  func sentence(
    _ sentence: ReportSentence, _ slots: [String: Slot], common: [String: String], in language: Language
  ) -> [Inline] {
    guard let template = sentences[sentence] else {
      return Phrase.inlines(sentence.text[language], slots, owner: .setting("ordalydelse"))
    }
    let owner = Trace.setting(sentence.rawValue)
    let all = slots.merging(common.mapValues { Slot(.name($0, owner)) }) { own, _ in own }
    return TemplateSentence(template).inlines(all, owner: owner)
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
    textFiles()
      + ReportSentence.allCases.map { sentence in
        let counted = sentence.counted.isEmpty ? "" : " Namn på _en: sant när talet är ett."
        let remark =
          "{{! En mening med tal. Namn som får användas: " + sentence.vocabulary.joined(separator: ", ") + "." + counted
          + " }}\n"
        return (sentence.rawValue + ".mustache", remark + sentence.template(.swedish) + "\n")
      }
  }

  private static func textFiles() -> [(name: String, text: String)] {
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
