import Diagnostics
import Foundation
import StrategyModel
import Testing

@testable import Reporting

/// The part of JSON Schema 2020-12 that our schema uses: enough to hold a document to it without any other program.
struct SchemaCheck {
  let root: [String: Any]

  init(root: [String: Any]) { self.root = root }

  init() throws {
    root = try #require(
      JSONSerialization.jsonObject(with: Data(JSONAnswerSchema.text.utf8)) as? [String: Any])
  }

  /// What is wrong with a value; empty where it fits.
  func problems(_ value: Any, _ schema: [String: Any]? = nil, at path: String = "$") -> [String] {
    var schema = schema ?? root
    if let reference = schema["$ref"] as? String, let name = reference.split(separator: "/").last {
      schema = (root["$defs"] as? [String: Any])?[String(name)] as? [String: Any] ?? [:]
    }
    var problems: [String] = []
    switch schema["type"] as? String {
    case "object":
      guard let object = value as? [String: Any] else { return ["\(path): no object"] }
      let known = schema["properties"] as? [String: Any] ?? [:]
      for name in schema["required"] as? [String] ?? [] where object[name] == nil {
        problems.append("\(path): no \(name)")
      }
      for (name, member) in object {
        if let names = schema["propertyNames"] as? [String: Any] {
          problems += self.problems(name, names, at: path + "." + name)
        }
        if let inner = known[name] as? [String: Any] {
          problems += self.problems(member, inner, at: path + "." + name)
        } else if let others = schema["additionalProperties"] as? [String: Any] {
          problems += self.problems(member, others, at: path + "." + name)
        } else {
          problems.append("\(path): unknown \(name)")
        }
      }
    case "array":
      guard let array = value as? [Any] else { return ["\(path): no array"] }
      if let least = schema["minItems"] as? Int, array.count < least { problems.append("\(path): too few") }
      if let items = schema["items"] as? [String: Any] {
        for (index, item) in array.enumerated() { problems += self.problems(item, items, at: "\(path)[\(index)]") }
      }
    case "integer":
      guard let number = value as? Int else { return ["\(path): no integer"] }
      if let least = schema["minimum"] as? Int, number < least { problems.append("\(path): below \(least)") }
      if let most = schema["maximum"] as? Int, number > most { problems.append("\(path): above \(most)") }
    case "string":
      guard let text = value as? String else { return ["\(path): no string"] }
      if let least = schema["minLength"] as? Int, text.count < least { problems.append("\(path): too short") }
      if let pattern = schema["pattern"] as? String, (try? Regex(pattern).firstMatch(in: text)) == nil {
        problems.append("\(path): not \(pattern)")
      }
    default: break
    }
    if let allowed = schema["enum"] as? [String], !allowed.contains(value as? String ?? "") {
      problems.append("\(path): not one of \(allowed)")
    }
    if let constant = schema["const"] as? String, constant != value as? String {
      problems.append("\(path): not \(constant)")
    }
    return problems
  }
}

@Suite("The answer as JSON")
struct AnswersJSONTests {
  static let answers: [Answer] = [
    AnswerSample.mixed, AnswerSample.answer([], []),
    AnswerSample.answer(
      [
        Submission(
          file: "tom.csv", sha256: "", bytes: 0, encoding: "unknown", format: "unknown", statedOrganisation: nil,
          submitter: "tom", isKnownSubmitter: false, year: nil, status: .unreadable, rows: Submission.RowCount(),
          activities: [])
      ], [Diagnostic(AnswerSample.doctypeRule, file: "tom.csv")], language: .english),
  ]

  @Test("the document fits its schema", arguments: answers.indices)
  func schema(index: Int) throws {
    let text = AnswerFormat.json.render(AnswersJSONTests.answers[index])
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    #expect(try SchemaCheck().problems(value) == [])
  }

  @Test func theCheckFindsWhatDoesNotFit() throws {
    let check = try SchemaCheck()
    let text = AnswerFormat.json.render(AnswerSample.mixed)
    for (old, new) in [
      ("\"severity\": \"fel\"", "\"severity\": \"error\""), ("\"line\": 6", "\"line\": 0"), ("\"cell\"", "\"Cell\""),
      ("\"found\": \"projket\"", "\"found\": 1"), ("\"read\": 10,", ""), ("\"VAL-031\": 5", "\"VAL\": 5"),
    ] {
      #expect(text.contains(old))
      let value = try JSONSerialization.jsonObject(with: Data(text.replacing(old, with: new).utf8))
      #expect(!check.problems(value).isEmpty, "\(old)")
    }
  }

  @Test func keysStandInTheOrderOfTheContract() {
    let text = AnswerFormat.json.render(
      AnswerSample.answer(
        [AnswerSample.submission(rejected: [AnswerSample.record(5)])],
        [
          Diagnostic(
            AnswerSample.kindRule, file: "a.csv",
            position: SourcePosition(
              line: 6, column: 2, row: 5, cell: "E5", header: "typ", element: "/a/b", recordID: "KS-5"),
            evidence: Evidence(found: "x", expected: ["a", "b"], nearest: ["a"], details: ["hemlig": "811228-9874"]))
        ]))
    #expect(
      text == """
        {
          "tool": {
            "name": "nulage",
            "version": "1.0",
            "rules": "7"
          },
          "files": [
            {
              "path": "a.csv",
              "sha256": "\(String(repeating: "a", count: 64))",
              "bytes": 1234,
              "encoding": "utf-8",
              "format": "csv",
              "submitter": "karlstads-kommun",
              "year": 2024,
              "rows": {
                "read": 10,
                "accepted": 9,
                "rejected": 1,
                "blank": 0
              },
              "diagnostics": [
                {
                  "code": "VAL-031",
                  "severity": "fel",
                  "message": "\\"x\\" är ingen typ.",
                  "remedy": "Skriv en av typerna.",
                  "position": {
                    "line": 6,
                    "column": 2,
                    "row": 5,
                    "cell": "E5",
                    "header": "typ",
                    "element": "/a/b",
                    "recordID": "KS-5"
                  },
                  "evidence": {
                    "found": "x",
                    "expected": [
                      "a",
                      "b"
                    ],
                    "nearest": [
                      "a"
                    ]
                  }
                }
              ],
              "totals": {
                "VAL-031": 1
              }
            }
          ],
          "totals": {
            "files": 1,
            "read": 10,
            "accepted": 9,
            "rejected": 1,
            "blank": 0,
            "fel": 1,
            "varning": 0,
            "råd": 0
          }
        }

        """)
  }

  @Test func samplesAreCappedAndTotalsAreNot() throws {
    let faults = (1...1_500).map { AnswerSample.kindFault($0) }
    let text = AnswerFormat.json.render(AnswerSample.answer([AnswerSample.submission()], faults))
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let file = try #require((value?["files"] as? [[String: Any]])?.first)
    #expect((file["diagnostics"] as? [Any])?.count == 1_000)
    #expect((file["totals"] as? [String: Int]) == ["VAL-031": 1_500])
    #expect((value?["totals"] as? [String: Int])?["fel"] == 1_500)
  }

  private static let python = "/usr/bin/env"

  /// Python's jsonschema as a second opinion about document and schema both.
  @Test func aPeerAgrees() throws {
    let script = """
      import json, sys
      try:
          from jsonschema import Draft202012Validator as V
      except ImportError:
          sys.exit(77)
      schema, document = json.load(open(sys.argv[1])), json.load(open(sys.argv[2]))
      V.check_schema(schema)
      V(schema).validate(document)
      """
    let folder = FileManager.default.temporaryDirectory.appending(path: "nulage-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let schema = folder.appending(path: "schema.json")
    let document = folder.appending(path: "document.json")
    try Data(JSONAnswerSchema.text.utf8).write(to: schema)
    try Data(AnswerFormat.json.render(AnswerSample.mixed).utf8).write(to: document)
    let process = Process()
    process.executableURL = URL(filePath: AnswersJSONTests.python)
    process.arguments = ["python3", "-c", script, schema.path, document.path]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    // 77: the peer is not on this machine; 127: neither is Python.
    #expect([0, 77, 127].contains(process.terminationStatus))
  }
}
