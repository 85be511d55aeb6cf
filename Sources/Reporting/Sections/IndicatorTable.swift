import Diagnostics
import StrategyModel

/// The indicators of an area: value, year, source, reference, baseline, target, verdict and evidence.
struct IndicatorTable: ReportSection {
  let area: Area

  func blocks(_ context: ReportContext) -> [Block] {
    let rows = area.goals.flatMap { goal in
      (context.portfolio.goalPicture(goal.id)?.indicators ?? []).map { row($0, goal, context) }
    }
    var blocks: [Block] = []
    if rows.isEmpty {
      blocks.append(
        .paragraph(
          context.word(
            sv: "Inga indikatorer är knutna till områdets mål.", en: "No indicators are tied to the goals of the area.")
        ))
    } else {
      blocks.append(.table(Table(caption: caption(context), columns: columns(context), rows: rows)))
      let reasons = area.goals.flatMap { goal in
        (context.portfolio.goalPicture(goal.id)?.indicators ?? []).map { reason($0, context) }
      }
      blocks.append(.list(reasons))
    }
    let without = area.goals.filter { context.portfolio.goalPicture($0.id)?.indicators.isEmpty ?? true }
    if !without.isEmpty, !rows.isEmpty {
      let names = ListText.joined(without.map { context.goal($0.id) }, in: context.language)
      blocks.append(
        .paragraph(
          context.say(sv: "Utan indikator: {mal}.", en: "Without indicator: {mal}.", ["mal": Slot(names)])))
    }
    return blocks
  }

  private func caption(_ context: ReportContext) -> [Inline] {
    context.say(
      sv: "Indikatorer inom {omrade}. Mätåret står inom parentes.",
      en: "Indicators within {omrade}. The measured year is in brackets.",
      ["omrade": Slot(.name(area.title, context.registerTrace(area.id)))])
  }

  private func columns(_ context: ReportContext) -> [Table.Column] {
    [
      Table.Column(context.word(sv: "Indikator", en: "Indicator")),
      Table.Column(context.word(sv: "Mål", en: "Goal")),
      Table.Column(context.word(sv: "Värde", en: "Value"), .end),
      Table.Column(context.word(sv: "Referens", en: "Reference"), .end),
      Table.Column(context.word(sv: "Basår", en: "Baseline"), .end),
      Table.Column(context.word(sv: "Målvärde", en: "Target"), .end),
      Table.Column(context.word(sv: "Bedömning", en: "Assessment")),
      Table.Column(context.word(sv: "Underlag", en: "Evidence")),
    ]
  }

  private func row(_ picture: IndicatorPicture, _ goal: Goal, _ context: ReportContext) -> [[Inline]] {
    let indicator = picture.indicator
    let assessment = picture.assessment
    let unit: [Inline] = [.text(", "), .name(indicator.unit, context.registerTrace(indicator.id))]
    return [
      context.indicator(indicator.id) + unit, context.goalID(goal.id),
      latest(picture, context), context.valueAndYear(assessment.reference, indicator),
      context.valueAndYear(assessment.baseline, indicator), target(picture, context),
      [.text(VerdictText.word(assessment.verdict, context.language))],
      [.text(VerdictText.certainty(assessment.trend?.certainty, context.language))],
    ]
  }

  private func latest(_ picture: IndicatorPicture, _ context: ReportContext) -> [Inline] {
    guard let latest = picture.assessment.latest ?? picture.county?.latest else {
      return context.word(sv: "siffror saknas", en: "no figures")
    }
    let stale = picture.isStale ? context.word(sv: ", äldre än väntat", en: ", older than expected") : []
    return context.valueAndYear(latest, picture.indicator) + stale
  }

  private func target(_ picture: IndicatorPicture, _ context: ReportContext) -> [Inline] {
    let assessment = picture.assessment
    guard let target = assessment.targetValue else {
      return [.text(TargetText.kind(picture.indicator.targetKind, context.language))]
    }
    let isStated = picture.indicator.targetValue == target
    let trace: Trace =
      isStated
      ? context.registerTrace(picture.indicator.id)
      : .assessment(goal: assessment.goal, indicator: assessment.indicator)
    let decimals = isStated ? nil : picture.indicator.decimals ?? 1
    let printed = NumberText.format(target, decimals: decimals, in: context.language)
    let year = assessment.targetYear.map { targetYear -> [Inline] in
      [.text(" (")] + context.year(targetYear, context.registerTrace(picture.indicator.id)).inlines + [.text(")")]
    }
    return [.number(printed, isStated ? .name : .calculation, [trace])] + (year ?? [])
  }

  /// Why the verdict is what it is, and whose the figures are.
  private func reason(_ picture: IndicatorPicture, _ context: ReportContext) -> [Inline] {
    let trace = Trace.assessment(goal: picture.assessment.goal, indicator: picture.assessment.indicator)
    return context.say(
      sv: "{indikator}: {skal}{?kalla: Källa: {kalla}.}", en: "{indikator}: {skal}{?kalla: Source: {kalla}.}",
      [
        "indikator": Slot(context.indicator(picture.indicator.id)),
        "skal": Slot(.name(picture.assessment.reason[context.language], trace)),
        "kalla": Slot(SourceText.source(of: picture, context)),
      ])
  }
}

/// Who publishes an indicator's figures.
enum SourceText {
  static func source(of picture: IndicatorPicture, _ context: ReportContext) -> [Inline] {
    if let source = picture.indicator.source, !source.isEmpty {
      return [.name(source, context.registerTrace(picture.indicator.id))]
    }
    guard let observation = picture.county?.latest, let publisher = observation.publisher, !publisher.isEmpty else {
      return []
    }
    return [.quote(publisher, .observation(observation.key))]
  }
}

/// What a target without a value asks for.
enum TargetText {
  static func kind(_ kind: TargetKind, _ language: Language) -> String {
    let (sv, en) =
      switch kind {
      case .level: ("ett visst värde", "a stated value")
      case .change: ("en viss förändring", "a stated change")
      case .direction: ("rätt riktning", "right direction")
      case .reachReference: ("nå referensen", "reach the reference")
      case .approachReference: ("närma sig referensen", "approach the reference")
      case .aboveReference: ("över referensen", "above the reference")
      case .belowReference: ("under referensen", "below the reference")
      case .rateAgainstReference: ("snabbare än referensen", "faster than the reference")
      case .groupGap: ("mindre skillnad mellan grupper", "smaller difference between groups")
      case .rank: ("en viss placering", "a stated rank")
      case .notNumeric: ("inte i siffror", "not in figures")
      }
    return language == .swedish ? sv : en
  }
}
