/// The optimal-string-alignment distance within a limit: insertions, deletions, substitutions and swaps of neighbours
/// cost 1. Only the cells within the limit of the diagonal are looked at (Ukkonen 1985).
enum EditDistance {
  static func isWithin(_ limit: Int, _ a: [Int32], _ b: [Int32]) -> Bool {
    guard abs(a.count - b.count) <= limit else { return false }
    // What the two begin and end alike with costs nothing.
    var start = 0
    while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
    var (endOfA, endOfB) = (a.count, b.count)
    while endOfA > start, endOfB > start, a[endOfA - 1] == b[endOfB - 1] {
      endOfA -= 1
      endOfB -= 1
    }
    let (rows, columns) = (endOfA - start, endOfB - start)
    if rows == 0 || columns == 0 { return max(rows, columns) <= limit }
    let far = limit + 1
    var beforeLast = [Int](repeating: far, count: columns + 1)
    var last = (0...columns).map { min($0, far) }
    var row = [Int](repeating: far, count: columns + 1)
    var leastOfLast = 0
    for i in 0..<rows {
      let (first, end) = (max(0, i - limit), min(columns, i + limit + 1))
      row[first] = first == 0 ? min(i + 1, far) : far
      var least = row[first]
      let letter = a[start + i]
      for j in first..<end {
        let other = b[start + j]
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (letter == other ? 0 : 1))
        if i > 0, j > 0, letter == b[start + j - 1], a[start + i - 1] == other {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row[j + 1] = min(cost, far)
        least = min(least, row[j + 1])
      }
      if end < columns { row[end + 1] = far }
      // A swap reaches back two rows: both must be too far off.
      if least > limit, leastOfLast > limit { return false }
      leastOfLast = least
      swap(&beforeLast, &last)
      swap(&last, &row)
    }
    return last[columns] <= limit
  }
}
