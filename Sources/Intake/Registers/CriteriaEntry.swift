import Diagnostics
import StrategyModel

/// The `kriterier` of an indicator: where its judgement differs from the ordinary one.
struct CriteriaEntry {
  let problems: RegisterProblems

  static let keys = ["pa_vag", "svart_att_na", "tolerans", "takt", "regel", "grans", "rod"]
  /// Kinds whose measure is the county's own value: the published rules and compound growth are made for them only.
  private static let ruleKinds: [TargetKind] = [.level, .change, .direction, .rank]
  private static let paceKinds: [TargetKind] = [.level, .change, .rank]
  /// What a share of the needed pace can be: zero would call every pace enough.
  private static let shares = 0.01...2.0

  func read(_ indicator: RegisterEntry, kind: TargetKind) -> AssessmentCriteria {
    guard
      let entry = indicator.entry(
        "kriterier", kind: LocalizedText(sv: "kriterierna", en: "the criteria"), allowed: Self.keys, required: [])
    else { return .ordinary }
    let onTrack = share(entry, "pa_vag")
    let hardToReach = share(entry, "svart_att_na")
    let (upper, lower) = (onTrack ?? 0.95, hardToReach ?? 0.25)
    if lower > upper {
      problems.add(
        at: entry.mark(of: hardToReach == nil ? "pa_vag" : "svart_att_na"),
        sv: "svart_att_na (\(lower)) får inte vara större än pa_vag (\(upper)).",
        en: "svart_att_na (\(lower)) must not be larger than pa_vag (\(upper)).")
    }
    let tolerance = entry.number("tolerans")?.double
    if let tolerance, tolerance < 0 {
      problems.add(
        at: entry.mark(of: "tolerans"), sv: "tolerans ska vara noll eller större, i indikatorns enhet.",
        en: "tolerans must be zero or more, in the indicator's unit.")
    }
    for (key, kinds) in [("regel", Self.ruleKinds), ("takt", Self.paceKinds)]
    where entry.has(key) && !kinds.contains(kind) {
      let allowed = kinds.map(\.rawValue).joined(separator: ", ")
      problems.add(
        at: entry.mark(of: key),
        sv: "\(key) gäller länets eget värde: bara med malslag \(allowed), inte \(kind.rawValue).",
        en: "\(key) is about the county's own value: with malslag \(allowed) only, not \(kind.rawValue).")
    }
    return AssessmentCriteria(
      onTrack: onTrack, hardToReach: hardToReach, tolerance: tolerance, pace: entry.choice("takt") ?? .linear,
      rule: entry.choice("regel"), limit: entry.number("grans")?.double, red: entry.number("rod")?.double)
  }

  private func share(_ entry: RegisterEntry, _ key: String) -> Double? {
    guard let number = entry.number(key)?.double else { return nil }
    guard Self.shares.contains(number) else {
      problems.add(
        at: entry.mark(of: key), sv: "\(key) är en andel av den takt som behövs: 0.01–2, till exempel 0.95.",
        en: "\(key) is a share of the needed pace: 0.01–2, such as 0.95.")
      return nil
    }
    return number
  }
}
