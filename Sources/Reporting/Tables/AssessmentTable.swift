import Diagnostics
import StrategyModel

/// `bedomningar`: each indicator of each goal with everything that its verdict rests on.
enum AssessmentTable {
  static func make(_ context: ReportContext) -> DataTable {
    DataTable(
      name: "bedomningar", title: LocalizedText(sv: "Bedömningar mot mål", en: "Assessments against goals"),
      columns: columns + AssessmentDetailColumns.columns,
      rows: context.portfolio.goals.flatMap { goal in goal.indicators.map { row($0, context) } },
      key: ["mal", "indikator", "plats", "kon"])
  }

  private static let columns: [DataTable.Column] = [
    .init("mal", sv: "Målets id", en: "The goal’s id"),
    .init("indikator", sv: "Indikatorns id", en: "The indicator’s id"),
    .init("plats", sv: "Platsens kod", en: "The place’s code"),
    .init("kon", sv: "T båda, K kvinnor, M män", en: "T both, K women, M men"),
    .init("matar", .integer, sv: "Det senaste värdets mätår", en: "Year of the latest value"),
    .init("varde", .number, sv: "Det senaste värdet", en: "The latest value"),
    .init("enhet", sv: "Enhet", en: "Unit"),
    .init("bas_ar", .integer, sv: "Basår", en: "Baseline year"),
    .init("bas", .number, sv: "Värdet basåret", en: "Baseline value"),
    .init("mal_ar", .integer, sv: "Målår", en: "Target year"),
    .init("malvarde", .number, sv: "Målvärde, angivet eller beräknat", en: "Target, stated or computed"),
    .init("metod", sv: "Regeln som bedömningen följer", en: "The rule of the assessment"),
    .init("niva", sv: "uppnått, ej uppnått eller ej definierad", en: "Level"),
    .init("takt", .number, sv: "Verklig förändring per år sedan basåret", en: "Actual change a year"),
    .init("evidens", sv: "Hur säker riktningen är", en: "How sure the direction is"),
    .init("bedomning", sv: "Bedömningen", en: "The verdict"),
    .init("skal", sv: "Varför bedömningen är som den är", en: "Why"),
    .init("kalla", sv: "Källa", en: "Source"),
    .init("behovd_takt", .number, sv: "Förändring per år som behövs till målåret", en: "Change a year that is needed"),
    .init("avstand", .number, sv: "Målvärde minus värde", en: "Target minus value"),
    .init("referens", .number, sv: "Referensens värde samma år", en: "The reference’s value of the same year"),
    .init("ror_sig_bort", .boolean, sv: "Om värdet rör sig från målet", en: "Whether it moves away"),
    .init("trend", .number, sv: "Lutning per år (Theil–Sen)", en: "Slope a year (Theil–Sen)"),
    .init("trend_p", .number, sv: "p-värde (Mann–Kendall, exakt)", en: "p (Mann–Kendall, exact)"),
    .init("inaktuellt", .boolean, sv: "Om värdet är äldre än eftersläpningen förklarar", en: "Whether it is stale"),
  ]

  private static func row(_ picture: IndicatorPicture, _ context: ReportContext) -> [DataTable.Cell] {
    let assessment = picture.assessment
    let decimals = (picture.indicator.decimals ?? 1) + 2
    let source = SourceText.source(of: picture, context).plain
    // Where a difference between groups is judged, value and baseline are the difference's.
    let gap = picture.indicator.targetKind == .groupGap ? assessment.detail : nil
    let value: DataTable.Cell =
      gap.map { .number($0.latest?.value, decimals: decimals) } ?? .number(exact: assessment.latest?.value.number)
    let base: DataTable.Cell =
      gap.map { .number($0.base?.value, decimals: decimals) }
      ?? .number(exact: assessment.baseline?.value.number ?? picture.indicator.baselineValue)
    return [
      .text(assessment.goal.rawValue), .text(assessment.indicator.rawValue), .text(assessment.place.rawValue),
      .text(assessment.sex.rawValue), .number(gap?.latest?.year ?? assessment.latest?.key.year), value,
      .text(picture.indicator.unit),
      .number(gap?.base?.year ?? assessment.baseline?.key.year ?? picture.indicator.baselineYear), base,
      .number(assessment.targetYear), .number(exact: assessment.targetValue), .text(assessment.method),
      .text(assessment.level.rawValue), .number(assessment.actualPace, decimals: decimals),
      .text(optional: assessment.trend?.certainty.rawValue), .text(assessment.verdict.rawValue),
      .text(assessment.reason[context.language]), source.isEmpty ? .empty : .text(source),
      .number(assessment.neededPace, decimals: decimals), .number(assessment.distance, decimals: decimals),
      .number(exact: assessment.reference?.value.number), .flag(assessment.isMovingAway),
      .number(assessment.trend?.slope, decimals: decimals),
      .number(assessment.trend?.p, decimals: AssessmentDetailColumns.decimals(ofP: assessment.trend?.p)),
      .flag(picture.isStale),
    ] + AssessmentDetailColumns.cells(picture, context)
  }
}
