package import Diagnostics
package import StrategyModel

/// Something that looks for one kind of gap or possibility in the county. One file each; its rule holds the words.
package protocol Detector: Sendable {
  /// The code, title and wording; the slots are the names of the facts of its findings.
  var rule: Rule { get }
  /// What `nulage explain` shows of it, with a county that it finds something in and one that it does not.
  var page: DetectorPage { get }

  func detect(_ context: DetectionContext) -> [Finding]
}

extension Rule {
  /// A rule over findings: they are facts about the county, so their severity is the mildest.
  static func detector(
    _ code: RuleCode, title: LocalizedText, message: LocalizedText, remedy: LocalizedText, why: LocalizedText
  ) -> Rule {
    Rule(code: code, severity: .advice, title: title, message: message, remedy: remedy, why: why)
  }
}
