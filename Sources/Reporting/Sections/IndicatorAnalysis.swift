import Diagnostics
import StrategyModel

/// The analysis of one indicator in a few sentences: verdict and why, the way since the baseline and since mid-term, the
/// pace against the one needed, and what to expect at the target year.
struct IndicatorAnalysis {
  let picture: IndicatorPicture
  let context: ReportContext

  private var assessment: Assessment { picture.assessment }
  private var indicator: Indicator { picture.indicator }
  private var trace: Trace { .assessment(goal: assessment.goal, indicator: assessment.indicator) }
  private var decimals: Int { indicator.decimals ?? 1 }

  var inlines: [Inline] {
    context.say(
      sv:
        "{indikator} ({mal}): {bedomning}. {skal}{?utveckling: {utveckling}.}{?kon: {kon}.}{?takt: {takt}.}{?prognos: {prognos}.}"
        + "{?diagram: {diagram}.}",
      en:
        "{indikator} ({mal}): {bedomning}. {skal}{?utveckling: {utveckling}.}{?kon: {kon}.}{?takt: {takt}.}{?prognos: {prognos}.}"
        + "{?diagram: {diagram}.}",
      [
        "indikator": Slot(context.indicator(indicator.id)), "mal": Slot(context.goalID(assessment.goal)),
        "bedomning": Slot([.emphasis([.text(VerdictText.word(assessment.verdict, context.language))])]),
        "skal": Slot(.name(assessment.reason[context.language], trace)), "utveckling": Slot(development),
        "kon": Slot(bySex), "takt": Slot(pace), "prognos": Slot(prospect),
        "diagram": IndicatorPanel.canDraw(picture)
          ? Slot(.link(context.word(sv: "Diagram", en: "Chart"), to: IndicatorFigure(picture: picture).path))
          : Slot([]),
      ])
  }

  // MARK: In a table

  /// The measure with its year; nil for a relative change, which has no value of its own.
  func printed(_ point: Assessment.Point) -> [Inline]? {
    let value: Slot
    switch assessment.detail?.measured {
    case .own, .groupGap: value = number(point.value)
    case .distance: value = behind(point.value)
    case .relativeChange, nil: return nil
    }
    return value.inlines + [.text(" (")] + year(point.year).inlines + [.text(")")]
  }

  var baseline: [Inline]? { value(assessment.detail?.base, assessment.baseline) }
  var midterm: [Inline]? { value(assessment.detail?.midterm, assessment.midterm) }
  var latest: [Inline]? { value(assessment.detail?.latest, assessment.latest ?? picture.county?.latest) }

  /// The published value where that is what is judged, else the measure.
  private func value(_ point: Assessment.Point?, _ observation: Observation?) -> [Inline]? {
    switch assessment.detail?.measured {
    case .distance, .groupGap: point.flatMap { printed($0) }
    case .own, .relativeChange, nil: observation.map { context.valueAndYear($0, indicator) }
    }
  }

  // MARK: The way so far

  private var development: [Inline] {
    guard let detail = assessment.detail, let base = detail.base, let latest = detail.latest, base.year < latest.year
    else { return [] }
    let midterm = detail.midterm.flatMap { $0.year > base.year && $0.year < latest.year ? $0 : nil }
    switch detail.measured {
    case .own: return changes(latest, since: base, and: midterm)
    case .distance: return distances([base, midterm, latest].compactMap { $0 })
    case .groupGap: return differences([base, midterm, latest].compactMap { $0 })
    case .relativeChange: return []
    }
  }

  /// `Förändring i procentenheter: +7,2 sedan basåret 2014 och +3,8 sedan halvtid 2018`.
  private func changes(_ latest: Assessment.Point, since base: Assessment.Point, and midterm: Assessment.Point?)
    -> [Inline]
  {
    context.say(
      sv: "Förändring i {enhet}: {n} sedan {start}{?halvtid: och {halvtid} sedan halvtid {halvtidsar}}",
      en: "Change in {enhet}: {n} since {start}{?halvtid: and {halvtid} since mid-term {halvtidsar}}",
      [
        "enhet": changeUnit, "n": signed(latest.value - base.value), "start": start(base),
        "halvtid": midterm.map { signed(latest.value - $0.value) } ?? Slot([]),
        "halvtidsar": midterm.map { year($0.year) } ?? Slot([]),
      ])
  }

  /// The base year, and why it is another than the register's.
  private func start(_ base: Assessment.Point) -> Slot {
    guard let stated = indicator.baselineYear else {
      return Slot(context.say(sv: "seriens första år {ar}", en: "the first year {ar}", ["ar": year(base.year)]))
    }
    if stated == base.year {
      return Slot(context.say(sv: "basåret {ar}", en: "the baseline {ar}", ["ar": year(stated)]))
    }
    let registered = context.year(stated, context.registerTrace(indicator.id))
    return Slot(
      context.say(
        sv: "{ar} (jämförbart värde saknas för basåret {bas})", en: "{ar} (no comparable value for the baseline {bas})",
        ["ar": year(base.year), "bas": registered]))
  }

  /// `Jämfört med riket: 11,0 sämre (2014), 5,6 sämre (2018) och 0,3 bättre (2023)`.
  private func distances(_ points: [Assessment.Point]) -> [Inline] {
    context.say(
      sv: "Jämfört med {referens}: {lagen}", en: "Beside {referens}: {lagen}",
      [
        "referens": referenceName,
        "lagen": Slot(
          ListText.joined(
            points.map { point in behind(point.value).inlines + [.text(" (")] + year(point.year).inlines + [.text(")")]
            },
            in: context.language)),
      ])
  }

  private func differences(_ points: [Assessment.Point]) -> [Inline] {
    context.say(
      sv: "Skillnaden: {lagen}", en: "The difference: {lagen}",
      [
        "lagen": Slot(
          ListText.joined(
            points.map { point in number(point.value).inlines + [.text(" (")] + year(point.year).inlines + [.text(")")]
            },
            in: context.language))
      ])
  }

  /// `Kvinnor 75,0 och män 82,4 (2023)`, where the total is judged and both are published for its year or before.
  private var bySex: [Inline] {
    guard indicator.targetKind != .groupGap, picture.county?.latest != nil,
      let year = picture.countyWomen?.points.map(\.year).last(where: {
        picture.countyMen?.observation($0)?.value.number != nil
      }),
      let women = picture.countyWomen?.observation(year), let men = picture.countyMen?.observation(year)
    else { return [] }
    return context.say(
      sv: "Kvinnor {k} och män {m} ({ar})", en: "Women {k} and men {m} ({ar})",
      [
        "k": Slot(context.value(women, indicator)), "m": Slot(context.value(men, indicator)),
        "ar": context.year(year, .observation(women.key)),
      ])
  }

  // MARK: Pace

  private var pace: [Inline] {
    guard let detail = assessment.detail, let actual = assessment.actualPace, assessment.level != .met,
      assessment.verdict != .insufficient
    else { return [] }
    let needed = assessment.neededPace
    switch detail.measured {
    case .relativeChange:
      guard let needed else { return [] }
      return context.say(
        sv: "Takt: {takt} procent per år mot {behovs} för {referens}",
        en: "Pace: {takt} per cent a year against {behovs} for {referens}",
        ["takt": number(actual, more: 1), "behovs": number(needed, more: 1), "referens": referenceName])
    case .distance, .groupGap:
      return shrinking(actual, needed, isDistance: detail.measured == .distance)
    case .own:
      guard needed != nil || detail.target != nil else { return [] }
      let unit: [Inline] = detail.pace == .compound ? context.word(sv: " procent", en: " per cent") : []
      return context.say(
        sv: "Takt: {takt}{enhet} per år{?behovs:, {behovs} behövs}",
        en: "Pace: {takt}{enhet} a year{?behovs:, {behovs} needed}",
        [
          "takt": number(actual, more: 1), "enhet": Slot(unit),
          "behovs": needed.map { number($0, more: 1) } ?? Slot([]),
        ])
    }
  }

  /// `Avståndet har minskat med 0,10 per år, 0,07 behövs`.
  private func shrinking(_ actual: Double, _ needed: Double?, isDistance: Bool) -> [Inline] {
    let what =
      isDistance
      ? context.word(sv: "Avståndet", en: "The distance") : context.word(sv: "Skillnaden", en: "The difference")
    let way = actual > 0 ? context.word(sv: "ökat", en: "grown") : context.word(sv: "minskat", en: "shrunk")
    return context.say(
      sv: "{vad} har {hall} med {takt} per år{?behovs:, en minskning med {behovs} behövs}",
      en: "{vad} has {hall} by {takt} a year{?behovs:, a decrease of {behovs} is needed}",
      [
        "vad": Slot(what), "hall": Slot(way), "takt": number(actual.magnitude, more: 1),
        "behovs": needed.flatMap { $0 < 0 ? number(-$0, more: 1) : nil } ?? Slot([]),
      ])
  }

  // MARK: What to expect

  private var prospect: [Inline] {
    guard let detail = assessment.detail, let prospect = detail.prospect, assessment.verdict != .insufficient else {
      return []
    }
    let chance = [
      Inline.text(prospect.chance.word[context.language] + " ("),
      .number(prospect.chance.band[context.language], .calculation, [trace]), .text(")"),
    ]
    let interval: Slot =
      detail.measured == .own || detail.measured == .groupGap
      ? Slot(
        context.say(
          sv: "{andel} procents intervall {lagre} till {ovre}", en: "{andel} per cent interval {lagre} to {ovre}",
          [
            "andel": Slot(.number("80", .setting, [.setting("intervall")])), "lagre": number(prospect.lower80),
            "ovre": number(prospect.upper80),
          ])) : Slot([])
    let value: Slot =
      switch detail.measured {
      case .own, .groupGap: number(prospect.value)
      case .distance:
        Slot(behind(prospect.value).inlines + context.word(sv: " än ", en: " than ") + referenceName.inlines)
      case .relativeChange: Slot([])
      }
    return context.say(
      sv: "Prognos för {ar}, egen beräkning: {?varde:{varde}{?intervall: ({intervall})}; }{fraga} är {chans}",
      en:
        "Forecast for {ar}, our own calculation: {?varde:{varde}{?intervall: ({intervall})}; }{fraga} is {chans}",
      [
        "ar": year(prospect.year), "varde": value, "intervall": interval, "fraga": question(detail),
        "chans": Slot(chance),
      ])
  }

  /// What the chance is a chance of.
  private func question(_ detail: Assessment.Detail) -> Slot {
    let (sv, en): (String, String)
    switch (indicator.targetKind, detail.measured) {
    case (_, .relativeChange):
      (sv, en) = (
        "att förändringen då är bättre än för {referens}", "that the change is then better than for {referens}"
      )
    case (.direction, _):
      (sv, en) = ("att värdet då är bättre än basåret", "that the value is then better than the baseline")
    case (.approachReference, _):
      (sv, en) = (
        "att länet då ligger bättre till mot {referens} än basåret",
        "that the county then stands better beside {referens} than at the baseline"
      )
    case (.groupGap, _) where detail.target == nil:
      (sv, en) = ("att skillnaden då är mindre än basåret", "that the difference is then smaller than at the baseline")
    default:
      (sv, en) =
        assessment.level == .met
        ? ("att målet fortfarande är nått då", "that the target is still met then")
        : ("att målet nås", "that the target is met")
    }
    return Slot(context.say(sv: sv, en: en, ["referens": referenceName]))
  }

  // MARK: Parts

  private var referenceName: Slot {
    Slot(.name(ReferenceText.long(indicator, context.language), context.registerTrace(indicator.id)))
  }

  private var changeUnit: Slot {
    // A difference between two percentages is in points, also where the measure is a rate of change and no share.
    let isShare = assessment.detail?.pace == .percentagePoints || ["procent", "%"].contains(indicator.unit)
    let word = isShare ? (context.language == .swedish ? "procentenheter" : "percentage points") : indicator.unit
    return Slot(
      .name(
        word.isEmpty ? (context.language == .swedish ? "enheter" : "units") : word, context.registerTrace(indicator.id))
    )
  }

  /// `0,3 bättre`: how far behind a measure of distance is, in words.
  private func behind(_ value: Double) -> Slot {
    let size = NumberText.format(value.magnitude, decimals: decimals, in: context.language)
    let isLevel = !size.contains { $0.isNumber && $0 != "0" }
    if isLevel { return Slot(context.word(sv: "lika", en: "level")) }
    let word = value > 0 ? context.word(sv: " sämre", en: " worse") : context.word(sv: " bättre", en: " better")
    return Slot([.number(size, .calculation, [trace])] + word)
  }

  private func year(_ year: Int) -> Slot { context.year(year, trace) }

  private func number(_ value: Double, more: Int = 0) -> Slot {
    Slot(.number(NumberText.format(value, decimals: decimals + more, in: context.language), .calculation, [trace]))
  }

  private func signed(_ value: Double) -> Slot {
    let text = NumberText.format(value, decimals: decimals, in: context.language)
    let isPositive = value > 0 && text.contains { $0.isNumber && $0 != "0" }
    return Slot(.number((isPositive ? "+" : "") + text, .calculation, [trace]))
  }
}
