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

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: """
        Gemensamma insatser: samma rubrik, bortsett från ortnamn, och ett redovisat partnerskap mellan dem. \
        Fyndet gäller olika budget, status eller period.
        """,
      en: """
        Joint efforts: the same title, place names apart, and a declared partnership between them. The \
        finding is about different budget, status or period.
        """),
    found: [
      .effort("Alby kommun", "Närvaroteam hela skoltiden", partners: ["Boda kommun"], budget: 2_400_000),
      .effort("Boda kommun", "Närvaroteam hela skoltiden", partners: ["Alby kommun"], budget: 2_100_000),
    ],
    lookAlike: [
      .effort("Alby kommun", "Sommarjobb", "Feriearbete på äldreboenden.", goals: ["M2"], budget: 2_400_000),
      .effort("Boda kommun", "Sommarjobb", "Starta eget med handledning.", goals: ["M2"], budget: 2_100_000),
    ],
    difference: LocalizedText(
      sv: "Samma rubrik och olika budget, men två olika insatser utan partnerskap.",
      en: "The same title and different budgets, but two different efforts without partnership."),
    alongside: ["DET-S01"]
  )

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
        subject: context.portfolio.activity(effort.id)?.title.raw ?? effort.id.rawValue,
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
