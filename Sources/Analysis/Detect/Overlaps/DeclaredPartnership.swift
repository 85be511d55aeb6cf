import Diagnostics
import StrategyModel

/// Organisations that name each other as partners. Known already: listed, ranked low. A joint effort is one finding.
struct DeclaredPartnership: Detector {
  let rule = Rule.detector(
    "DET-S01",
    title: LocalizedText(sv: "Redovisat partnerskap", en: "Declared partnership"),
    message: LocalizedText(
      sv: "{organisationer} nämner varandra som partner i {antal} {antal|insats|insatser}: {insatser}.",
      en: "{organisationer} name each other as partners in {antal} {antal|activity|activities}: {insatser}."),
    remedy: LocalizedText(
      sv: "En fråga till {organisationer}: vad har ni lärt er av att göra det tillsammans som andra kan använda?",
      en: "A question to {organisationer}: what have you learnt from doing it together that others can use?"),
    why: LocalizedText(
      sv: "Känt samarbete räknas och visas, så att det inte föreslås på nytt.",
      en: "Known collaboration is counted and shown, so that it is not proposed again."))

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: """
        Insatser där två organisationer nämner varandra som partner, och gemensamma insatser som flera har \
        rapporterat.
        """,
      en: """
        Efforts in which two organisations name each other as partners, and joint efforts that several have \
        reported.
        """),
    found: [
      .effort("Alby kommun", "Trygg hemgång", goals: ["M4"], partners: ["Boda kommun"]),
      .effort("Boda kommun", "Datorkafé", goals: ["M2"], partners: ["Alby kommun"]),
    ],
    lookAlike: [
      .effort("Alby kommun", "Trygg hemgång", goals: ["M4"], partners: ["Boda kommun"]),
      .effort("Boda kommun", "Datorkafé", goals: ["M2"], partners: ["Cello kommun"]),
    ],
    difference: LocalizedText(
      sv: "Ingen av dem nämns av den som den själv nämner. Det är två ensidiga partnerskap (DET-S02).",
      en: "Neither is named by the one that it names. These are two one-sided partnerships (DET-S02).")
  )

  func detect(_ context: DetectionContext) -> [Finding] {
    let joint = context.portfolio.efforts.filter { $0.reporters.count > 1 }
    let fromEfforts = joint.map { effort in
      finding(effort.activities.compactMap { context.portfolio.activity($0) }, named: [effort.id.rawValue], context)
    }
    let inJoint = Set(joint.flatMap(\.activities))
    var naming: [PartnerNaming: [Activity]] = [:]
    for activity in context.portfolio.activities where !inJoint.contains(activity.id) {
      for partner in context.portfolio.partners[activity.id] ?? [] {
        naming[PartnerNaming(from: activity.submitter, to: partner), default: []].append(activity)
      }
    }
    let mutual = naming.keys.filter { $0.from < $0.to && naming[$0.reversed] != nil }.sorted()
    return fromEfforts
      + mutual.map {
        finding(
          (naming[$0] ?? []) + (naming[$0.reversed] ?? []), named: [$0.from.rawValue, $0.to.rawValue], context)
      }
  }

  /// `named` is what stays the same when one more effort or reporter is added.
  private func finding(_ activities: [Activity], named: [String], _ context: DetectionContext) -> Finding {
    let ids = activities.map(\.id).sorted()
    let organisations = context.organisations(activities)
    let goals = Set(ids.flatMap { context.goals(of: $0) }).sorted()
    return Finding(
      id: "S01-\(StableID.hash(named))", kind: .collaboration, detector: rule.code,
      subject: organisations.map { context.portfolio.name(of: $0) }.joined(separator: " – "),
      score: [
        context.part("känt sedan tidigare", 0, sv: "redovisat av båda", en: "declared by both"),
        context.actors(organisations, of: 5),
      ],
      facts: [
        "organisationer": .organisations(organisations), "antal": context.count(activities),
        "insatser": .activities(ids),
      ],
      organisations: organisations, goals: goals,
      places: Set(activities.flatMap { context.namedMunicipalities($0) }).sorted(),
      evidence: ids.map { .activity($0) })
  }
}

/// One organisation that names another as partner.
struct PartnerNaming: Hashable, Comparable, Sendable {
  let from: Organisation.ID
  let to: Organisation.ID

  var reversed: PartnerNaming { PartnerNaming(from: to, to: from) }

  static func < (a: PartnerNaming, b: PartnerNaming) -> Bool { (a.from, a.to) < (b.from, b.to) }
}
