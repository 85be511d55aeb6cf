/// Order statistics.
enum Quantile {
  /// The median; 0 of nothing.
  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    guard !sorted.isEmpty else { return 0 }
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// The value that a new one of the same kind stays at or below with at least the given probability: the
  /// ⌈(n+1)·share⌉-th smallest, the largest where there are too few. Vovk et al. (2005), split conformal prediction.
  static func conformal(_ values: [Double], share: Double) -> Double {
    let sorted = values.sorted()
    guard let largest = sorted.last else { return 0 }
    let rank = Int((Double(sorted.count + 1) * share).rounded(.up))
    return rank <= sorted.count ? sorted[max(0, rank - 1)] : largest
  }
}
