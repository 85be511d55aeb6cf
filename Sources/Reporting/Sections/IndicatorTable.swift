import Diagnostics
import StrategyModel

/// The indicators of an area: value and year, reference, baseline, mid-term, target, verdict, evidence and source.
struct IndicatorTable: ReportSection {
  let area: Area

  func blocks(_ context: ReportContext) -> [Block] {
    let all = area.goals.flatMap { goal in
      (context.portfolio.goalPicture(goal.id)?.indicators ?? []).map { (goal: goal, picture: $0) }
    }
    guard !all.isEmpty else {
      return [
        .paragraph(
          context.word(
            sv: "Inga indikatorer är knutna till områdets mål.", en: "No indicators are tied to the goals of the area.")
        )
      ]
    }
    let measured = all.filter { IndicatorTable.hasFigures($0.picture) }
    var blocks: [Block] = []
    if !measured.isEmpty {
      let hasMidterm = measured.contains { $0.picture.indicator.midtermYear != nil }
      let rows = measured.map { row($0.picture, $0.goal, context, midterm: hasMidterm) }
      blocks.append(
        .table(
          Table(
            caption: caption(context), columns: columns(measured.map(\.picture), context, midterm: hasMidterm),
            rows: rows)))
      blocks.append(.list(measured.map { IndicatorAnalysis(picture: $0.picture, context: context).inlines }))
    }
    let silent = all.filter { !IndicatorTable.hasFigures($0.picture) }
    if !silent.isEmpty { blocks.append(.paragraph(withoutFigures(silent.map(\.picture), context))) }
    let without = area.goals.filter { context.portfolio.goalPicture($0.id)?.indicators.isEmpty ?? true }
    if !without.isEmpty {
      let names = ListText.joined(without.map { context.goal($0.id) }, in: context.language)
      blocks.append(
        .paragraph(
          context.say(sv: "Utan indikator: {mal}.", en: "Without indicator: {mal}.", ["mal": Slot(names)])))
    }
    return blocks
  }

  private static func hasFigures(_ picture: IndicatorPicture) -> Bool {
    ([picture.county, picture.countyWomen, picture.countyMen] + picture.groups.map(\.series)).contains {
      $0?.latest != nil
    }
  }

  private func withoutFigures(_ pictures: [IndicatorPicture], _ context: ReportContext) -> [Inline] {
    let names = pictures.map { picture in
      context.indicator(picture.indicator.id) + [.text(" (")] + context.goalID(picture.assessment.goal) + [.text(")")]
    }
    let traces = pictures.map { Trace.assessment(goal: $0.assessment.goal, indicator: $0.indicator.id) }
    return context.say(
      sv: "{n} {n|indikator|indikatorer} saknar siffror för länet i det underlag som har lästs: {namn}.",
      en: "{n} {n|indicator has|indicators have} no figures for the county in the statistics read: {namn}.",
      ["n": context.count(pictures.count, traces), "namn": Slot(ListText.joined(names, in: context.language))])
  }

  private func caption(_ context: ReportContext) -> [Inline] {
    context.say(
      sv: "Indikatorer inom {omrade}. Mätåret står inom parentes.",
      en: "Indicators within {omrade}. The measured year is in brackets.",
      ["omrade": Slot(.name(area.title, context.registerTrace(area.id)))])
  }

  /// The reference by name where all are compared with the same.
  private static func referenceTitle(_ pictures: [IndicatorPicture], _ language: Language) -> String {
    let compared = pictures.filter { $0.assessment.reference != nil }.map(\.indicator)
    let names = Set(compared.map { ReferenceText.long($0, language) })
    if let name = names.first, names.count == 1 { return ListText.capitalised(name) }
    return language == .swedish ? "Referens" : "Reference"
  }

  private func columns(_ pictures: [IndicatorPicture], _ context: ReportContext, midterm: Bool) -> [Table.Column] {
    [
      Table.Column(context.word(sv: "Indikator", en: "Indicator")),
      Table.Column(context.word(sv: "Mål", en: "Goal")),
      Table.Column(context.word(sv: "Värde", en: "Value"), .end),
      Table.Column([.text(IndicatorTable.referenceTitle(pictures, context.language))], .end),
      Table.Column(context.word(sv: "Basår", en: "Baseline"), .end),
    ] + (midterm ? [Table.Column(context.word(sv: "Halvtid", en: "Mid-term"), .end)] : []) + [
      Table.Column(context.word(sv: "Målvärde", en: "Target"), .end),
      Table.Column(context.word(sv: "Bedömning", en: "Assessment")),
      Table.Column(context.word(sv: "Underlag", en: "Evidence")),
      Table.Column(context.word(sv: "Källa", en: "Source")),
    ]
  }

  private func row(
    _ picture: IndicatorPicture, _ goal: Goal, _ context: ReportContext, midterm: Bool
  ) -> [[Inline]] {
    let indicator = picture.indicator
    let assessment = picture.assessment
    let unit: [Inline] =
      IndicatorTable.saysUnit(indicator)
      ? [] : [.text(", "), .name(indicator.unit, context.registerTrace(indicator.id))]
    // The county's own value says nothing where a difference is measured.
    func own(_ observation: Observation?) -> [Inline] {
      indicator.targetKind == .groupGap ? [.text("–")] : context.valueAndYear(observation, indicator)
    }
    return [
      context.indicator(indicator.id) + unit, context.goalID(goal.id),
      latest(picture, context), context.valueAndYear(assessment.reference, indicator), own(assessment.baseline),
    ] + (midterm ? [own(assessment.midterm)] : []) + [
      target(picture, context),
      [.text(VerdictText.word(assessment.verdict, context.language))],
      EvidenceText.inlines(picture, context), SourceText.source(of: picture, context),
    ]
  }

  /// Whether the title already says the unit.
  private static func saysUnit(_ indicator: Indicator) -> Bool {
    func words(_ text: String) -> String {
      text.lowercased().filter { $0.isLetter || $0.isNumber || "%=".contains($0) }
    }
    let (title, unit) = (words(indicator.title), words(indicator.unit))
    return title.contains(unit) || (unit == "procent" && title.contains("%"))
  }

  private func latest(_ picture: IndicatorPicture, _ context: ReportContext) -> [Inline] {
    let stale = picture.isStale ? context.word(sv: ", äldre än väntat", en: ", older than expected") : []
    if picture.indicator.targetKind == .groupGap, let difference = GroupDifference(picture) {
      return difference.inlines(context) + stale
    }
    guard let latest = picture.assessment.latest ?? picture.county?.latest else {
      return bySex(picture, context) + stale
    }
    return context.valueAndYear(latest, picture.indicator) + stale
  }

  /// For figures that are published for women and men only.
  private func bySex(_ picture: IndicatorPicture, _ context: ReportContext) -> [Inline] {
    let parts = [
      (picture.countyWomen?.latest, context.word(sv: "kvinnor ", en: "women ")),
      (picture.countyMen?.latest, context.word(sv: "män ", en: "men ")),
    ].compactMap { latest, word in latest.map { word + context.valueAndYear($0, picture.indicator) } }
    return parts.isEmpty ? [.text("–")] : Array(parts.joined(separator: [.text(", ")]))
  }

  private func target(_ picture: IndicatorPicture, _ context: ReportContext) -> [Inline] {
    let assessment = picture.assessment
    // Where the target is the reference area's value, that value stands in its own column.
    guard let target = assessment.targetValue, TargetText.isOwnValue(picture.indicator.targetKind) else {
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
}
