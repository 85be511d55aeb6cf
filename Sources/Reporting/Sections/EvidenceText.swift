import Diagnostics
import StrategyModel

/// Which way an indicator goes, how sure that is, and over which years: "säker ökning, 2013–2022".
enum EvidenceText {
  static func inlines(_ picture: IndicatorPicture, _ context: ReportContext) -> [Inline] {
    let assessment = picture.assessment
    guard let trend = assessment.trend, let first = trend.years.first, let last = trend.years.last else {
      return [.text(VerdictText.certainty(nil, context.language))]
    }
    let years = [first, last].map { year in
      context.year(year, .assessment(goal: assessment.goal, indicator: assessment.indicator))
    }
    return context.say(
      sv: "{riktning}, {fran}–{till}", en: "{riktning}, {fran}–{till}",
      [
        "riktning": .text(direction(trend, picture.indicator, context.language)), "fran": years[0],
        "till": years[1],
      ])
  }

  private static func direction(_ trend: Assessment.Trend, _ indicator: Indicator, _ language: Language) -> String {
    let isSure: Bool
    switch trend.certainty {
    case .unclear, .tooFew: return VerdictText.certainty(trend.certainty, language)
    case .sure: isSure = true
    case .likely: isSure = false
    }
    let isRising = trend.slope > 0
    let sv = language == .swedish
    let change: String
    switch indicator.targetKind {
    case .reachReference, .approachReference, .aboveReference, .belowReference:
      // What is measured is how far behind the county is, so rising is worse; it may also be ahead.
      let reference = ReferenceText.long(indicator, language)
      change =
        sv
        ? (isRising ? "sämre" : "bättre") + " jämfört med \(reference)"
        : (isRising ? "worse" : "better") + " beside \(reference)"
    case .groupGap:
      change =
        sv
        ? (isRising ? "större skillnad" : "mindre skillnad") : (isRising ? "larger difference" : "smaller difference")
    case .level, .change, .direction, .rateAgainstReference, .rank, .notNumeric:
      let word = sv ? (isRising ? "ökning" : "minskning") : (isRising ? "increase" : "decrease")
      return (sv ? (isSure ? "säker " : "trolig ") : (isSure ? "sure " : "likely ")) + word
    }
    return (sv ? (isSure ? "säkert " : "troligen ") : (isSure ? "surely " : "probably ")) + change
  }
}
