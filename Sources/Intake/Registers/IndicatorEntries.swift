import Diagnostics
import StrategyModel
import Yams

/// The indicators of a strategy's register, each with what is needed to judge it.
struct IndicatorEntries {
  let problems: RegisterProblems

  static let keys = [
    "id", "titel", "enhet", "riktning", "kalla", "basar", "bas", "halvtidsar", "malar", "malvarde", "malslag", "status",
    "referens", "efterslapning", "decimaler", "procentenheter", "grupper", "beskrivning", "alias", "not", "brott",
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
    return register.entries(
      "indikatorer", kind: LocalizedText(sv: "indikatorn", en: "the indicator"), allowed: Self.keys,
      required: ["id", "titel"]
    ).map { entry in
      let indicator = indicator(entry)
      ids.claim([indicator.id.rawValue], for: indicator.title, at: entry.mark, sv: "Indikatorns id", en: "The id")
      return indicator
    }
  }

  private func indicator(_ entry: RegisterEntry) -> Indicator {
    let kind: TargetKind? = entry.choice("malslag")
    let direction: Direction? = entry.choice("riktning")
    let targetValue = entry.number("malvarde")
    let targetYear = entry.year("malar")
    let baselineYear = entry.year("basar")
    checkTarget(entry, kind: kind)
    return Indicator(
      id: Indicator.ID(entry.requiredText("id")), title: entry.requiredText("titel"),
      summary: entry.text("beskrivning"), aliases: entry.texts("alias"), unit: entry.text("enhet") ?? "",
      direction: direction ?? .neutral, source: entry.text("kalla"), baselineYear: baselineYear,
      baselineValue: entry.number("bas"), midtermYear: entry.year("halvtidsar"), targetYear: targetYear,
      targetValue: targetValue, targetKind: kind ?? (targetValue == nil ? .direction : .level),
      reference: entry.choice("referens") ?? .country, publicationLag: entry.integer("efterslapning", in: 0...600),
      decimals: entry.integer("decimaler", in: 0...9), isShare: entry.flag("procentenheter"),
      groups: (entry.choices("grupper") as [Group]).compactMap { Sex(rawValue: $0.rawValue) },
      breaks: entry.years("brott").sorted(), status: entry.text("status"), remark: entry.text("not"))
  }

  /// A target can be judged only with a direction, and a stated value only with a year; neither has a default.
  private func checkTarget(_ entry: RegisterEntry, kind: TargetKind?) {
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
    if entry.has("bas"), !entry.has("basar") {
      problems.add(
        at: entry.mark(of: "bas"), sv: "bas utan basar: ange vilket år värdet gäller.",
        en: "bas without basar: state the year of the value.")
    }
  }
}
