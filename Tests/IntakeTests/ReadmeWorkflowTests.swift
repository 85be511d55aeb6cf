import Foundation
import TestSupport
import Testing
import Yams

/// The workflow that the README prints is YAML, and has the keys that a workflow must have.
@Suite struct ReadmeWorkflowTests {
  @Test func theWorkflowParses() throws {
    let part = try #require(try Checkout.text("README.md").components(separatedBy: "```yaml\n").dropFirst().first)
    let yaml = try #require(part.components(separatedBy: "```").first)
    let workflow = try #require(try Yams.compose(yaml: yaml))
    // `on` is a truth value to YAML 1.1, as every reader of workflows knows.
    #expect(workflow["on"] != nil || yaml.contains("\non:\n"))
    let steps = try #require(workflow["jobs"]?["validate"]?["steps"]?.sequence)
    #expect(steps.count >= 6)
    for step in steps { #expect((step["run"] == nil) != (step["uses"] == nil)) }
    #expect(workflow["permissions"]?["security-events"]?.string == "write")
  }
}
