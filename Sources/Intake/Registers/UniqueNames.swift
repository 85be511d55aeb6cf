import Diagnostics
import StrategyModel
import Yams

/// Refuses a name that two entries share: whoever wrote it would get the first, in silence.
struct UniqueNames {
  private var owners: [NameKey: (owner: String, line: Int)] = [:]
  let problems: RegisterProblems

  init(problems: RegisterProblems) { self.problems = problems }

  /// The same name twice in one entry is harmless.
  mutating func claim(_ names: [String], for owner: String, at mark: Mark?, sv: String, en: String) {
    var seen: Set<NameKey> = []
    for name in names where !name.isEmpty && seen.insert(NameKey(name)).inserted {
      let key = NameKey(name)
      if let other = owners[key] {
        problems.add(
          at: mark, sv: "\(sv) \"\(name)\" används redan av \"\(other.owner)\" (rad \(other.line)).",
          en: "\(en) \"\(name)\" is already used by \"\(other.owner)\" (line \(other.line)).")
      } else {
        owners[key] = (owner, mark?.line ?? 0)
      }
    }
  }
}
