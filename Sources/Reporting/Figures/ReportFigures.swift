/// All figures of a report.
enum ReportFigures {
  static func draw(_ context: ReportContext) -> [Figure] { [] }
}
