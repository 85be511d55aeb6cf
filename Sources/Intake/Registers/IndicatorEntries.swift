import Diagnostics
import StrategyModel
import Yams

/// The indicators of a strategy's register, each with what is needed to judge it.
struct IndicatorEntries {
  let problems: RegisterProblems
  var places: PlaceRegister?

  static let keys = [
    "id", "titel", "enhet", "riktning", "kalla", "basar", "bas", "halvtidsar", "malar", "malvarde", "malslag", "status",
    "referens", "efterslapning", "decimaler", "procentenheter", "grupper", "beskrivning", "alias", "not", "brott",
    "kriterier", "jamforelsegrupp", "gruppindikatorer",
  ]
  /// The sexes that a difference can be between.
  private enum Group: String, CaseIterable {
    case women = "K"
    case men = "M"
  }
  /// Kinds whose target is a stated value, which means nothing without a year to reach it in.
  private static let valueKinds: Set<TargetKind> = [.level, .change, .rank]

  func read(_ register: RegisterEntry) -> [Indicator] {
    var ids = UniqueNames(problems: problems)
    let indicators = register.entries(
      "indikatorer", kind: LocalizedText(sv: "indikatorn", en: "the indicator"), allowed: Self.keys,
      required: ["id", "titel"]
    ).map { entry in
      let indicator = indicator(entry)
      ids.claim([indicator.id.rawValue], for: indicator.title, at: entry.mark, sv: "Indikatorns id", en: "The id")
      entry.refuseYear("id")
      return (entry, indicator)
    }
    checkGroups(indicators)
    return indicators.map(\.1)
  }

  private func indicator(_ entry: RegisterEntry) -> Indicator {
    let kind: TargetKind? = entry.choice("malslag")
    let direction: Direction? = entry.choice("riktning")
    let targetValue = entry.number("malvarde")
    let targetYear = entry.year("malar")
    let baselineYear = entry.year("basar")
    let midtermYear = entry.year("halvtidsar")
    checkTarget(entry, kind: kind, direction: direction, value: targetValue)
    checkYears(entry, [("basar", baselineYear), ("halvtidsar", midtermYear), ("malar", targetYear)])
    return Indicator(
      id: Indicator.ID(entry.requiredText("id")), title: entry.requiredText("titel"),
      summary: entry.text("beskrivning"), aliases: entry.texts("alias"), unit: entry.text("enhet") ?? "",
      direction: direction ?? .neutral, source: entry.text("kalla"), baselineYear: baselineYear,
      baselineValue: entry.number("bas"), midtermYear: midtermYear, targetYear: targetYear,
      targetValue: targetValue, targetKind: kind ?? (targetValue == nil ? .direction : .level),
      reference: entry.choice("referens") ?? .country, publicationLag: entry.integer("efterslapning", in: 0...600),
      decimals: entry.integer("decimaler", in: 0...9), isShare: entry.flag("procentenheter"),
      groups: (entry.choices("grupper") as [Group]).compactMap { Sex(rawValue: $0.rawValue) },
      breaks: entry.years("brott").sorted(), status: entry.text("status"), remark: entry.text("not"),
      peers: peers(entry), groupIndicators: entry.texts("gruppindikatorer").map { Indicator.ID($0) },
      criteria: CriteriaEntry(problems: problems).read(
        entry, kind: kind ?? (targetValue == nil ? .direction : .level)))
  }

  /// The group compared with, which `referens: jamforelsegrupp` needs.
  private func peers(_ entry: RegisterEntry) -> PeerGroup? {
    let isPeerGroup = entry.text("referens") == ReferenceArea.peerGroup.rawValue
    guard
      let group = entry.entry(
        "jamforelsegrupp", kind: LocalizedText(sv: "jämförelsegruppen", en: "the peer group"),
        allowed: ["namn", "platser"], required: ["namn", "platser"])
    else {
      if isPeerGroup {
        problems.add(
          at: entry.mark(of: "referens"),
          sv: "referens jamforelsegrupp kräver nyckeln jamforelsegrupp med namn och platser.",
          en: "referens jamforelsegrupp needs the key jamforelsegrupp with namn and platser.")
      }
      return nil
    }
    if !isPeerGroup {
      problems.add(
        at: entry.mark(of: "jamforelsegrupp"), sv: "jamforelsegrupp används bara med referens: jamforelsegrupp.",
        en: "jamforelsegrupp is used with referens: jamforelsegrupp only.")
    }
    if let places {
      let codes = ([places.country] + places.comparisons + places.municipalities).map(\.code.rawValue)
      for item in group.placedTexts("platser") where places.coded(item.text) == nil {
        problems.add(
          at: item.mark,
          sv:
            "Platsen \"\(item.text)\" i jämförelsegruppen finns inte i \(places.file). Lägg den under jamforelse där.",
          en: "The place \"\(item.text)\" of the peer group is not in \(places.file). Add it there under jamforelse.",
          nearest: NearestName.candidates(for: item.text, among: codes))
      }
    }
    return PeerGroup(name: group.requiredText("namn"), places: group.texts("platser").map { Place.Code($0) })
  }

  /// Groups that have indicators of their own are two indicators of the register, for a difference only.
  private func checkGroups(_ indicators: [(RegisterEntry, Indicator)]) {
    let ids = indicators.map(\.1.id.rawValue)
    for (entry, indicator) in indicators where entry.has("gruppindikatorer") {
      let stated = entry.placedTexts("gruppindikatorer")
      for item in stated where !ids.contains(item.text) {
        problems.add(
          at: item.mark, sv: "Gruppen \"\(item.text)\" finns inte under indikatorer.",
          en: "The group \"\(item.text)\" is not under indikatorer.",
          nearest: NearestName.candidates(for: item.text, among: ids))
      }
      if Set(stated.map(\.text)).count != 2 || indicator.targetKind != .groupGap {
        problems.add(
          at: entry.mark(of: "gruppindikatorer"),
          sv: "gruppindikatorer ska vara två olika indikatorer och används bara med malslag gruppskillnad.",
          en: "gruppindikatorer must be two different indicators and is used with malslag gruppskillnad only.")
      }
    }
  }

  /// Base year, mid-term year and target year come in that order.
  private func checkYears(_ entry: RegisterEntry, _ years: [(key: String, year: Int?)]) {
    let stated = years.compactMap { key, year in year.map { (key: key, year: $0) } }
    for (before, after) in zip(stated, stated.dropFirst()) where before.year >= after.year {
      problems.add(
        at: entry.mark(of: after.key),
        sv: "\(after.key) \(after.year) ska vara senare än \(before.key) \(before.year).",
        en: "\(after.key) \(after.year) must be later than \(before.key) \(before.year).")
    }
  }

  /// A target can be judged only with a direction, and a stated value only with a year; neither has a default.
  private func checkTarget(_ entry: RegisterEntry, kind: TargetKind?, direction: Direction?, value: ExactNumber?) {
    let needsDirection = entry.has("malslag") || entry.has("malvarde") || entry.has("malar")
    if needsDirection, kind != .notNumeric, !entry.has("riktning") {
      let allowed = Direction.allCases.map(\.rawValue).joined(separator: ", ")
      problems.add(
        at: entry.mark, sv: "Nyckeln \"riktning\" saknas i indikatorn, som har ett mål. Tillåtna: \(allowed).",
        en: "The key \"riktning\" is missing in the indicator, which has a target. Allowed: \(allowed).")
    }
    if entry.has("malvarde"), !entry.has("malar") {
      problems.add(
        at: entry.mark(of: "malvarde"), sv: "malvarde utan malar: ange året då värdet ska vara nått.",
        en: "malvarde without malar: state the year in which the value is to be reached.")
    }
    if let kind, Self.valueKinds.contains(kind), !entry.has("malvarde") {
      problems.add(
        at: entry.mark(of: "malslag"), sv: "malslag \(kind.rawValue) kräver malvarde och malar.",
        en: "malslag \(kind.rawValue) needs malvarde and malar.")
    }
    if kind == .change, direction == .higher, let change = value, change.double < 0 {
      problems.add(
        at: entry.mark(of: "malvarde"), sv: "malvarde \(change.text) är en minskning, men riktning är hogre.",
        en: "malvarde \(change.text) is a decrease, but riktning is hogre.")
    }
    if entry.has("bas"), !entry.has("basar") {
      problems.add(
        at: entry.mark(of: "bas"), sv: "bas utan basar: ange vilket år värdet gäller.",
        en: "bas without basar: state the year of the value.")
    }
  }
}
