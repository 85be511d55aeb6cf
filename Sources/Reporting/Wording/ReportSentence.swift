import Diagnostics

/// The sentences with figures that staff may reword: those of the first page and those that open a section.
///
/// Each is the template file `mening-….mustache`. Its names are the places that the built-in sentence has: a figure or a
/// list as `{{insatser}}`, and for a count also `{{#insatser_en}}…{{/insatser_en}}{{^insatser_en}}…{{/insatser_en}}`, which
/// chooses between one and several. The figures keep what they can be followed to, whatever the words around them.
package enum ReportSentence: String, CaseIterable, Sendable {
  // The first page.
  case reported = "mening-laget"
  case verdicts = "mening-bedomningar"
  case gapChanges = "mening-glapp-sedan-sist"
  case newGaps = "mening-nya-glapp"
  case closedGaps = "mening-borta-glapp"
  case effortChanges = "mening-insatser-sedan-sist"
  case verdictChanges = "mening-andrade-bedomningar"
  case revisions = "mening-reviderat"
  case mostAndFewest = "mening-monster"
  case ending = "mening-tar-slut"
  case lessonCounts = "mening-lardomar"
  case commonestHindrance = "mening-vanligaste-hindret"
  case commonestFactor = "mening-vanligaste-framgangen"
  case toDecide = "mening-vidare"
  // What opens a section, and stands beside its conclusions.
  case sources = "mening-lasanvisning"
  case coverage = "mening-tackning"
  case collaborationCoverage = "mening-tackning-samarbeten"
  case lastYearsQuestions = "mening-forra-arets-fragor"
  case area = "mening-omrade"
  case money = "mening-pengar"
  case examples = "mening-exempel"
  case withoutTheme = "mening-utan-tema"
  case possibilities = "mening-mojligheter"
  case files = "mening-filer"
  case completion = "mening-komplettera"
  case conference = "mening-teman"

  /// The places that it has, in the order of their first use.
  package var slots: [String] { WordingTemplate(text.sv).slots }

  /// The places whose number chooses between one and several.
  var counted: [String] {
    var names: [String] = []
    func collect(_ pieces: [WordingTemplate.Piece]) {
      for piece in pieces {
        switch piece {
        case .plural(let name, _, _) where !names.contains(name): names.append(name)
        case .optional(_, let inner): collect(inner)
        default: break
        }
      }
    }
    collect(WordingTemplate(text.sv).pieces)
    return names
  }

  /// What its template may name.
  package var vocabulary: [String] {
    let own = slots + counted.map { $0 + "_en" }
    return own + ReportWording.vocabulary.filter { !own.contains($0) }
  }

  /// The built-in sentence as a template.
  func template(_ language: Language) -> String { ReportSentence.mustache(WordingTemplate(text[language]).pieces) }

  private static func mustache(_ pieces: [WordingTemplate.Piece]) -> String {
    pieces.map { piece in
      switch piece {
      case .literal(let text): text
      case .slot(let name): "{{\(name)}}"
      case .plural(let name, let one, let many):
        one == many ? one : "{{#\(name)_en}}\(one){{/\(name)_en}}{{^\(name)_en}}\(many){{/\(name)_en}}"
      case .optional(let name, let inner): "{{#\(name)}}\(mustache(inner)){{/\(name)}}"
      }
    }.joined()
  }
}
