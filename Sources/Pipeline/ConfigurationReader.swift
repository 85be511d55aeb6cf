import Analysis
import Diagnostics
import Files
import Intake
import StrategyModel

/// Reads `pipeline.yml`. Unknown keys and words are errors with their place, all of them at once.
enum ConfigurationReader {
  static func read(_ bytes: [UInt8], file: String) throws(RegisterError) -> PipelineConfiguration {
    let problems = RegisterProblems(file: file)
    let node = try YAMLDocument.root(bytes, file: file)
    guard let root = entry(node, keys: topKeys, problems: problems) else {
      throw RegisterError(problems: problems.sorted)
    }
    let validate = section(root, "validate", validateKeys)
    _ = section(root, "normalise", [])
    let merge = section(root, "merge", ["statistik"])
    let detect = section(root, "detect", ["vikter"])
    let report = section(root, "report", ["utgava", "mallar", "sprak", "format", "markning"])
    let edition: RunInformation.Edition? = report?.choice("utgava")
    let language: Language? = report?.choice("sprak")
    let configuration = PipelineConfiguration(
      file: file, folder: PathName.split(file).parent, date: date(root, "datum"), output: root.text("utdata") ?? "ut/",
      archive: root.text("arkiv") ?? ".nulage/arkiv.sqlite", previous: root.text("foregaende"),
      decisions: root.text("beslut"), comments: root.text("kommentarer"),
      submissions: validate?.texts("inrapporteringar") ?? [], strategy: validate?.text("strategi"),
      organisations: validate?.text("organisationer"), places: validate?.text("kommuner"),
      tunings: tunings(validate), mappings: mappings(validate),
      limits: limits(validate), received: received(validate), statistics: statistics(merge), weights: weights(detect),
      edition: edition ?? .summary,
      language: language ?? .swedish, marking: report?.text("markning"), templates: report?.text("mallar"))
    if configuration.submissions.isEmpty {
      problems.add(
        at: validate?.mark ?? root.mark,
        sv: "validate.inrapporteringar saknas: ange filer eller mappar med inrapporteringar.",
        en: "validate.inrapporteringar is missing: name files or folders with submissions.")
    }
    try problems.throwIfAny()
    return configuration
  }

  private static let topKeys = [
    "datum", "utdata", "arkiv", "foregaende", "beslut", "kommentarer", "validate", "normalise", "merge", "detect",
    "report",
  ]
  private static let validateKeys = [
    "inrapporteringar", "strategi", "organisationer", "kommuner", "regler", "mappningar", "granser", "sista_dag",
    "inkom",
  ]

  /// The limits that can be set, how they are named, and between what.
  private static var settableLimits: [(key: String, limit: WritableKeyPath<Limits, Int>, bounds: ClosedRange<Int>)] {
    [
      ("fil", \.file, 1...(1 << 40)), ("filer", \.files, 1...10_000_000), ("rader", \.rows, 1...100_000_000),
      ("kolumner", \.columns, 1...16_384), ("varden", \.values, 1...100_000), ("rad", \.row, 1_024...(64 << 20)),
      ("insats", \.activity, 1_024...(64 << 20)), ("tagg", \.tag, 1_024...(1 << 20)), ("djup", \.depth, 6...200),
      ("anmarkningar", \.messages, 0...100_000_000), ("avvisade", \.refused, 0...100_000_000),
    ]
  }

  private static func limits(_ validate: RegisterEntry?) -> Limits {
    var limits = Limits()
    let entry = validate?.entry(
      "granser", kind: LocalizedText(sv: "granser", en: "granser"), allowed: settableLimits.map(\.key), required: [])
    for (key, limit, bounds) in settableLimits {
      if let number = entry?.integer(key, in: bounds) { limits[keyPath: limit] = number }
    }
    return limits
  }

  private static func section(_ root: RegisterEntry, _ key: String, _ keys: [String]) -> RegisterEntry? {
    root.has(key) ? root.entry(key, kind: LocalizedText(sv: key, en: key), allowed: keys, required: []) : nil
  }

  private static func date(_ entry: RegisterEntry, _ key: String) -> CalendarDate? {
    guard let text = entry.text(key) else { return nil }
    return date(text, entry, key)
  }

  private static func date(_ text: String, _ entry: RegisterEntry, _ key: String) -> CalendarDate? {
    if let date = CalendarDate(text) { return date }
    entry.problems.add(
      at: entry.mark(of: key), sv: "\(key) ska vara en dag som finns, skriven ÅÅÅÅ-MM-DD, inte \"\(text)\".",
      en: "\(key) must be an existing day written YYYY-MM-DD, not \"\(text)\".")
    return nil
  }

  private static func received(_ validate: RegisterEntry?) -> ReceivedDays? {
    guard let validate, validate.has("sista_dag") || validate.has("inkom") else { return nil }
    let noted = validate.pairs("inkom").sorted { $0.key < $1.key }
    let days = noted.compactMap { file, text in date(text, validate, "inkom").map { (file, $0) } }
    guard validate.has("sista_dag") else {
      validate.problems.add(
        at: validate.mark(of: "inkom"), sv: "inkom säger när filer kom in, men sista_dag saknas.",
        en: "inkom says when files came in, but sista_dag is missing.")
      return nil
    }
    return date(validate, "sista_dag").map {
      ReceivedDays(deadline: $0, byFile: Dictionary(days, uniquingKeysWith: { first, _ in first }))
    }
  }

  private static func statistics(_ merge: RegisterEntry?) -> [PipelineConfiguration.StatisticsFile] {
    let kind = LocalizedText(sv: "statistik", en: "statistik")
    let entries =
      merge?.entries("statistik", kind: kind, allowed: ["fil", "indikator", "val"], required: ["fil"]) ?? []
    return entries.map { entry in
      .init(
        path: entry.requiredText("fil"), indicator: entry.text("indikator").map { Indicator.ID($0) },
        selection: entry.pairs("val"))
    }
  }

  private static func mappings(_ validate: RegisterEntry?) -> [LayoutMapping] {
    let entries =
      validate?.entries(
        "mappningar", kind: MappingDeclaration.kind, allowed: MappingDeclaration.keys,
        required: MappingDeclaration.required) ?? []
    return entries.compactMap(MappingDeclaration.read)
  }

  private static func tunings(_ validate: RegisterEntry?) -> [PipelineConfiguration.RuleTuning] {
    let kind = LocalizedText(sv: "regeln", en: "the rule")
    let entries =
      validate?.entries("regler", kind: kind, allowed: ["kod", "allvar", "skal"], required: ["kod", "allvar", "skal"])
      ?? []
    return entries.compactMap { entry in
      let known = RuleReference.catalogue.rules.map(\.code.rawValue)
      let code = entry.requiredText("kod")
      if !known.contains(code) {
        entry.problems.add(
          at: entry.mark(of: "kod"), sv: "Okänd kod \"\(code)\". `nulage rules` listar alla.",
          en: "Unknown code \"\(code)\". `nulage rules` lists them all.",
          nearest: NearestName.candidates(for: code, among: known))
      }
      guard let strength: TuningStrength = entry.choice("allvar") else { return nil }
      return .init(
        code: RuleCode(rawValue: code), severity: Severity(rawValue: strength.rawValue),
        reason: entry.requiredText("skal"))
    }
  }

  private enum TuningStrength: String, CaseIterable {
    case off = "av", advice = "råd", warning = "varning", fault = "fel"
  }

  private static func weights(_ detect: RegisterEntry?) -> [String: Double] {
    var weights: [String: Double] = [:]
    for (name, text) in (detect?.pairs("vikter") ?? [:]).sorted(by: { $0.key < $1.key }) {
      if !DetectorWeights.names.contains(name) {
        detect?.problems.add(
          at: detect?.mark(of: "vikter"),
          sv: "Okänd vikt \"\(name)\". Vikterna är \(DetectorWeights.names.joined(separator: ", ")).",
          en: "Unknown weight \"\(name)\". The weights are \(DetectorWeights.names.joined(separator: ", ")).",
          nearest: NearestName.candidates(for: name, among: DetectorWeights.names))
      }
      guard let number = ExactNumber(text), number.double >= 0 else {
        detect?.problems.add(
          at: detect?.mark(of: "vikter"), sv: "Vikten \(name) ska vara ett tal från 0, inte \"\(text)\".",
          en: "The weight \(name) must be a number from 0, not \"\(text)\".")
        continue
      }
      weights[name] = number.double
    }
    return weights
  }

  private static func entry(_ node: YAMLNode, keys: [String], problems: RegisterProblems) -> RegisterEntry? {
    RegisterEntry(
      node, kind: LocalizedText(sv: "pipeline.yml", en: "pipeline.yml"), allowed: keys, required: [],
      problems: problems)
  }
}
