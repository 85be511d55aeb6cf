import Diagnostics
import StrategyModel

/// The answer as workflow commands: annotations on the lines of the files in a pull request.
///
/// Source: GitHub, "Workflow commands for GitHub Actions". Values are escaped so that no text can begin a command.
enum GitHubAnswer {
  static func render(_ answer: Answer) -> String {
    var lines: [String] = []
    for file in answer.files {
      for cause in answer.causes(of: file) {
        lines += cause.samples.map { line($0, answer) }
        if cause.count > cause.samples.count {
          let rest = "\(answer.title(cause.code)): +\(cause.count - cause.samples.count)"
          lines.append("::notice file=\(property(answer.location(file.path))),title=\(cause.code)::\(data(rest))")
        }
      }
    }
    lines.append("::notice title=nulage::\(data(SumText.words(answer)))")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ diagnostic: Diagnostic, _ answer: Answer) -> String {
    let command =
      switch diagnostic.severity {
      case .fault: "error"
      case .warning: "warning"
      case .advice: "notice"
      }
    var properties = ["file=\(property(answer.location(diagnostic.file)))"]
    if let line = diagnostic.position.line { properties.append("line=\(line)") }
    if let column = diagnostic.position.column { properties.append("col=\(column)") }
    properties.append("title=" + property("\(diagnostic.code) \(answer.title(diagnostic.code))"))
    return "::\(command) \(properties.joined(separator: ","))::\(data(answer.line(diagnostic)))"
  }

  private static func data(_ text: String) -> String { data(SubmittedText(text)) }

  private static func data(_ text: SubmittedText) -> String {
    VisibleText.escaped(text, limit: 2_000).replacing("%", with: "%25")
  }

  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
