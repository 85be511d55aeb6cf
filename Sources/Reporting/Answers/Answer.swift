package import Diagnostics
package import StrategyModel

/// What a check of files came to, ready to be answered in any format. Nothing is decided here or later.
package struct Answer: Sendable {
  /// One file that was checked.
  package struct CheckedFile: Sendable {
    package let path: String
    /// nil for a file that is no submission, such as a statistics file of a run.
    package let submission: Submission?
    /// Samples, at most `DiagnosticLog.samplesPerCodeAndFile` of each code, in the order they were said.
    package let diagnostics: [Diagnostic]
    /// Complete counts, sorted by code.
    package let totals: [(code: RuleCode, count: Int)]
  }

  /// In the order of the submissions; then other files that something was said about, by path.
  package let files: [CheckedFile]
  /// Where the first file of a path stands among them.
  private let places: [String: Int]
  package let rows: Submission.RowCount
  package let counts: [Severity: Int]
  /// Cases that are counted but not listed, since more were said than are kept.
  package let unlisted: Int
  package let catalogue: RuleCatalogue
  package let language: Language
  package let toolVersion: String
  package let ruleSetVersion: String
  /// The rules' wordings, read once.
  private let wordings: [RuleCode: (message: WordingTemplate, remedy: WordingTemplate)]

  package init(
    submissions: [Submission], log: DiagnosticLog, catalogue: RuleCatalogue, language: Language, toolVersion: String,
    ruleSetVersion: String
  ) {
    var byFile: [String: [Diagnostic]] = [:]
    for diagnostic in log.diagnostics { byFile[diagnostic.file, default: []].append(diagnostic) }
    func file(_ path: String, _ submission: Submission?) -> CheckedFile {
      CheckedFile(
        path: path, submission: submission, diagnostics: byFile[path] ?? [], totals: log.totals(of: path))
    }
    let named = Set(submissions.map(\.file))
    files =
      submissions.map { file($0.file, $0) }
      + byFile.keys.filter { !named.contains($0) }.sorted().map { file($0, nil) }
    places = Dictionary(files.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    rows = submissions.reduce(Submission.RowCount()) { $0 + $1.rows }
    counts = Dictionary(uniqueKeysWithValues: Severity.allCases.map { ($0, log.count($0)) })
    unlisted = log.unlisted
    self.catalogue = catalogue
    self.language = language
    self.toolVersion = toolVersion
    self.ruleSetVersion = ruleSetVersion
    wordings = Dictionary(
      catalogue.rules.map { rule in
        (rule.code, (WordingTemplate(rule.message[language]), WordingTemplate(rule.remedy[language])))
      }, uniquingKeysWith: { first, _ in first })
  }

  package func count(_ severity: Severity) -> Int { counts[severity] ?? 0 }

  /// The sentence of one case; the bare code where the catalogue does not know it.
  func message(_ diagnostic: Diagnostic) -> SubmittedText {
    wordings[diagnostic.code].map { diagnostic.filled($0.message) } ?? SubmittedText(diagnostic.code.rawValue)
  }

  /// Place, message and remedy in one line.
  func line(_ diagnostic: Diagnostic) -> SubmittedText {
    SubmittedText("\(PlaceText.words(diagnostic.position, in: language)): ") + message(diagnostic) + " "
      + remedy(diagnostic)
  }

  func remedy(_ diagnostic: Diagnostic) -> SubmittedText {
    wordings[diagnostic.code].map { diagnostic.filled($0.remedy) } ?? ""
  }

  /// The first file of a path.
  func file(_ path: String) -> CheckedFile? { places[path].map { files[$0] } }

  /// The file on disk: a mapped file of several organisations is checked as `path` and `path#organisation`.
  func location(_ path: String) -> String {
    guard let mark = path.lastIndex(of: "#"), places[String(path[..<mark])] != nil else { return path }
    return String(path[..<mark])
  }

  /// The file as people are told of it: a part of a mapped file is the file, and whose part it is.
  func shownName(_ file: CheckedFile) -> String {
    let place = location(file.path)
    guard place != file.path else { return place }
    return "\(place) (\(file.submission?.statedOrganisation ?? String(file.path.dropFirst(place.count + 1))))"
  }

  func title(_ code: RuleCode) -> String { catalogue[code]?.title[language] ?? code.rawValue }

  /// One cause in one file: all that was said under one code, worst first, then by code.
  struct Cause {
    let code: RuleCode
    let severity: Severity
    let count: Int
    let samples: [Diagnostic]
  }

  func causes(of file: CheckedFile) -> [Cause] {
    let samples = Dictionary(grouping: file.diagnostics, by: \.code)
    return file.totals.map { total in
      let kept = samples[total.code] ?? []
      let severity = kept.first?.severity ?? catalogue[total.code]?.severity ?? .warning
      return Cause(code: total.code, severity: severity, count: total.count, samples: kept)
    }
    .sorted { ($1.severity, $0.code) < ($0.severity, $1.code) }
  }
}
