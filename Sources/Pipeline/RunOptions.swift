package import Diagnostics
package import StrategyModel

/// What the command line says beside `pipeline.yml`.
package struct RunOptions: Sendable {
  package enum Format: String, Sendable, CaseIterable { case terminal, json, github }

  package let output: String?
  package let date: CalendarDate?
  package let edition: RunInformation.Edition?
  package let language: Language?
  package let isStrict: Bool
  package let format: Format

  package init(
    output: String? = nil, date: String? = nil, edition: String? = nil, language: Language? = nil,
    isStrict: Bool = false, format: String = "terminal"
  ) throws(PipelineError) {
    self.output = output
    self.date = try OptionText.date(date)
    self.edition = try edition.map { text throws(PipelineError) in try OptionText.choice(text, for: "--edition") }
    self.language = language
    self.isStrict = isStrict
    self.format = try OptionText.choice(format, for: "--format")
  }

  /// The configuration with what the command line overrides. An output named here is relative to the working folder.
  package func applied(to configuration: PipelineConfiguration) -> PipelineConfiguration {
    var result = configuration
    result.date = date ?? configuration.date
    result.edition = edition ?? configuration.edition
    result.language = language ?? configuration.language
    return result
  }
}

/// Reading the words of options, with the allowed ones in the message.
package enum OptionText {
  package static func date(_ text: String?) throws(PipelineError) -> CalendarDate? {
    guard let text else { return nil }
    if let date = CalendarDate(text) { return date }
    throw .usage(
      sv: "--datum ska vara en dag som finns, skriven ÅÅÅÅ-MM-DD, inte \(text).",
      en: "--datum must be an existing day written YYYY-MM-DD, not \(text).")
  }

  package static func choice<Choice: RawRepresentable & CaseIterable>(
    _ text: String, for option: String
  ) throws(PipelineError) -> Choice where Choice.RawValue == String {
    if let choice = Choice(rawValue: text) { return choice }
    let allowed = Choice.allCases.map(\.rawValue)
    let hint = NearestName.candidates(for: text, among: allowed).first
    throw .usage(
      sv: "\(option) \(text) finns inte. Välj \(allowed.joined(separator: ", "))."
        + (hint.map { " Menade du \($0)?" } ?? ""),
      en: "\(option) \(text) does not exist. Choose \(allowed.joined(separator: ", "))."
        + (hint.map { " Did you mean \($0)?" } ?? ""))
  }
}
