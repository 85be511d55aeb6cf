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

  /// Sorted by key.
  var observations: [Observation] { entries.values.map(\.observation).sorted { $0.key < $1.key } }

  mutating func add(_ entry: Entry) {
    let key = entry.observation.key
    guard let known = entries[key] else {
      entries[key] = entry
      return
    }
    guard known.observation.value != entry.observation.value else { return }
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

  func report(to log: inout DiagnosticLog) {
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
