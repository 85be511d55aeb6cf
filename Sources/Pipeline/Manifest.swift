import Diagnostics
package import Files
import Foundation
package import StrategyModel

/// `manifest.json`: what a run was made of and what it made, with a sum for every file.
package struct Manifest: Codable, Sendable, Equatable {
  package struct Tool: Codable, Sendable, Equatable {
    package let name: String
    package let version: String
    package let rules: String
    package let libxml2: String
    package let sqlite: String
  }

  package struct Cycle: Codable, Sendable, Equatable {
    package let year: Int
    package let strategy: String
    package let referenceDate: String
    package let edition: String
    package let language: String
    package let marking: String?
  }

  package struct Entry: Codable, Sendable, Equatable {
    package let path: String
    package let sha256: String
    package let bytes: Int
  }

  package let tool: Tool
  package let cycle: Cycle
  /// Every file that was read, sorted by path.
  package let inputs: [Entry]
  /// Every file that was written, sorted by path; not the manifest itself.
  package let outputs: [Entry]

  package init(information: RunInformation, year: Int, strategy: Strategy.ID, outputs: [WrittenFile]) {
    tool = Tool(
      name: "nulage", version: information.toolVersion, rules: information.ruleSetVersion,
      libxml2: information.libxml2Version, sqlite: information.sqliteVersion)
    cycle = Cycle(
      year: year, strategy: strategy.rawValue, referenceDate: "\(information.referenceDate)",
      edition: information.edition.rawValue, language: information.language.rawValue, marking: information.marking)
    inputs = information.inputs.map { Entry(path: $0.path, sha256: $0.sha256, bytes: $0.bytes) }
    self.outputs = outputs.map { Entry(path: $0.path, sha256: $0.sha256, bytes: $0.bytes) }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// nil for bytes that are no manifest of ours.
  package init?(_ bytes: [UInt8]) {
    guard let manifest = try? JSONDecoder().decode(Manifest.self, from: Data(bytes)), manifest.tool.name == "nulage"
    else { return nil }
    self = manifest
  }

  /// The sums of the outputs by path.
  package var sums: [String: String] {
    Dictionary(outputs.map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
  }

  package func encoded() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    // Strings and integers only: encoding them cannot fail.
    return Array((try? encoder.encode(self)) ?? Data()) + [UInt8(ascii: "\n")]
  }
}
