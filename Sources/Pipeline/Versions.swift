/// What the program calls itself in every output.
package enum Versions {
  package static let tool = "0.1.0"
  /// Changes whenever a rule or detector may say something else about the same data.
  package static let rules = "2026.1"
}
