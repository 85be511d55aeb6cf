/// The optimal-string-alignment distance within a limit: insertions, deletions, substitutions and swaps of neighbours
/// cost 1. Only the cells within the limit of the diagonal are looked at (Ukkonen 1985).
enum EditDistance {
  static func isWithin(_ limit: Int, _ a: [Int32], _ b: [Int32]) -> Bool {
    guard abs(a.count - b.count) <= limit else { return false }
    let far = limit + 1
    var beforeLast = [Int](repeating: far, count: b.count + 1)
    var last = (0...b.count).map { min($0, far) }
    var row = [Int](repeating: far, count: b.count + 1)
    for i in 0..<a.count {
      let (first, end) = (max(0, i - limit), min(b.count, i + limit + 1))
      row[first] = first == 0 ? min(i + 1, far) : far
      var least = row[first]
      for j in first..<end {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
        row[j + 1] = min(cost, far)
        least = min(least, row[j + 1])
      }
      if end < b.count { row[end + 1] = far }
      // A swap reaches back two rows: both must be too far off.
      if least > limit, last.allSatisfy({ $0 > limit }) { return false }
      swap(&beforeLast, &last)
      swap(&last, &row)
    }
    return last[b.count] <= limit
  }
}
