import Diagnostics
import Foundation
import StrategyModel

/// Keeps one value per key and remembers where two deliveries differ.
struct ObservationCollector {
  /// A value with the decimals its table shows, which may be more than its digits (JSON drops trailing zeros).
  struct Entry {
    let observation: Observation
    let decimals: Int
  }

  private var entries: [Observation.Key: Entry] = [:]
  private var differing: [(kept: Observation, other: Observation)] = []
  private var rounded: [(kept: Observation, other: Observation)] = []
  private var revised: [(kept: Observation, other: Observation)] = []

  /// Sorted by key.
  var observations: [Observation] { entries.values.map(\.observation).sorted { $0.key < $1.key } }

  mutating func add(_ entry: Entry) {
    let key = entry.observation.key
    guard let known = entries[key] else {
      entries[key] = entry
      return
    }
    guard known.observation.value != entry.observation.value else { return }
    if let isLater = ObservationCollector.isLater(entry.observation, known.observation) {
      replace(isLater ? known : entry, by: isLater ? entry : known)
      return
    }
    guard let a = known.observation.value.number, let b = entry.observation.value.number else {
      // A number beats a missing value: a later delivery fills what an earlier one left out.
      if known.observation.value.number == nil, entry.observation.value.number != nil { entries[key] = entry }
      return
    }
    let coarser = min(known.decimals, entry.decimals)
    if ObservationCollector.isEqual(a, b, decimals: coarser) {
      if a.text != b.text, known.decimals != entry.decimals { rounded.append((known.observation, entry.observation)) }
      if entry.decimals > known.decimals { entries[key] = entry }
    } else {
      differing.append((known.observation, entry.observation))
    }
  }

  /// Whether a value comes from a later delivery of the same publisher's table; nil where that is not known.
  ///
  /// Both must say when they were updated, in the same way of writing dates (the first digits are year, month, day).
  static func isLater(_ a: Observation, _ b: Observation) -> Bool? {
    guard a.file != b.file, a.publisher == b.publisher, let first = moment(a.updated), let second = moment(b.updated),
      first.count == second.count, first != second
    else { return nil }
    return second < first
  }

  /// `20240212 16:28` and `2024-02-12T16:28:00Z` as digits, to the minute; nil for what does not begin with a year.
  private static func moment(_ text: String?) -> String? {
    guard let text else { return nil }
    let digits = text.filter { $0.isASCII && $0.isNumber }.prefix(12)
    guard digits.count >= 8, let year = Int(digits.prefix(4)), (1990...2100).contains(year),
      text.prefix(4).allSatisfy(\.isNumber)
    else { return nil }
    return String(digits)
  }

  /// The earlier delivery's value goes into the history of the later one.
  private mutating func replace(_ earlier: Entry, by later: Entry) {
    let old = earlier.observation
    let isRounding: Bool
    if let a = old.value.number, let b = later.observation.value.number {
      isRounding = ObservationCollector.isEqual(a, b, decimals: min(earlier.decimals, later.decimals))
    } else {
      isRounding = false
    }
    var history = later.observation.revised + old.revised
    if isRounding {
      rounded.append((later.observation, old))
    } else {
      history.insert(
        .init(value: old.value, file: old.file, place: old.place, updated: old.updated),
        at: later.observation.revised.count)
      revised.append((later.observation, old))
    }
    entries[later.observation.key] = Entry(
      observation: later.observation.with(revised: history), decimals: later.decimals)
  }

  func report(to log: inout DiagnosticLog) {
    reportRevisions(to: &log)
    for (rule, pairs) in [(StatisticsRules.conflictingValues, differing), (StatisticsRules.roundedValues, rounded)] {
      for (kept, other) in pairs.sorted(by: { ($0.kept.key, $0.other.file) < ($1.kept.key, $1.other.file) }) {
        log.append(
          Diagnostic(
            rule, file: other.file, position: SourcePosition(cell: other.place, recordID: kept.key.description),
            evidence: Evidence(
              found: other.value.number?.text, expected: [kept.value.number?.text ?? ""],
              details: ["fil": kept.file, "plats": kept.place])))
      }
    }
  }

  private func reportRevisions(to log: inout DiagnosticLog) {
    func text(_ value: ObservedValue) -> String {
      if case .missing(let missing) = value { return missing.symbol.isEmpty ? missing.reason.rawValue : missing.symbol }
      return value.number?.text ?? ""
    }
    for (kept, other) in revised.sorted(by: { ($0.kept.key, $0.other.file) < ($1.kept.key, $1.other.file) }) {
      log.append(
        Diagnostic(
          StatisticsRules.revisedValues, file: kept.file,
          position: SourcePosition(cell: kept.place, recordID: kept.key.description),
          evidence: Evidence(
            found: text(kept.value), expected: [text(other.value)],
            details: ["fil": kept.file, "datum": kept.updated ?? "", "forr": "\(other.file), \(other.updated ?? "")"])))
    }
  }

  /// Whether two numbers are the same when both are rounded to so many decimals: they differ by half a unit at most.
  ///
  /// In decimal arithmetic: two publishers' roundings are compared, not two binary approximations of them.
  static func isEqual(_ a: ExactNumber, _ b: ExactNumber, decimals: Int) -> Bool {
    let locale = Locale(identifier: "en_US_POSIX")
    guard let first = Decimal(string: a.text, locale: locale), let second = Decimal(string: b.text, locale: locale)
    else {
      return a.text == b.text
    }
    let half = Decimal(sign: .plus, exponent: -decimals - 1, significand: 5)
    return (a.decimals == b.decimals && decimals == a.decimals) ? first == second : abs(first - second) <= half
  }
}
