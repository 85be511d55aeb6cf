import Diagnostics
import StrategyModel

/// Numbers, each with what it rests on.
extension ReportContext {
  /// A count of what is traced. A count of nothing is traced to what was looked for: `traces` must not be empty.
  func count(_ number: Int, _ traces: [Trace]) -> Slot { count(number, TraceList(traces)) }

  func count(_ number: Int, _ traces: TraceList) -> Slot {
    Slot([.number(NumberText.format(number, in: language), .count, traces)], count: number)
  }

  /// How many activities there are; where there are none, `subject` is what none was found for.
  func count(_ activities: [Activity.ID], of subject: Trace) -> Slot {
    count(activities.count, activities.isEmpty ? [subject] : TraceList(activities))
  }

  func count(_ organisations: [Organisation.ID], of subject: Trace) -> Slot {
    count(organisations.count, organisations.isEmpty ? [subject] : organisations.map(trace))
  }

  func count(_ findings: [Finding], of subject: Trace) -> Slot {
    count(findings.count, findings.isEmpty ? [subject] : TraceList(findings: findings.map(\.id)))
  }

  func year(_ year: Int, _ trace: Trace) -> Slot { Slot([.number("\(year)", .year, [trace])], count: year) }

  var cycleYear: Slot { year(portfolio.year, .setting("ar")) }

  /// A published value as the register says that it is printed; words where it is missing.
  func value(_ observation: Observation, _ indicator: Indicator) -> [Inline] {
    guard let number = observation.value.number else {
      if case .missing(let missing) = observation.value { return [.text(missingWord(missing.reason))] }
      return [.text("–")]
    }
    let printed = NumberText.format(number, decimals: indicator.decimals, in: language)
    if isMean(observation, indicator) {
      return [.number(printed, .calculation, peerTraces(observation, indicator))]
    }
    return [.number(printed, .value, [.observation(observation.key)])]
  }

  /// Whether a value is the mean of a peer group's places: ours, and no published one.
  private func isMean(_ observation: Observation, _ indicator: Indicator) -> Bool {
    indicator.reference == .peerGroup && observation.status == "egen beräkning"
  }

  /// The values that a peer group's mean is of.
  private func peerTraces(_ observation: Observation, _ indicator: Indicator) -> TraceList {
    TraceList(
      (indicator.peers?.places ?? []).map { place in
        let code = portfolio.places.coded(place.rawValue)?.code ?? place
        return .observation(
          Observation.Key(
            indicator: observation.key.indicator, place: code, sex: observation.key.sex, year: observation.key.year))
      })
  }

  /// A value and the year that it was measured: `61,2 (2022)`.
  func valueAndYear(_ observation: Observation?, _ indicator: Indicator) -> [Inline] {
    guard let observation else { return [.text("–")] }
    if isMean(observation, indicator) {
      let year = year(observation.key.year, registerTrace(indicator.id)).inlines
      return value(observation, indicator) + word(sv: " egen beräkning (", en: " own calculation (") + year + [
        .text(")")
      ]
    }
    let mark = observation.status.map { status -> [Inline] in
      status.isEmpty ? [] : [.text(" "), .quote(SubmittedText(status), .observation(observation.key))]
    }
    return value(observation, indicator) + (mark ?? []) + [.text(" (")]
      + year(observation.key.year, .observation(observation.key)).inlines + [.text(")")]
  }

  func missingWord(_ reason: ObservedValue.Missing.Reason) -> String {
    guard language == .english else { return reason.rawValue }
    return switch reason {
    case .notAvailable: "not available"
    case .confidential: "confidential"
    case .notApplicable: "not applicable"
    case .dropout: "non-response"
    case .unspecified: "missing"
    }
  }

  /// The money of efforts, each counted once; nil where none states a sum.
  func money(_ efforts: [Effort]) -> [Inline]? {
    let stated = efforts.filter { $0.budget != nil }
    guard !stated.isEmpty else { return nil }
    let sum = stated.compactMap(\.budget).reduce(Amount.zero, +)
    return money(sum, TraceList(stated.flatMap(\.activities)))
  }

  func money(_ amount: Amount, _ traces: TraceList) -> [Inline] {
    let text = MoneyText.format(amount, in: language)
    return [.number(text.number, .amount, traces), .text("\u{A0}" + text.unit)]
  }

  /// How strong a finding is, from 0 to 1, with two decimals.
  func strength(_ finding: Finding) -> [Inline] {
    let printed = NumberText.format(finding.strength, decimals: 2, in: language)
    return [.number(printed, .calculation, [.finding(finding.id)])]
  }

  /// "21 av 29".
  func share(_ part: Slot, of whole: Slot) -> [Inline] {
    say(sv: "{del} av {alla}", en: "{del} of {alla}", ["del": part, "alla": whole])
  }

  /// How many of the expected organisations have reported: stands beside every conclusion.
  var coverageShare: [Inline] {
    let subject = Trace.register(file: portfolio.organisations.file, id: "vantas")
    return share(
      count(portfolio.coverage.reported, of: subject), of: count(portfolio.coverage.expected, of: subject))
  }
}
