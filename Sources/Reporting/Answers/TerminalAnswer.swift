import Diagnostics
import StrategyModel

/// The answer for people: per file, grouped by cause, with the count and the first three cases as in a spreadsheet.
///
/// Every line begins with the program's own words, so that submitted text can steer neither a terminal nor a CI log.
struct TerminalAnswer {
  /// How many cases of a cause are shown; the count is always complete.
  static let examples = 3

  private let answer: Answer
  private let colour: Bool
  private var isSwedish: Bool { answer.language == .swedish }

  init(_ answer: Answer, colour: Bool) {
    self.answer = answer
    self.colour = colour
  }

  func rendered() -> String {
    let files = answer.files.map {
      (heading($0) + answer.causes(of: $0).flatMap { lines(of: $0) }).joined(separator: "\n")
    }
    return (files + [sums]).joined(separator: "\n\n") + "\n"
  }

  private func heading(_ file: Answer.CheckedFile) -> [String] {
    let name = (isSwedish ? "Fil: " : "File: ") + bold(VisibleText.escaped(answer.shownName(file)))
    guard let submission = file.submission else { return [name] }
    var facts = [submission.format, submission.encoding].filter { $0 != "unknown" }
    if let organisation = submission.statedOrganisation { facts.append(VisibleText.escaped(organisation, limit: 80)) }
    if let year = submission.year { facts.append("\(year)") }
    let status = isSwedish ? "Status: \(submission.status.rawValue)" : "Status: \(statusInEnglish(submission.status))"
    return [name]
      + (facts.isEmpty ? [] : ["  " + (isSwedish ? "Läst som: " : "Read as: ") + facts.joined(separator: ", ")])
      + ["  " + status + ". " + SumText.rows(submission.rows, in: answer.language)]
  }

  private func lines(of cause: Answer.Cause) -> [String] {
    let shown = cause.samples.prefix(TerminalAnswer.examples)
    let number =
      isSwedish
      ? (cause.count == 1 ? "1 gång" : "\(cause.count) gånger") : (cause.count == 1 ? "once" : "\(cause.count) times")
    var lines = ["", "  \(painted(cause.severity)) \(cause.code): \(answer.title(cause.code)), \(number)"]
    for (index, diagnostic) in shown.enumerated() {
      lines.append(
        "    \(index + 1). \(VisibleText.escaped(answer.location(diagnostic.file))), \(PlaceText.words(diagnostic.position, in: answer.language))"
      )
      lines.append("       " + VisibleText.escaped(answer.message(diagnostic), limit: 1_000))
      lines += evidence(diagnostic)
      if !sharesRemedy(cause, shown) { lines.append("       " + remedy(diagnostic)) }
    }
    if cause.count > shown.count {
      lines.append(
        isSwedish ? "    … och \(cause.count - shown.count) till." : "    … and \(cause.count - shown.count) more.")
    }
    if let expected = sharedExpectation(shown) { lines.append("    " + expected) }
    if let first = shown.first, sharesRemedy(cause, shown) { lines.append("    " + remedy(first)) }
    return lines
  }

  private func evidence(_ diagnostic: Diagnostic) -> [String] {
    let evidence = diagnostic.evidence
    var lines: [String] = []
    if let sheet = SheetSketch.lines(diagnostic, in: answer.language) {
      lines += sheet.map { "       " + $0 }
    } else if let found = evidence.found {
      lines.append("       " + (isSwedish ? "Hittat: " : "Found: ") + VisibleText.escaped(found))
    }
    // Not where the message has said it already.
    if let nearest = evidence.nearest.first, !answer.message(diagnostic).contains(nearest) {
      lines.append("       " + (isSwedish ? "Menade du " : "Did you mean ") + VisibleText.escaped(nearest) + "?")
    }
    return lines
  }

  private func remedy(_ diagnostic: Diagnostic) -> String {
    (isSwedish ? "Så rättar du: " : "How to mend it: ") + VisibleText.escaped(answer.remedy(diagnostic), limit: 1_000)
  }

  private func sharesRemedy(_ cause: Answer.Cause, _ shown: ArraySlice<Diagnostic>) -> Bool {
    Set(shown.map(answer.remedy)).count <= 1
  }

  /// What is allowed, said once for the cause: the cases of a cause are checked against the same list.
  private func sharedExpectation(_ shown: ArraySlice<Diagnostic>) -> String? {
    guard let expected = shown.first(where: { !$0.evidence.expected.isEmpty })?.evidence.expected else { return nil }
    let listed = expected.prefix(30).map { VisibleText.escaped($0, limit: 80) }.joined(separator: ", ")
    let rest =
      expected.count > 30 ? (isSwedish ? " och \(expected.count - 30) till" : " and \(expected.count - 30) more") : ""
    return (isSwedish ? "Tillåtet: " : "Allowed: ") + listed + rest
  }

  // MARK: Sums

  private var sums: String {
    let word = isSwedish ? "Summa: " : "Sum: "
    return word + SumText.files(answer) + "\n" + word + SumText.severities(answer)
  }

  private func statusInEnglish(_ status: Submission.Status) -> String {
    switch status {
    case .accepted: "accepted"
    case .partlyRejected: "partly rejected"
    case .rejected: "rejected"
    case .nothingToReport: "nothing to report"
    case .unreadable: "unreadable"
    }
  }

  // MARK: Colour

  private func painted(_ severity: Severity) -> String {
    let word = severity.rawValue.uppercased()
    guard colour else { return word }
    let code =
      switch severity {
      case .fault: "31"
      case .warning: "33"
      case .advice: "36"
      }
    return "\u{1B}[1;\(code)m\(word)\u{1B}[0m"
  }

  private func bold(_ text: String) -> String { colour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}
