import Diagnostics
import StrategyModel

/// A joint effort that its reporters describe differently.
struct JointEffortConflict: Detector {
  let rule = Rule.detector(
    "DET-S08",
    title: LocalizedText(sv: "Gemensam insats med olika uppgifter", en: "Joint effort with differing statements"),
    message: LocalizedText(
      sv: """
        {organisationer} har rapporterat samma insats ({insatser}) men anger olika {falt}: {uppgifter}. Den räknas en \
        gång{?belopp:, med det största beloppet, {belopp}}.
        """,
      en: """
        {organisationer} have reported the same effort ({insatser}) but state different {falt}: {uppgifter}. It is \
        counted once{?belopp:, at the largest sum, {belopp}}.
        """),
    remedy: LocalizedText(
      sv: "En fråga till {organisationer}: vilken uppgift om {falt} gäller, och vem rapporterar den i fortsättningen?",
      en: "A question to {organisationer}: which statement of {falt} holds, and who reports it from now on?"),
    why: LocalizedText(
      sv: "Olika uppgifter om samma insats gör summor osäkra och kan betyda att parterna ser olika på läget.",
      en: "Differing statements of one effort make sums uncertain and may mean that the parties see it differently."))

  /// `budget, status och period`.
  private static func fields(_ fields: [Effort.Field]) -> LocalizedText {
    func joined(_ names: [String], _ and: String) -> String {
      guard let last = names.last, names.count > 1 else { return names.first ?? "" }
      return names.dropLast().joined(separator: ", ") + " \(and) " + last
    }
    return LocalizedText(
      sv: joined(fields.map(\.title.sv), "och"), en: joined(fields.map(\.title.en), "and"))
  }

  func detect(_ context: DetectionContext) -> [Finding] {
    context.portfolio.efforts.filter { $0.reporters.count > 1 && !$0.conflicts.isEmpty }.map { effort in
      let traces = effort.activities.map { Trace.activity($0) }
      return Finding(
        id: "S08-\(StableID.hash([effort.id.rawValue]))", kind: .collaboration, detector: rule.code,
        subject: context.portfolio.activity(effort.id)?.title ?? effort.id.rawValue,
        score: [
          context.actors(effort.reporters, of: 5),
          context.part(
            "omfattning", Double(effort.conflicts.count) / 3, sv: "\(effort.conflicts.count) av 3 uppgifter",
            en: "\(effort.conflicts.count) of 3 statements"),
        ],
        facts: [
          "organisationer": .organisations(effort.reporters), "insatser": .activities(effort.activities),
          "falt": .label(JointEffortConflict.fields(effort.conflicts)),
          "uppgifter": .statements(effort.conflicts, effort.activities),
          "belopp": effort.budget.map { .amount($0, traces) } ?? .text(""),
        ],
        organisations: effort.reporters, goals: Set(effort.activities.flatMap { context.goals(of: $0) }).sorted(),
        evidence: traces)
    }
  }
}
