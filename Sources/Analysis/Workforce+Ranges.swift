import Diagnostics

extension Workforce {
  /// The answers for the numbers from 0, one for each, worked out a range at a time. How many ranges there are depends
  /// on the count alone.
  func each<Answer: Sendable>(
    _ count: Int, fewest: Int = 500, _ work: @Sendable (Range<Int>) -> [Answer]
  ) -> [Answer] {
    let parts = shares(count, fewest: fewest, work)
    if parts.count == 1, let only = parts.first { return only }
    var answers: [Answer] = []
    answers.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts { answers.append(contentsOf: part) }
    return answers
  }

  /// One answer for each of at most eight ranges of the numbers from 0, none of fewer than `fewest` where there are several.
  func shares<Answer: Sendable>(
    _ count: Int, fewest: Int = 500, _ work: @Sendable (Range<Int>) -> Answer
  ) -> [Answer] {
    let shares = max(1, min(8, count / max(1, fewest)))
    return map(shares) { work((count * $0 / shares)..<(count * ($0 + 1) / shares)) }
  }

  /// Sorted, equal ones in the order they stood: shares are sorted apart and then merged two and two.
  func sorted<Element: Sendable>(
    _ elements: [Element], fewest: Int = 5_000, by precedes: @Sendable (Element, Element) -> Bool
  ) -> [Element] {
    var parts = shares(elements.count, fewest: fewest) { elements[$0].sorted(by: precedes) }
    while parts.count > 1 {
      let runs = parts
      parts = map((runs.count + 1) / 2) { pair in
        let first = runs[pair * 2]
        return pair * 2 + 1 < runs.count ? merged(first, runs[pair * 2 + 1], by: precedes) : first
      }
    }
    return parts.first ?? []
  }

  private func merged<Element>(
    _ a: [Element], _ b: [Element], by precedes: (Element, Element) -> Bool
  ) -> [Element] {
    if let last = a.last, let first = b.first, !precedes(first, last) { return a + b }
    var merged: [Element] = []
    merged.reserveCapacity(a.count + b.count)
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      if precedes(b[j], a[i]) {
        merged.append(b[j])
        j += 1
      } else {
        merged.append(a[i])
        i += 1
      }
    }
    merged.append(contentsOf: a[i...])
    merged.append(contentsOf: b[j...])
    return merged
  }
}
