import Foundation

/// The Mann–Kendall test for a direction in a series, exact for short ones.
///
/// S counts the pairs of years that rise less those that fall. Without ties the pairs that fall follow the Mahonian
/// numbers; with ties, the q-multinomial coefficients; both are counted here and not approximated. Mann (1945),
/// Kendall (1975); for ties MacMahon's theorem on inversions of multiset permutations.
struct MannKendall: Sendable, Hashable {
  /// Above so many values the normal approximation with continuity and tie correction is used: there it differs from
  /// the exact p by less than 0.001.
  static let exactLimit = 60

  let s: Int
  let variance: Double
  /// The normal statistic with continuity correction.
  let z: Double
  /// S over the number of pairs.
  let tauA: Double
  /// Two-sided: exact up to `exactLimit` values.
  let p: Double

  /// nil for fewer than two values.
  init?(_ values: [Double]) {
    guard values.count >= 2 else { return nil }
    var s = 0
    for j in values.indices {
      for i in 0..<j { s += values[j] > values[i] ? 1 : values[j] < values[i] ? -1 : 0 }
    }
    let groups = MannKendall.groupSizes(values)
    let n = values.count
    func weight(_ m: Int) -> Double { Double(m * (m - 1) * (2 * m + 5)) }
    variance = (weight(n) - groups.reduce(0) { $0 + weight($1) }) / 18
    self.s = s
    z = s == 0 || variance <= 0 ? 0 : Double(s - s.signum()) / variance.squareRoot()
    tauA = Double(s) / Double(n * (n - 1) / 2)
    if variance <= 0 {
      p = 1
    } else if n > MannKendall.exactLimit {
      p = MannKendall.normalTwoSided(z)
    } else {
      p = MannKendall.exactTwoSided(s, groups: groups)
    }
  }

  /// The two-sided p of the normal approximation.
  var normalP: Double { MannKendall.normalTwoSided(z) }

  private static func normalTwoSided(_ z: Double) -> Double { erfc(z.magnitude / 2.0.squareRoot()) }

  private static func groupSizes(_ values: [Double]) -> [Int] {
    var sizes: [Int] = []
    var last: Double?
    for value in values.sorted() {
      if value == last { sizes[sizes.count - 1] += 1 } else { sizes.append(1) }
      last = value
    }
    return sizes
  }

  /// The share of all orders of the values whose |S| is at least as large.
  private static func exactTwoSided(_ s: Int, groups: [Int]) -> Double {
    var counts: [Double] = [1]
    var placed = 0
    for size in groups {
      counts = product(counts, gaussianBinomial(placed, size))
      placed += size
    }
    let untied = counts.count - 1
    let total = counts.reduce(0, +)
    let extreme = counts.indices.reduce(0.0) { sum, inversions in
      (untied - 2 * inversions).magnitude >= s.magnitude ? sum + counts[inversions] : sum
    }
    return min(1, extreme / total)
  }

  /// How many ways of mixing two runs of a and b values have so many inversions, 0 to a·b.
  private static func gaussianBinomial(_ a: Int, _ b: Int) -> [Double] {
    var rows = [[Double]](repeating: [1], count: b + 1)
    for i in 0..<a {
      for j in stride(from: 1, through: b, by: 1) {
        // [i+1 over j] = [i over j]·q^j + [i+1 over j−1]
        var sum = [Double](repeating: 0, count: (i + 1) * j + 1)
        for (k, count) in rows[j].enumerated() { sum[k + j] += count }
        for (k, count) in rows[j - 1].enumerated() { sum[k] += count }
        rows[j] = sum
      }
    }
    return rows[b]
  }

  private static func product(_ a: [Double], _ b: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: a.count + b.count - 1)
    for (i, x) in a.enumerated() { for (j, y) in b.enumerated() { result[i + j] += x * y } }
    return result
  }
}
