import Foundation
import TestSupport

@testable import Pipeline

/// What a run of this program over the fixtures gives, read into memory.
struct FreshRun: Sendable {
  let gaps: [RunFolder.Row]
  let collaborations: [RunFolder.Row]
  let activities: [RunFolder.Row]
  let summary: String

  struct Failure: Error { let messages: String }

  init(_ configuration: String) throws { try self.init(configuration) { _ in } }

  /// `change` may alter the copied checkout, whose folder it is given.
  init(_ configuration: String, arguments: [String] = [], change: (String) throws -> Void) throws {
    let place = try TemporaryFolder()
    let copy = try CheckoutCopy(in: place.path).path
    try change(copy)
    let output = place.path + "/ut"
    let result = try Tool.run(["run", configuration, "--output", output] + arguments, in: copy)
    guard result.exitCode == 0 else { throw Failure(messages: result.messages) }
    var folder = try RunFolder(output)
    gaps = try folder.table("glapp")
    collaborations = try folder.table("samarbeten")
    activities = try folder.table("insatser")
    summary = try String(contentsOfFile: output + "/nulage.md", encoding: .utf8)
  }
}
