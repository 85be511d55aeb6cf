import Diagnostics
import StrategyModel

/// A kind of actor in the register that neither reports an effort going on now nor is named as partner in one.
struct ActorTypeWithoutEffort: Detector {
  let rule = Rule.detector(
    "DET-I06",
    title: LocalizedText(sv: "Aktörstyp utan pågående insats", en: "Kind of actor without active effort"),
    message: LocalizedText(
      sv: """
        Registret har {antal} {antal|organisation|organisationer} av typen {aktorstyp}. {antal|Den|Ingen av dem} har \
        {antal|ingen|en} pågående insats {antal|och nämns inte|eller nämns} som partner \
        ({rapporterat} av {forvantat} har rapporterat).
        """,
      en: """
        The register has {antal} {antal|organisation|organisations} of the kind {aktorstyp}. {antal|It|None of them} has \
        {antal|no|an} active effort {antal|and is not named|or is named} as partner \
        ({rapporterat} of {forvantat} have reported).
        """),
    remedy: LocalizedText(
      sv: "Fråga {organisationer}: vad gör ni redan i dag, och vad skulle få er med?",
      en: "Ask {organisationer}: what do you do today, and what would bring you in?"),
    why: LocalizedText(
      sv: "Strategin bärs av många slags aktörer. Att ett slag saknas syns inte i siffrorna per mål.",
      en: "Many kinds of actors carry the strategy. That one kind is absent does not show goal by goal."))

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: """
        De organisationer i registret som är av varje typ. En typ är med om någon av dem har en pågående \
        insats eller nämns som partner i en.
        """,
      en: """
        The organisations of each kind in the register. A kind takes part when one of them has an active \
        effort or is named as partner in one.
        """),
    found: [
      .organisation("teatern", "Exempels teater", .kultur),
      .organisation("museet", "Exempels museum", .kultur),
    ],
    lookAlike: [
      .organisation("teatern", "Exempels teater", .kultur),
      .organisation("museet", "Exempels museum", .kultur),
      .effort("Alby kommun", "Skolscen", partners: ["Exempels teater"]),
    ],
    difference: LocalizedText(
      sv: "Teatern har inte rapporterat själv men nämns som partner i en pågående insats.",
      en: "The theatre has not reported itself but is named as partner in an active effort.")
  )

  func detect(_ context: DetectionContext) -> [Finding] {
    let active = context.active
    let engaged = Set(active.map(\.submitter) + active.flatMap { context.portfolio.partners[$0.id] ?? [] })
    return Organisation.Kind.allCases.compactMap { kind in
      let members = context.portfolio.organisations.organisations.filter { $0.kind == kind }
      guard !members.isEmpty, !members.contains(where: { engaged.contains($0.id) }) else { return nil }
      let ids = members.map(\.id).sorted()
      let facts: [String: Finding.Fact] = [
        "aktorstyp": .label(kind.title), "antal": .count(ids.count, ids.map(context.trace)),
        "organisationer": .organisations(ids),
      ]
      return Finding(
        id: "I06-\(kind.rawValue)", kind: .effortGap, detector: rule.code, subject: kind.title.sv,
        score: [
          context.part("insatsbrist", 0.8, sv: "ingen av \(ids.count)", en: "none of \(ids.count)"),
          context.coveragePart,
        ],
        facts: facts.merging(context.coverageFacts) { a, _ in a }, organisations: ids,
        evidence: ids.map(context.trace),
        reservations: context.reservations(GapSubject(organisations: ids), mapped: false))
    }
  }
}

extension Organisation.Kind {
  /// What the kind is called in a sentence.
  var title: LocalizedText {
    switch self {
    case .region: LocalizedText(sv: "region", en: "region")
    case .kommun: LocalizedText(sv: "kommun", en: "municipality")
    case .stat: LocalizedText(sv: "statlig myndighet", en: "state agency")
    case .akademi: LocalizedText(sv: "akademi", en: "academia")
    case .kluster: LocalizedText(sv: "kluster", en: "cluster")
    case .naringsliv: LocalizedText(sv: "näringsliv", en: "business")
    case .civilsamhalle: LocalizedText(sv: "civilsamhälle", en: "civil society")
    case .kultur: LocalizedText(sv: "kultur", en: "culture")
    }
  }
}
