import Diagnostics
import Foundation
import StrategyModel

/// The rest of what a verdict rests on, after the contract's columns in `bedomningar`.
enum AssessmentDetailColumns {
  static let columns: [DataTable.Column] = [
    .init("malslag", sv: "Slag av mål", en: "Kind of target"),
    .init("riktning", sv: "Vilket håll som är bättre", en: "Which way is better"),
    .init("referensomrade", sv: "Vad länet jämförs med", en: "The reference area"),
    .init("bas_ar_register", .integer, sv: "Basår enligt registret", en: "Baseline year by the register"),
    .init("halvtid_ar", .integer, sv: "Halvtidsår", en: "Mid-term year"),
    .init("halvtid", .number, sv: "Värdet halvtidsåret", en: "Mid-term value"),
    .init("matt", sv: "Vad som bedöms", en: "What is judged"),
    .init("matt_bas", .number, sv: "Måttet basåret", en: "The measure at the baseline"),
    .init("matt_halvtid", .number, sv: "Måttet halvtidsåret", en: "The measure at mid-term"),
    .init("matt_nu", .number, sv: "Måttet senaste året", en: "The measure now"),
    .init("matt_mal", .number, sv: "Vad måttet ska bli", en: "The target of the measure"),
    .init("grupp1", .number, sv: "Den första gruppens värde", en: "The first group’s value"),
    .init("grupp2", .number, sv: "Den andra gruppens värde", en: "The second group’s value"),
    .init("taktmatt", sv: "Hur takten räknas", en: "How pace is measured"),
    .init("taktkvot", .number, sv: "Verklig takt delad med behövd", en: "Actual over needed pace"),
    .init("grans_pa_vag", .number, sv: "Taktkvot från vilken målet är på väg", en: "Ratio for on track"),
    .init("grans_svart", .number, sv: "Taktkvot från vilken målet är svårt att nå", en: "Ratio for hard to reach"),
    .init("tolerans", .number, sv: "Tolerans i enheten", en: "Tolerance in units"),
    .init("regel", sv: "Publicerad regel som avgör, om registret anger någon", en: "Published rule that decides"),
    .init("klass_eurostat", sv: "Klass enligt Eurostat", en: "Eurostat’s class"),
    .init("klass_open_sdg", sv: "Klass enligt Open SDG", en: "Open SDG’s class"),
    .init("klass_un", sv: "Klass enligt FN:s Progress Chart", en: "The UN Progress Chart’s class"),
    .init("klass_sdsn", sv: "Klass enligt SDSN", en: "SDSN’s class"),
    .init(
      "sdsn_farg", sv: "SDSN:s färg för nivån, om registret anger gränsen för rött", en: "SDSN’s colour for the level"),
    .init("trend_lag", .number, sv: "Lutningens undre gräns, 95 %", en: "Lower limit of the slope, 95 %"),
    .init("trend_hog", .number, sv: "Lutningens övre gräns, 95 %", en: "Upper limit of the slope, 95 %"),
    .init("trend_fran", .integer, sv: "Trendens första år", en: "First year of the trend"),
    .init("trend_till", .integer, sv: "Trendens sista år", en: "Last year of the trend"),
    .init("trend_antal", .integer, sv: "Antal värden i trenden", en: "Values in the trend"),
    .init("prognos", .number, sv: "Måttets prognos för målåret (egen beräkning)", en: "Forecast for the target year"),
    .init("prognos_lagre80", .number, sv: "Prognosens undre gräns, 80 %", en: "Lower limit, 80 %"),
    .init("prognos_ovre80", .number, sv: "Prognosens övre gräns, 80 %", en: "Upper limit, 80 %"),
    .init("sannolikhet", sv: "Sannolikheten att nå målet, i ord", en: "Chance of reaching the target, in words"),
    .init("sannolikhet_band", sv: "Sannolikheten som band", en: "The chance as a band"),
    .init(
      "efterslapning_man", .integer, sv: "Månader till publicering enligt registret", en: "Publication lag, months"),
    .init("serie_fran", .integer, sv: "Första jämförbara året", en: "First comparable year"),
  ]

  static func cells(_ picture: IndicatorPicture, _ context: ReportContext) -> [DataTable.Cell] {
    let (assessment, indicator) = (picture.assessment, picture.indicator)
    let (detail, trend) = (assessment.detail, assessment.trend)
    let decimals = (indicator.decimals ?? 1) + 2
    func number(_ value: Double?) -> DataTable.Cell { .number(value, decimals: decimals) }
    func label(_ rule: ProgressRule) -> DataTable.Cell {
      .text(optional: detail?.ruleClasses.first { $0.rule == rule }?.label)
    }
    let midterm: DataTable.Cell =
      indicator.targetKind == .groupGap
      ? number(detail?.midterm?.value) : .number(exact: assessment.midterm?.value.number)
    return [
      .text(indicator.targetKind.rawValue), .text(indicator.direction.rawValue),
      .text(usesReference(indicator) ? ReferenceText.long(indicator, context.language) : ""),
      .number(indicator.baselineYear), .number(indicator.midtermYear), midterm,
      .text(optional: detail?.measured.rawValue),
      number(detail?.base?.value), number(detail?.midterm?.value), number(detail?.latest?.value),
      number(detail?.target), .number(exact: detail?.groupValues.first?.value.number),
      .number(exact: detail?.groupValues.dropFirst().first?.value.number),
      .text(optional: detail.map { paceText($0) }), .number(detail?.paceRatio, decimals: 3),
      .number(detail?.onTrack, decimals: 2), .number(detail?.hardToReach, decimals: 2), number(detail?.tolerance),
      .text(optional: detail?.rule?.rawValue), label(.eurostat), label(.openSDG), label(.unitedNations), label(.sdsn),
      .text(optional: detail?.levelColour),
      number(trend?.slopeLow), number(trend?.slopeHigh), .number(trend?.years.first), .number(trend?.years.last),
      .number(trend?.years.count), number(detail?.prospect?.value), number(detail?.prospect?.lower80),
      number(detail?.prospect?.upper80), .text(optional: detail?.prospect?.chance.word[context.language]),
      .text(optional: detail?.prospect?.chance.band[context.language]), .number(indicator.publicationLag),
      .number(firstComparable(picture)),
    ]
  }

  /// Enough decimals to tell a small p from nothing.
  static func decimals(ofP p: Double?) -> Int {
    guard let p, p > 0 else { return 4 }
    return max(4, 2 - Int(log10(p).rounded(.down)))
  }

  private static func usesReference(_ indicator: Indicator) -> Bool {
    switch indicator.targetKind {
    case .reachReference, .approachReference, .aboveReference, .belowReference, .rateAgainstReference: true
    case .level, .change, .direction, .groupGap, .rank, .notNumeric: false
    }
  }

  private static func paceText(_ detail: Assessment.Detail) -> String {
    switch detail.measured {
    case .own, .distance, .groupGap: detail.measured == .own ? detail.pace.rawValue : PaceMethod.linear.rawValue
    case .relativeChange: "procent av basåret per år"
    }
  }

  /// The first year after the last break before the latest value.
  private static func firstComparable(_ picture: IndicatorPicture) -> Int? {
    guard let latest = picture.county?.latest?.key.year else { return nil }
    let start = picture.indicator.breaks.filter { $0 <= latest }.max() ?? .min
    return picture.county?.points.first { $0.year >= start }?.year
  }
}
