import Diagnostics
import Intake
import StrategyModel

/// A rule's message and remedy as a person meets them: with the facts of the rule's own example, never with slots.
enum RuleWording {
  static func shown(_ rule: Rule, in language: Language) -> (message: String, remedy: String) {
    if let diagnostic = example(rule) {
      return (diagnostic.message(rule, in: language).raw, diagnostic.remedy(rule, in: language).raw)
    }
    // Without an example the facts are not known: an ellipsis stands for each.
    func open(_ text: String) -> String { WordingTemplate(text).filled { _ in "…" } }
    return (open(rule.message[language]), open(rule.remedy[language]))
  }

  /// Those that ship, read once.
  private static let registers = try? Registers.load(configuration: nil)

  /// What the rule says of its wrong example; nil where it has none or the registers that ship say something else.
  private static func example(_ rule: Rule) -> Diagnostic? {
    guard let example = rule.example, rule.code.stage == .validate,
      let registers = RuleWording.registers
    else { return nil }
    let file = InputFile(
      path: example.wrong.hasPrefix("<") ? "exempel.xml" : "exempel.csv", bytes: Array(example.wrong.utf8))
    let log = Validate.validate(
      files: [file], strategy: registers.strategy, organisations: registers.organisations, places: registers.places
    ).log
    return log.diagnostics.first { $0.code == rule.code }
  }
}
