import Analysis
import StrategyModel

/// `suggest`: which goals texts may speak of, how surely, and the words that decided.
package enum SuggestTask {
  package static let header = ["id", "rank", "mal", "poang", "sakerhet", "termer"]

  package static let modelHeader = ["mal", "del", "kannetecken", "vikt"]
  /// Features that speak for a goal, in each part of the model.
  private static let strongest = 100

  /// `model` gives what was learnt instead of suggestions, and then needs no text. `texts` names a table with id, rubrik and beskrivning; `training` one with mal besides (several by `|`).
  package static func csv(
    register: String?, texts: String?, single: String?, training: String?, model: Bool = false
  ) throws(PipelineError) -> String {
    let registers = try Registers.load(strategy: register, configuration: try ConfigurationFile.ofWorkingFolder())
    let asked = model && texts == nil && single == nil ? [] : try askedTexts(texts, single)
    let examples = try training.map { path throws(PipelineError) in try confirmed(path, registers.strategy) } ?? []
    let suggester = GoalSuggester(
      goals: registers.strategy.goals, unlabelled: texts == nil ? [] : asked, examples: examples,
      workforce: AllCores())
    if model {
      let learnt = suggester.model(strongest: strongest).rows
      return PlainTable.written(
        header: modelHeader,
        rows: learnt.map { [$0.goal?.rawValue ?? "", $0.part.rawValue, $0.feature, Decimals.text($0.weight, 4)] })
    }
    var rows: [[String]] = []
    for (text, suggestions) in zip(asked, suggester.suggestions(for: asked)) {
      rows += suggestions.map { suggestion in
        [
          text.id, "\(suggestion.rank)", suggestion.goal.rawValue, Decimals.text(suggestion.score, 4),
          Decimals.text(suggestion.confidence, 4), suggestion.terms.map(\.word).joined(separator: "|"),
        ]
      }
    }
    return PlainTable.written(header: header, rows: rows)
  }

  private static func askedTexts(_ path: String?, _ single: String?) throws(PipelineError) -> [SuggestionText] {
    if let path {
      return try PlainTable.read(path).columns(["id", "rubrik", "beskrivning"], file: path).map {
        SuggestionText(id: $0[0], title: $0[1], text: $0[2])
      }
    }
    if let single { return [SuggestionText(id: "1", title: single, text: "")] }
    throw .usage(
      sv: "Ange en text, eller en fil med --texts.", en: "Give a text, or a file with --texts.")
  }

  private static func confirmed(_ path: String, _ strategy: Strategy) throws(PipelineError) -> [SuggestionExample] {
    let known = Set(strategy.goals.map(\.id))
    var examples: [SuggestionExample] = []
    for row in try PlainTable.read(path).columns(["id", "rubrik", "beskrivning", "mal"], file: path) {
      let goals = row[3].split(separator: "|").map { Goal.ID($0.trimmingSpaces) }
      if let unknown = goals.first(where: { !known.contains($0) }) {
        throw .usage(
          sv: "\(path): målet \(unknown) för \(row[0]) finns inte i registret.",
          en: "\(path): the goal \(unknown) of \(row[0]) is not in the register.")
      }
      if !goals.isEmpty {
        examples.append(SuggestionExample(text: SuggestionText(id: row[0], title: row[1], text: row[2]), goals: goals))
      }
    }
    return examples
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}

/// Computed numbers in tables for programs: so many decimals, a point.
enum Decimals {
  static func text(_ value: Double, _ decimals: Int) -> String { ExactNumber(rounding: value, decimals: decimals).text }
}
