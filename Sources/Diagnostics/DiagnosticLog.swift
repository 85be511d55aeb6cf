/// Everything that was said about the files of a run. Counts are complete; samples are capped per code and file.
package struct DiagnosticLog: Sendable {
  /// How many cases of one code are kept for one file. The count goes on beyond it.
  package static let samplesPerCodeAndFile = Limits.samples

  private struct Key: Hashable {
    let file: String
    let code: RuleCode
  }

  private var samples: [Diagnostic] = []
  private var counts: [Key: Int] = [:]
  private var severityCounts: [Severity: Int] = [:]

  package init() {}

  package mutating func append(_ diagnostic: Diagnostic) {
    let key = Key(file: diagnostic.file, code: diagnostic.code)
    counts[key, default: 0] += 1
    severityCounts[diagnostic.severity, default: 0] += 1
    if counts[key, default: 0] <= DiagnosticLog.samplesPerCodeAndFile { samples.append(diagnostic) }
  }

  package mutating func append(contentsOf other: DiagnosticLog) {
    samples += other.samples
    counts.merge(other.counts, uniquingKeysWith: +)
    severityCounts.merge(other.severityCounts, uniquingKeysWith: +)
  }

  /// The kept cases, in the order they were said.
  package var diagnostics: [Diagnostic] { samples }

  /// The kept cases of one file, in the order they were said.
  package func diagnostics(of file: String) -> [Diagnostic] { samples.filter { $0.file == file } }

  /// How many cases there were in all of one severity, kept or not.
  package func count(_ severity: Severity) -> Int { severityCounts[severity] ?? 0 }

  /// How many cases there were in one file, by code, kept or not; sorted by code.
  package func totals(of file: String) -> [(code: RuleCode, count: Int)] {
    counts.filter { $0.key.file == file }.map { ($0.key.code, $0.value) }.sorted { $0.0 < $1.0 }
  }
}
