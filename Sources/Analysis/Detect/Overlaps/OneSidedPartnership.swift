import Diagnostics
import StrategyModel

/// An organisation that others name as partner but that has reported without naming them. One finding per silent one.
struct OneSidedPartnership: Detector {
  let rule = Rule.detector(
    "DET-S02",
    title: LocalizedText(sv: "Ensidigt partnerskap", en: "One-sided partnership"),
    message: LocalizedText(
      sv: """
        {namnare} nämner {tyst} som partner i {antal} {antal|insats|insatser} ({insatser}), men {tyst} nämner inte dem i \
        sin inrapportering.
        """,
      en: """
        {namnare} name {tyst} as partner in {antal} {antal|activity|activities} ({insatser}), but {tyst} does not name \
        them in its submission.
        """),
    remedy: LocalizedText(
      sv: "En första fråga till {tyst}: är ni med i det här, och ska det synas hos er också?",
      en: "A first question to {tyst}: are you part of this, and should it show in your submission too?"),
    why: LocalizedText(
      sv: "Ett partnerskap som bara den ena ser kan vara glömt, avslutat eller aldrig förankrat.",
      en: "A partnership that only one side sees may be forgotten, ended or never agreed."))

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: """
        Partner som nämns i pågående och planerade insatser, mot vad den nämnda själv har rapporterat. Den \
        som inte har rapporterat kan inte ha svarat och tas inte med.
        """,
      en: """
        Partners named in active and planned efforts, beside what the named one has reported. Whoever has \
        not reported cannot have answered and is left out.
        """),
    found: [
      .effort("Alby kommun", "Trygg hemgång", goals: ["M4"], partners: ["Boda kommun"])
    ],
    lookAlike: [
      .organisation("trafiken", "Exempeltrafiken", .region),
      .effort("Alby kommun", "Trygg hemgång", goals: ["M4"], partners: ["Exempeltrafiken"]),
    ],
    difference: LocalizedText(
      sv: "Den nämnda har inte rapporterat, och är alltså inte tyst om saken.",
      en: "The named one has not reported, and so is not silent about it.")
  )

  func detect(_ context: DetectionContext) -> [Finding] {
    let portfolio = context.portfolio
    var naming: [PartnerNaming: [Activity]] = [:]
    for activity in portfolio.activities {
      for partner in portfolio.partners[activity.id] ?? [] {
        naming[PartnerNaming(from: activity.submitter, to: partner), default: []].append(activity)
      }
    }
    let reporting = Set(portfolio.activities.map(\.submitter))
    let current = naming.filter { key, activities in
      reporting.contains(key.to) && naming[key.reversed] == nil
        && activities.contains { RelatedActivities.isCurrent($0) }
    }
    return Dictionary(grouping: current.keys, by: \.to).sorted { $0.key < $1.key }.map { silent, keys in
      let activities = keys.flatMap { (current[$0] ?? []).filter(RelatedActivities.isCurrent) }
      let ids = Set(activities.map(\.id)).sorted()
      let namers = Set(keys.map(\.from)).sorted()
      return Finding(
        id: "S02-\(StableID.part(silent.rawValue))", kind: .collaboration, detector: rule.code,
        subject: portfolio.name(of: silent),
        score: [
          context.part("känt sedan tidigare", 0.3, sv: "redovisat av den ena", en: "declared by one"),
          context.actors(namers + [silent], of: 5),
        ],
        facts: [
          "tyst": .organisations([silent]), "namnare": .organisations(namers),
          "antal": .count(ids.count, ids.map { .activity($0) }), "insatser": .activities(ids),
        ],
        organisations: (namers + [silent]).sorted(), goals: Set(ids.flatMap { context.goals(of: $0) }).sorted(),
        evidence: ids.map { .activity($0) }, reservations: context.silentReservations([silent]))
    }
  }
}
