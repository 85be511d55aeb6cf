/// Finds the names that somebody may have meant ("menade du …?").
package enum NearestName {
  /// At most `limit` candidates within a third of the name's length in edits, nearest first, ties by name.
  /// A name of which nothing is left is not near.
  ///
  /// Compared without case, with å ä ö as a a o where nothing else is near, by Damerau–Levenshtein distance (optimal string alignment).
  package static func candidates(for name: String, among names: [String], limit: Int = 3) -> [String] {
    let near = candidates(Array(name.lowercased()), among: names.map { ($0, Array($0.lowercased())) }, limit: limit)
    if !near.isEmpty { return near }
    return candidates(plain(name), among: names.map { ($0, plain($0)) }, limit: limit)
  }

  private static func plain(_ name: String) -> [Character] {
    name.lowercased().map { $0 == "å" || $0 == "ä" ? "a" : $0 == "ö" ? "o" : $0 }
  }

  private static func candidates(
    _ wanted: [Character], among names: [(name: String, folded: [Character])], limit: Int
  ) -> [String] {
    guard !wanted.isEmpty, wanted.count <= 100 else { return [] }
    let allowed = max(1, wanted.count / 3)
    return
      names
      .compactMap { candidate, other -> (name: String, distance: Int)? in
        guard abs(other.count - wanted.count) <= allowed, other.count <= 150 else { return nil }
        let distance = editDistance(wanted, other)
        return distance <= allowed && distance < wanted.count ? (candidate, distance) : nil
      }
      .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
      .prefix(limit)
      .map(\.name)
  }

  /// The optimal-string-alignment distance: insertions, deletions, substitutions and swaps of neighbours cost 1.
  package static func editDistance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1] + [Int](repeating: 0, count: b.count)
      for j in 0..<b.count {
        row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1) }
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
