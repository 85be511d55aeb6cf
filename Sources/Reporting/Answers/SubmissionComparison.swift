package import Diagnostics
import StrategyModel

/// What became of a submission since the one before: activities and remarks that are new, gone or changed.
///
/// Activities are compared by their own id; remarks by code, activity and column, not by row, which moves.
package struct SubmissionComparison: Sendable {
  /// What one file says of an activity.
  private struct State {
    let isAccepted: Bool
    /// Field → text.
    let values: [String: String]
  }

  package let added: [String]
  package let removed: [String]
  /// Own id, and the fields that differ.
  package let changed: [(id: String, fields: [String])]
  package let nowAccepted: [String]
  package let nowRefused: [String]
  /// Code, activity and column of each remark.
  package let mended: [String]
  package let newRemarks: [String]
  package let remaining: Int

  package init(previous: Answer, current: Answer) {
    let (old, new) = (SubmissionComparison.states(previous), SubmissionComparison.states(current))
    let common = new.keys.filter { old[$0] != nil }.sorted()
    added = new.keys.filter { old[$0] == nil }.sorted()
    removed = old.keys.filter { new[$0] == nil }.sorted()
    changed = common.compactMap { id in
      guard let before = old[id], let after = new[id], before.isAccepted == after.isAccepted else { return nil }
      let names = Set(before.values.keys).union(after.values.keys)
      let fields = names.filter { (before.values[$0] ?? "") != (after.values[$0] ?? "") }.sorted()
      return fields.isEmpty ? nil : (id, fields)
    }
    nowAccepted = common.filter { old[$0]?.isAccepted == false && new[$0]?.isAccepted == true }
    nowRefused = common.filter { old[$0]?.isAccepted == true && new[$0]?.isAccepted == false }
    let (said, says) = (SubmissionComparison.remarks(previous), SubmissionComparison.remarks(current))
    mended = SubmissionComparison.difference(said, says)
    newRemarks = SubmissionComparison.difference(says, said)
    remaining = says.values.reduce(0, +) - newRemarks.count
  }

  /// The comparison in words; `name` is the earlier file's.
  package func text(_ name: String, in language: Language) -> String {
    let isSwedish = language == .swedish
    func line(_ sv: String, _ en: String, _ items: [String]) -> String? {
      if items.isEmpty { return nil }
      let shown = items.prefix(20).joined(separator: ", ")
      let rest = items.count > 20 ? (isSwedish ? " och \(items.count - 20) till" : " and \(items.count - 20) more") : ""
      return "  \(isSwedish ? sv : en): \(items.count) (\(VisibleText.escaped(shown, limit: 4_000))\(rest))"
    }
    let changes = changed.map { "\($0.id): \($0.fields.joined(separator: " + "))" }
    let lines = [
      line("Nya insatser", "New activities", added), line("Borttagna insatser", "Removed activities", removed),
      line("Ändrade insatser", "Changed activities", changes),
      line("Nu godkända", "Now accepted", nowAccepted), line("Nu avvisade", "Now refused", nowRefused),
      line("Rättade anmärkningar", "Mended remarks", mended), line("Nya anmärkningar", "New remarks", newRemarks),
    ].compactMap(\.self)
    let left = isSwedish ? "  Anmärkningar som är kvar: \(remaining)" : "  Remaining remarks: \(remaining)"
    let heading = isSwedish ? "Jämfört med \(name):" : "Compared with \(name):"
    let none = isSwedish ? "  Inget har ändrats." : "  Nothing has changed."
    return ([heading] + (lines.isEmpty ? [none] : lines) + [left]).joined(separator: "\n") + "\n"
  }

  // MARK: What is compared

  private static func states(_ answer: Answer) -> [String: State] {
    var states: [String: State] = [:]
    for submission in answer.files.compactMap(\.submission) {
      for activity in submission.activities where states[activity.ownID] == nil {
        states[activity.ownID] = State(isAccepted: true, values: values(activity))
      }
      for record in submission.rejected {
        let cells = RowsToMend.named(record)
        guard let id = cells["insats_id"], !id.isEmpty, states[id] == nil else { continue }
        states[id] = State(isAccepted: false, values: cells.filter { !$0.value.isEmpty })
      }
    }
    return states
  }

  /// By the names of the columns.
  private static func values(_ activity: Activity) -> [String: String] {
    func list(_ items: [some Any]) -> String { items.map { "\($0)" }.joined(separator: "|") }
    func list(_ texts: [SubmittedText]) -> String { texts.map(\.raw).joined(separator: "|") }
    var values: [String: String] = [
      "rubrik": activity.title.raw, "beskrivning": activity.summary.raw, "typ": activity.kind.rawValue,
      "status": activity.status.rawValue, "start": activity.period.start?.description ?? "",
      "slut": activity.period.end?.description ?? "", "mal": list(activity.statedGoals),
      "utmaning": list(activity.challenges), "perspektiv": list(activity.perspectives),
      "kommuner": list(activity.municipalities) + (activity.isCountyWide ? "|hela länet" : ""),
      "partner": list(activity.partners), "malgrupp": list(activity.targetGroups),
      "budget": activity.budget.map { "\($0.ore)" } ?? "", "finansiar": list(activity.funders),
      "resultat": activity.result.raw, "soker_samarbete": list(activity.seeks),
    ]
    for lesson in activity.lessons { values["lärdom: \(lesson.kind.rawValue)", default: ""] += "|" + lesson.text.raw }
    return values
  }

  private static func remarks(_ answer: Answer) -> [String: Int] {
    var remarks: [String: Int] = [:]
    for diagnostic in answer.files.flatMap(\.diagnostics) {
      let place = diagnostic.position
      let column = diagnostic.evidence.details["falt"] ?? place.header
      let parts = [diagnostic.code.rawValue, place.recordID, column].compactMap(\.self).filter { !$0.isEmpty }
      remarks[parts.joined(separator: " "), default: 0] += 1
    }
    return remarks
  }

  /// What the first has more of, as often as it has more.
  private static func difference(_ a: [String: Int], _ b: [String: Int]) -> [String] {
    a.keys.sorted().flatMap { key in
      [String](repeating: key, count: max(0, (a[key] ?? 0) - (b[key] ?? 0)))
    }
  }
}
