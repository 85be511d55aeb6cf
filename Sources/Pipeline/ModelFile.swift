import Analysis
import Reporting

/// `internt/modell.csv`, where guesses were made.
enum ModelFile {
  /// Features that speak for a goal, in each part.
  private static let strongest = 20

  static func files(_ suggester: GoalSuggester?) -> [OutputFile] {
    guard let model = suggester?.model(strongest: strongest) else { return [] }
    return [
      ModelTable.file(
        model.rows.map { .init(goal: $0.goal, part: $0.part.rawValue, feature: $0.feature, weight: $0.weight) })
    ]
  }
}
