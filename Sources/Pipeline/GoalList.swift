package import Diagnostics
package import StrategyModel

/// The goals of a register as a person reads them: ids to write under `mal`, with area and title.
package enum GoalList {
  package static func text(_ strategy: Strategy, language: Language) -> String {
    var lines = [strategy.title]
    for area in strategy.areas {
      lines += ["", area.title]
      let width = (area.goals.map { $0.id.rawValue.count }.max() ?? 0) + 2
      for goal in area.goals {
        let status = goal.status.map { " (\($0))" } ?? ""
        lines.append("  " + padded(goal.id.rawValue, width) + goal.title + status)
      }
    }
    for (title, themes) in [
      (LocalizedText(sv: "Utmaningar", en: "Challenges"), strategy.challenges),
      (LocalizedText(sv: "Perspektiv", en: "Perspectives"), strategy.perspectives),
    ] where !themes.isEmpty {
      lines += ["", title[language]]
      let width = (themes.map { $0.id.rawValue.count }.max() ?? 0) + 2
      lines += themes.map { "  " + padded($0.id.rawValue, width) + $0.title }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
