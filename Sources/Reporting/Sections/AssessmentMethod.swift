import Diagnostics
import StrategyModel

/// How verdicts, directions and chances come about, in words that a reader can hold the tables to.
enum AssessmentMethod {
  static func items(_ context: ReportContext) -> [[Inline]] {
    [
      context.word(
        sv:
          "Varje indikator får tre svar som hålls isär: nivå (är målet nått), takt (den verkliga mot den som behövs från "
          + "basåret till målåret) och hur säker riktningen är.",
        en:
          "Each indicator gets three answers that are kept apart: level (is the target met), pace (actual against the "
          + "one needed from baseline to target year) and how sure the direction is."),
      context.say(
        sv:
          "På väg: minst {vag} av den takt som behövs. Svårt att nå: minst {svart}. Inte rimligt att nå: mindre än så, bort "
          + "från målet, eller målåret har passerat. Registret kan ange andra gränser för en indikator.",
        en:
          "On track: at least {vag} of the needed pace. Hard to reach: at least {svart}. Not reasonable to reach: less, "
          + "away from the target, or the target year has passed. The register may state other limits for an indicator.",
        ["vag": setting("95 %", "grans_pa_vag"), "svart": setting("25 %", "grans_svart")]),
      context.say(
        sv:
          "Takten är linjär i indikatorns enhet, för andelar i procentenheter. Riktningen prövas med Mann–Kendalls exakta test "
          + "och Theil–Sens lutning: säker (p under {saker} och hela intervallet på ena sidan om noll), trolig (p under "
          + "{trolig}) eller oklar. Oklar betyder inte oförändrad: korta serier kan inte visa att inget har hänt.",
        en:
          "Pace is linear in the indicator’s unit, for shares in percentage points. The direction is tested by Mann–Kendall’s "
          + "exact test and Theil–Sen’s slope: sure (p below {saker} and the whole interval on one side of zero), likely (p "
          + "below {trolig}) or unclear. Unclear does not mean unchanged: short series cannot show that nothing has happened.",
        [
          "saker": setting(context.language == .swedish ? "0,05" : "0.05", "p_saker"),
          "trolig": setting(context.language == .swedish ? "0,2" : "0.2", "p_trolig"),
        ]),
      context.word(
        sv:
          "Prognoser är egna beräkningar: medianen av flera enkla metoder, vald efter hur många år som finns. Intervallen är "
          + "så breda som metoderna har missat med på andra serier. Sannolikheten att nå målet anges därför i ord och band.",
        en:
          "Forecasts are our own calculations: the median of several simple methods, chosen by how many years there are. The "
          + "intervals are as wide as the methods have missed by on other series. The chance of reaching the target is "
          + "therefore given in words and bands."),
    ] + own(context)
  }

  private static func setting(_ text: String, _ name: String) -> Slot {
    Slot(.number(text, .setting, [.setting(name)]))
  }

  /// The indicators whose register entry asks for something else.
  private static func own(_ context: ReportContext) -> [[Inline]] {
    var seen = Set<Indicator.ID>()
    let indicators = context.portfolio.goals.flatMap(\.indicators).map(\.indicator)
      .filter { $0.criteria != .ordinary && seen.insert($0.id).inserted }
    guard !indicators.isEmpty else { return [] }
    let names = indicators.map { context.indicator($0.id) + [.text(" (")] + criteria($0, context) + [.text(")")] }
    return [
      context.say(
        sv: "Egna kriterier enligt registret: {namn}.", en: "Criteria of their own by the register: {namn}.",
        ["namn": Slot(Array(names.joined(separator: [.text("; ")])))])
    ]
  }

  private static func criteria(_ indicator: Indicator, _ context: ReportContext) -> [Inline] {
    let criteria = indicator.criteria
    let sv = context.language == .swedish
    var parts: [String] = []
    func number(_ value: Double) -> String {
      NumberText.format(ExactNumber("\(value)") ?? ExactNumber(rounding: value, decimals: 6), in: context.language)
    }
    if let share = criteria.onTrack { parts.append((sv ? "på väg från " : "on track from ") + number(share)) }
    if let share = criteria.hardToReach {
      parts.append((sv ? "svårt att nå från " : "hard to reach from ") + number(share))
    }
    if let tolerance = criteria.tolerance { parts.append((sv ? "tolerans " : "tolerance ") + number(tolerance)) }
    switch criteria.pace {
    case .linear: break
    case .compound: parts.append(sv ? "sammansatt årlig takt" : "compound annual pace")
    case .percentagePoints: parts.append(sv ? "takt i procentenheter" : "pace in percentage points")
    }
    if let rule = criteria.rule { parts.append((sv ? "regel: " : "rule: ") + rule.name) }
    if let limit = criteria.limit { parts.append((sv ? "gräns " : "limit ") + number(limit)) }
    return [.name(parts.joined(separator: ", "), context.registerTrace(indicator.id))]
  }
}
