import Diagnostics
import StrategyModel

/// The answer as SARIF 2.1.0 (OASIS), which code hosts and editors read.
enum SARIFAnswer {
  static func render(_ answer: Answer) -> String { document(answer).rendered() }

  static func document(_ answer: Answer) -> JSONText {
    let codes = Set(answer.files.flatMap { $0.totals.map(\.code) }).sorted()
    let indices = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    // Parts of a mapped file are one artifact: the file.
    let artifacts = answer.files.filter { answer.location($0.path) == $0.path }
    let numbers = Dictionary(
      artifacts.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    let said = answer.files.enumerated().flatMap { file, checked in
      checked.diagnostics.indices.map { (file: Int32(file), number: Int32($0)) }
    }
    let run: [(String, JSONText)] = [
      ("tool", .object([("driver", driver(codes, answer))])),
      ("language", .string(answer.language.rawValue)),
      ("columnKind", .string("unicodeCodePoints")),
      ("artifacts", .elements(artifacts.count) { artifact(artifacts[$0]) }),
      (
        "results",
        .elements(said.count) { number in
          let diagnostic = answer.files[Int(said[number].file)].diagnostics[Int(said[number].number)]
          return result(
            diagnostic, artifact: numbers[answer.location(diagnostic.file)] ?? 0, rule: indices[diagnostic.code] ?? 0,
            answer)
        }
      ),
      ("properties", .object([("totals", .elements(answer.files.count) { totals(answer.files[$0]) })])),
    ]
    return .object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .string("2.1.0")),
      ("runs", .array([.object(run)])),
    ])
  }

  private static func driver(_ codes: [RuleCode], _ answer: Answer) -> JSONText {
    .object([
      ("name", .string("nulage")), ("version", .string(answer.toolVersion)),
      (
        "rules",
        .array(
          codes.map { code in
            var members: [(String, JSONText)] = [("id", .string(code.rawValue))]
            guard let rule = answer.catalogue[code] else { return .object(members) }
            members += [
              ("shortDescription", message(rule.title[answer.language])),
              ("fullDescription", message(rule.why[answer.language])),
              ("help", message("nulage explain \(code)")),
              ("defaultConfiguration", .object([("level", .string(level(rule.severity)))])),
            ]
            return .object(members)
          })
      ),
      ("properties", .object([("rules", .string(answer.ruleSetVersion))])),
    ])
  }

  private static func artifact(_ file: Answer.CheckedFile) -> JSONText {
    var members: [(String, JSONText)] = [("location", .object([("uri", .string(uri(file.path)))]))]
    if let submission = file.submission {
      members.append(("length", .number(submission.bytes)))
      if submission.encoding != "unknown" {
        members.append(("encoding", .string(submission.encoding == "utf-8-bom" ? "utf-8" : submission.encoding)))
      }
      if !submission.sha256.isEmpty {
        members.append(("hashes", .object([("sha-256", .string(submission.sha256))])))
      }
    }
    return .object(members)
  }

  /// Every count, also of the cases that are not listed.
  private static func totals(_ file: Answer.CheckedFile) -> JSONText {
    .object([
      ("path", .string(file.path)), ("totals", .object(file.totals.map { ($0.code.rawValue, .number($0.count)) })),
    ])
  }

  private static func result(_ diagnostic: Diagnostic, artifact: Int, rule: Int, _ answer: Answer) -> JSONText {
    let place = answer.location(diagnostic.file)
    var physical: [(String, JSONText)] = [
      ("artifactLocation", .object([("uri", .string(uri(place))), ("index", .number(artifact))]))
    ]
    if let line = diagnostic.position.line {
      var region: [(String, JSONText)] = [("startLine", .number(line))]
      if let column = diagnostic.position.column { region.append(("startColumn", .number(column))) }
      physical.append(("region", .object(region)))
    }
    var location: [(String, JSONText)] = [("physicalLocation", .object(physical))]
    if let name = diagnostic.position.element ?? diagnostic.position.cell {
      let kind = diagnostic.position.element == nil ? "cell" : "element"
      location.append(
        ("logicalLocations", .array([.object([("fullyQualifiedName", .string(name)), ("kind", .string(kind))])])))
    }
    var properties: [(String, JSONText)] = [
      ("remedy", .submitted(answer.remedy(diagnostic))), ("position", JSONAnswer.position(diagnostic.position)),
    ]
    if let found = diagnostic.evidence.found { properties.append(("found", .submitted(found))) }
    return .object([
      ("ruleId", .string(diagnostic.code.rawValue)), ("ruleIndex", .number(rule)),
      ("level", .string(level(diagnostic.severity))), ("message", message(answer.message(diagnostic))),
      ("locations", .array([.object(location)])), ("properties", .object(properties)),
    ])
  }

  private static func message(_ text: String) -> JSONText { message(SubmittedText(text)) }
  private static func message(_ text: SubmittedText) -> JSONText { .object([("text", .submitted(text))]) }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .fault: "error"
    case .warning: "warning"
    case .advice: "note"
    }
  }

  /// A relative reference: everything but unreserved characters and `/` percent-encoded (RFC 3986).
  static func uri(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        result += "%" + (hex.count == 1 ? "0" : "") + hex
      }
    }
    return result
  }
}
