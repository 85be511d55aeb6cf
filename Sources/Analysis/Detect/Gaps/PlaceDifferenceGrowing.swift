import Diagnostics
import StrategyModel

/// A share whose differences between the county's municipalities grow.
///
/// Measured by the standard deviation over the municipalities, each counted once, in years when at least two thirds of
/// them have figures. It must grow säkert or troligen, and by a quarter or more.
struct PlaceDifferenceGrowing: Detector {
  static let leastGrowth = 1.25

  let rule = Rule.detector(
    "DET-M06",
    title: LocalizedText(sv: "Skillnaden mellan kommunerna växer", en: "Growing differences between municipalities"),
    message: LocalizedText(
      sv: """
        Skillnaderna mellan kommunerna i {indikator} har vuxit från {forsta} till {ar}. Högst är {hogst} ({hogsta}), \
        lägst är {lagst} ({lagsta}).
        """,
      en: """
        The differences between municipalities in {indikator} have grown from {forsta} to {ar}. Highest is {hogst} \
        ({hogsta}), lowest is {lagst} ({lagsta}).
        """),
    remedy: LocalizedText(
      sv: "Fråga er: når insatserna för {mal} de kommuner där läget är svårast?",
      en: "Ask: do the efforts for {mal} reach the municipalities where the situation is hardest?"),
    why: LocalizedText(
      sv: "Ett länsvärde som blir bättre kan dölja att kommunerna dras isär.",
      en: "A county figure that improves can hide municipalities drawing apart."))

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: """
        Andelar i procent: spridningen (standardavvikelsen) mellan kommunerna, var och en räknad en gång, de \
        år då minst två tredjedelar av dem har värden. Glapp när den växer med säker eller trolig riktning \
        och med minst en fjärdedel.
        """,
      en: """
        Shares in per cent: the spread (standard deviation) between the municipalities, each counted once, \
        in years when at least two thirds of them have figures. A gap when it grows with a sure or likely \
        direction, by a quarter or more.
        """),
    found: [
      .indicator("behoriga", "Behöriga till gymnasiet", isShare: true),
      .figures("behoriga", ["51", "53", "55", "57", "59", "61"]),
      .figures("behoriga", ["50", "51", "52", "53", "54", "55"], place: "9901"),
      .figures("behoriga", ["51", "53", "55", "57", "59", "61"], place: "9902"),
      .figures("behoriga", ["52", "55", "58", "61", "64", "67"], place: "9903"),
      .figures("behoriga", ["53", "57", "61", "65", "69", "73"], place: "9904"),
    ],
    lookAlike: [
      .indicator("behoriga", "Behöriga till gymnasiet", isShare: true),
      .figures("behoriga", ["51", "52", "53", "54", "55", "56"]),
      .figures("behoriga", ["50", "51", "52", "53", "54", "55"], place: "9901"),
      .figures("behoriga", ["51", "52", "53", "54", "55", "56"], place: "9902"),
      .figures("behoriga", ["52", "53", "54", "55", "56", "57"], place: "9903"),
      .figures("behoriga", ["53", "54", "55", "56", "57", "58"], place: "9904"),
    ],
    difference: LocalizedText(
      sv: "Kommunerna ligger olika, men skillnaden är densamma alla år.",
      en: "The municipalities differ, but by as much in all years.")
  )

  func detect(_ context: DetectionContext) -> [Finding] {
    IndicatorGap.all(context).compactMap { gap in
      guard gap.indicator.isShare,
        let spread = Spread(gap.picture, among: context.portfolio.places.municipalities.count),
        let first = spread.points.first, let latest = spread.points.last,
        latest.value >= first.value * PlaceDifferenceGrowing.leastGrowth,
        let trend = TrendFinder.trend(Array(spread.points.suffix(10))), trend.slope > 0,
        trend.certainty == .sure || trend.certainty == .likely
      else { return nil }
      let values = gap.picture.municipalities.compactMap { $0.observation(latest.year) }
        .compactMap { observation in observation.value.number.map { (observation.key, $0) } }
      guard let high = values.max(by: { ($0.1.double, $1.0) < ($1.1.double, $0.0) }),
        let low = values.min(by: { ($0.1.double, $0.0) < ($1.1.double, $1.0) })
      else { return nil }
      let evidence = gap.picture.municipalities.flatMap { series in
        [first.year, latest.year].compactMap { series.observation($0)?.key }
      }
      return gap.finding(
        rule, "M06", context, kind: .goalGap,
        score: [
          context.part("avvikelse", 0.6, sv: "skillnaden växer", en: "the difference grows"),
          context.certaintyPart(trend),
        ],
        facts: [
          "forsta": .year(first.year, evidence.filter { $0.year == first.year }.map { .observation($0) }),
          "ar": .year(latest.year, evidence.filter { $0.year == latest.year }.map { .observation($0) }),
          "hogst": .places([high.0.place]), "hogsta": .number(high.1, [.observation(high.0)]),
          "lagst": .places([low.0.place]), "lagsta": .number(low.1, [.observation(low.0)]),
        ], evidence: evidence.map { .observation($0) })
    }
  }
}

/// The standard deviation between municipalities, year by year.
private struct Spread {
  let points: [(year: Int, value: Double)]

  /// nil with fewer than three municipalities with figures.
  init?(_ picture: IndicatorPicture, among count: Int) {
    let start = picture.indicator.breaks.max() ?? .min
    var byYear: [Int: [Double]] = [:]
    for series in picture.municipalities {
      for point in series.points where point.year >= start {
        byYear[point.year, default: []].append(point.number.double)
      }
    }
    points = byYear.filter { $0.value.count >= 3 && $0.value.count * 3 >= count * 2 }.sorted { $0.key < $1.key }
      .map { year, values in
        let mean = values.reduce(0, +) / Double(values.count)
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (year, (squares / Double(values.count)).squareRoot())
      }
    guard !points.isEmpty else { return nil }
  }
}
