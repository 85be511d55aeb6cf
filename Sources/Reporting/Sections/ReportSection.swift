import StrategyModel

/// A part of the report. It reads the run's results and says them; it decides nothing.
protocol ReportSection: Sendable {
  func blocks(_ context: ReportContext) -> [Block]
}

/// How much of a long list the report prints; the tables in `data/` always hold everything.
enum ReportLimit {
  static let topFindings = 5
  static let topCollaborations = 3
  static let networkRows = 12
  static let actors = 60
  static let revisedValues = 10
  static let gapsPerKind = 15
  static let collaborations = 15
  static let lessonExamples = 5
  static let exampleEfforts = 5
  static let unmatchedExamples = 10
  static let refusedFiles = 25
  static let comparisonRows = 10
  static let changes = 3
  static let lessonPatterns = 8
  static let lessonsPerPattern = 3
}

extension ReportContext {
  func heading(_ level: Int, _ id: String, sv: String, en: String) -> Block {
    .heading(level: level, id: id, word(sv: sv, en: en))
  }

  /// "12 till finns i glapp.csv", with the file linked.
  func more(_ hidden: Int, _ traces: [Trace], in file: String) -> [Inline] {
    more(hidden, TraceList(traces), in: file)
  }

  func more(_ hidden: Int, _ traces: TraceList, in file: String) -> [Inline] {
    say(
      sv: "{n} till finns i {fil}.", en: "{n} more in {fil}.",
      ["n": count(hidden, traces), "fil": Slot(.link([.text(file)], to: "data/\(file)"))])
  }
}
