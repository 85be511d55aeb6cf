/// Everything that was said about the files of a run. Counts are complete; samples are capped per code and file, and in
/// all.
package struct DiagnosticLog: Sendable {
  /// How many cases of one code are kept for one file. The count goes on beyond it.
  package static let samplesPerCodeAndFile = Limits.samples

  private var samples: [Diagnostic] = []
  /// By file, then by code.
  private var counts: [String: [RuleCode: Int]] = [:]
  private var severityCounts: [Severity: Int] = [:]

  /// The most cases that are kept in all.
  private let limit: Int
  /// Cases that would have been kept but for that limit.
  package private(set) var unlisted = 0

  package init(limit: Int = .max) { self.limit = limit }

  package mutating func append(_ diagnostic: Diagnostic) {
    let count = (counts[diagnostic.file]?[diagnostic.code] ?? 0) + 1
    counts[diagnostic.file, default: [:]][diagnostic.code] = count
    severityCounts[diagnostic.severity, default: 0] += 1
    if count <= DiagnosticLog.samplesPerCodeAndFile { keep(CollectionOfOne(diagnostic)) }
  }

  package mutating func append(contentsOf other: DiagnosticLog) {
    keep(other.samples)
    unlisted += other.unlisted
    counts.merge(other.counts) { $0.merging($1, uniquingKeysWith: +) }
    severityCounts.merge(other.severityCounts, uniquingKeysWith: +)
  }

  private mutating func keep(_ diagnostics: some Collection<Diagnostic>) {
    let kept = diagnostics.prefix(max(0, limit - samples.count))
    samples += kept
    unlisted += diagnostics.count - kept.count
  }

  /// The kept cases, in the order they were said.
  package var diagnostics: [Diagnostic] { samples }

  /// The kept cases of one file, in the order they were said.
  package func diagnostics(of file: String) -> [Diagnostic] { samples.filter { $0.file == file } }

  /// How many cases there were in all of one severity, kept or not.
  package func count(_ severity: Severity) -> Int { severityCounts[severity] ?? 0 }

  /// How many cases there were in one file, by code, kept or not; sorted by code.
  package func totals(of file: String) -> [(code: RuleCode, count: Int)] {
    (counts[file] ?? [:]).map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }
}
