import Diagnostics

/// The answer as JUnit XML: a suite for each file, a case for each cause in it; only *fel* fails.
enum JUnitAnswer {
  static func render(_ answer: Answer) -> String {
    let suites = answer.files.map { suite($0, answer) }
    let failures = suites.reduce(0) { $0 + $1.failures }
    let tests = suites.reduce(0) { $0 + $1.tests }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<testsuites name=\"nulage\" tests=\"\(tests)\" failures=\"\(failures)\" errors=\"0\">\n"
      + suites.map(\.text).joined() + "</testsuites>\n"
  }

  private static func suite(
    _ file: Answer.CheckedFile, _ answer: Answer
  ) -> (text: String, tests: Int, failures: Int) {
    let causes = answer.causes(of: file)
    let failures = causes.count { $0.severity == .fault }
    let name = escaped(answer.shownName(file))
    var cases = causes.map { testCase($0, name, answer) }
    if failures == 0 {
      let readable = answer.language == .swedish ? "utan fel" : "without faults"
      cases.insert("    <testcase classname=\"\(name)\" name=\"\(readable)\"/>\n", at: 0)
    }
    let head =
      "  <testsuite name=\"\(name)\" tests=\"\(cases.count)\" failures=\"\(failures)\" errors=\"0\" skipped=\"0\">\n"
    return (head + cases.joined() + "  </testsuite>\n", cases.count, failures)
  }

  private static func testCase(_ cause: Answer.Cause, _ file: String, _ answer: Answer) -> String {
    let title = escaped("\(cause.code) \(answer.title(cause.code))")
    let lines = cause.samples.prefix(20).map(answer.line)
    let rest = cause.count - lines.count
    let more = rest > 0 ? ["… +\(rest)"] : []
    let text = (lines.map { VisibleText.escaped($0, limit: 2_000) } + more).map(escaped).joined(separator: "\n")
    let head = "    <testcase classname=\"\(file)\" name=\"\(title)\">\n"
    let body =
      cause.severity == .fault
      ? "      <failure type=\"\(cause.code)\" message=\"\(title): \(cause.count)\">\(text)</failure>\n"
      : "      <system-out>\(cause.severity.rawValue): \(text)</system-out>\n"
    return head + body + "    </testcase>\n"
  }

  /// Hidden characters, which XML may forbid, are shown; the rest escaped as XML wants it.
  private static func escaped(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line in
      VisibleText.escaped(line, limit: 10_000).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }.joined(separator: "\n")
  }
}
