import Diagnostics
import Foundation
import StrategyModel
import TestSupport
import Testing

@testable import Reporting

/// The SARIF answer has the members that SARIF 2.1.0 (OASIS) gives the objects that we use, those that it requires, and no others.
///
/// The excerpt below is written from the standard (sections 3.13 to 3.52): the official schema is held to the output by
/// `Tests/release.sh`, where it is at hand.
@Suite struct SARIFSchemaTests {
  private static let excerpt = """
    {"type": "object", "required": ["version", "runs"], "properties": {
      "$schema": {"type": "string"}, "version": {"const": "2.1.0"},
      "runs": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/run"}}},
     "$defs": {
      "run": {"type": "object", "required": ["tool"], "properties": {
        "tool": {"type": "object", "required": ["driver"], "properties": {"driver": {"$ref": "#/$defs/driver"}}},
        "language": {"type": "string", "pattern": "^[a-zA-Z]{2}$"},
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        "artifacts": {"type": "array", "items": {"$ref": "#/$defs/artifact"}},
        "results": {"type": "array", "items": {"$ref": "#/$defs/result"}}, "properties": {}}},
      "driver": {"type": "object", "required": ["name"], "properties": {
        "name": {"type": "string", "minLength": 1}, "version": {"type": "string"},
        "rules": {"type": "array", "items": {"$ref": "#/$defs/rule"}}, "properties": {}}},
      "rule": {"type": "object", "required": ["id"], "properties": {
        "id": {"type": "string"}, "shortDescription": {"$ref": "#/$defs/message"},
        "fullDescription": {"$ref": "#/$defs/message"}, "help": {"$ref": "#/$defs/message"},
        "defaultConfiguration": {"type": "object", "properties": {"level": {"$ref": "#/$defs/level"}}}}},
      "artifact": {"type": "object", "properties": {
        "location": {"type": "object", "properties": {"uri": {"$ref": "#/$defs/uri"}}},
        "length": {"type": "integer", "minimum": -1}, "encoding": {"type": "string"},
        "hashes": {"type": "object", "additionalProperties": {"type": "string"}}}},
      "result": {"type": "object", "required": ["message"], "properties": {
        "ruleId": {"type": "string"}, "ruleIndex": {"type": "integer", "minimum": 0}, "level": {"$ref": "#/$defs/level"},
        "message": {"$ref": "#/$defs/message"},
        "locations": {"type": "array", "items": {"$ref": "#/$defs/location"}}, "properties": {}}},
      "location": {"type": "object", "properties": {
        "physicalLocation": {"type": "object", "required": ["artifactLocation"], "properties": {
          "artifactLocation": {"type": "object", "properties": {
            "uri": {"$ref": "#/$defs/uri"}, "index": {"type": "integer", "minimum": 0}}},
          "region": {"type": "object", "required": ["startLine"], "properties": {
            "startLine": {"type": "integer", "minimum": 1}, "startColumn": {"type": "integer", "minimum": 1}}}}},
        "logicalLocations": {"type": "array", "items": {"type": "object", "properties": {
          "fullyQualifiedName": {"type": "string"}, "kind": {"type": "string"}}}}}},
      "message": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}},
      "level": {"enum": ["none", "note", "warning", "error"]},
      "uri": {"type": "string", "pattern": "^[A-Za-z0-9._~/%-]*$"}}}
    """

  private func problems(_ text: String) throws -> [String] {
    let schema = try #require(JSONSerialization.jsonObject(with: Data(Self.excerpt.utf8)) as? [String: Any])
    return SchemaCheck(root: schema).problems(try JSONSerialization.jsonObject(with: Data(text.utf8)))
  }

  @Test(arguments: AnswersJSONTests.answers.indices) func theAnswerFits(index: Int) throws {
    #expect(try problems(AnswerFormat.sarif.render(AnswersJSONTests.answers[index])) == [])
  }

  @Test func theExampleYearsFit() throws {
    for year in ["years/2023", "years/2024", "exempellan"] {
      #expect(try problems(Checkout.text("Fixtures/\(year)/expected/internt/diagnostik.sarif")) == [])
    }
  }

  @Test func whatDoesNotFitIsSeen() throws {
    let text = AnswerFormat.sarif.render(AnswerSample.mixed)
    for (old, new) in [
      ("\"startLine\": 6", "\"startLine\": 0"), ("\"level\": \"error\"", "\"level\": \"fel\""),
      ("\"ruleId\"", "\"rule_id\""), ("\"uri\": \"a.csv\"", "\"uri\": \"a b.csv\""),
    ] {
      #expect(text.contains(old), "\(old)")
      #expect(try !problems(text.replacing(old, with: new)).isEmpty, "\(old)")
    }
  }

  /// Places in artifacts and rules by number lead to what they name; a mapped file's parts are one artifact.
  @Test func everyIndexLeadsToWhatItNames() throws {
    let parts = ["a.csv", "a.csv#kils-kommun", "b.csv"]
    let answer = AnswerSample.answer(
      parts.map { AnswerSample.submission($0) }, parts.map { AnswerSample.kindFault(5, file: $0) })
    let log = try #require(
      JSONSerialization.jsonObject(with: Data(AnswerFormat.sarif.render(answer).utf8)) as? [String: Any])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let uris = (run["artifacts"] as? [[String: Any]])?.compactMap { ($0["location"] as? [String: String])?["uri"] }
    #expect(uris == ["a.csv", "b.csv"])
    let results = try #require(run["results"] as? [[String: Any]])
    let named = results.compactMap { result -> [String: Any]? in
      let location = (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
      return location?["artifactLocation"] as? [String: Any]
    }
    #expect(named.compactMap { $0["uri"] as? String } == ["a.csv", "a.csv", "b.csv"])
    #expect(named.compactMap { $0["index"] as? Int } == [0, 0, 1])
  }
}
