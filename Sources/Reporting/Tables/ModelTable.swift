import Diagnostics
package import StrategyModel

/// `internt/modell.csv`: what the guesses from text rest on, for whoever wants to look into them.
package enum ModelTable {
  package struct Row: Sendable {
    package let goal: Goal.ID?
    package let part: String
    package let feature: String
    package let weight: Double

    package init(goal: Goal.ID?, part: String, feature: String, weight: Double) {
      self.goal = goal
      self.part = part
      self.feature = feature
      self.weight = weight
    }
  }

  package static func file(_ rows: [Row]) -> OutputFile {
    let columns: [(name: String, kind: Bool)] = [
      ("mal", false), ("del", false), ("kannetecken", false), ("vikt", true),
    ]
    let table = DataTable(
      name: "modell", title: LocalizedText(sv: "Vad gissningarna ur text vilar på", en: "What the guesses rest on"),
      columns: columns.map { .init($0.name, $0.kind ? .number : .string, sv: $0.name, en: $0.name) },
      rows: rows.map {
        [.text($0.goal?.rawValue ?? ""), .text($0.part), .text($0.feature), .number($0.weight, decimals: 4)]
      })
    return CSVWriter.file("internt/modell.csv", table)
  }
}
