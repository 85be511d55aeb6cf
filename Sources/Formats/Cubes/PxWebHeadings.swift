/// The column headers of a PxWeb CSV file, taken apart again: each is a value of every HEADING variable, with a space
/// between them.
///
/// They are taken apart only where the headers are a full product of words before and words after; else they stay one
/// dimension. The variables' names are not in the file.
struct PxWebHeadings {
  let axes: [SparseCube.Axis]
  /// For each column.
  let categories: [[DataCube.Category]]

  init(_ headers: [String]) {
    guard headers.count > 1 else {
      // One row per cell: the header says what the value is, which is the table's title.
      axes = []
      categories = headers.map { _ in [] }
      return
    }
    let parts = PxWebHeadings.factors(headers)
    let count = parts.first?.count ?? 1
    axes = (0..<count).map { index in
      let texts = parts.map { $0[index] }
      return SparseCube.Axis(
        id: "rubrik \(index + 1)", label: nil,
        role: index == count - 1 && PxWebHeadings.arePeriods(texts) ? .time : nil)
    }
    categories = parts.map { $0.map { DataCube.Category(code: $0) } }
  }

  /// Two factors where the headers are groups of the same length that end in the same words, in the same order.
  private static func factors(_ headers: [String]) -> [[String]] {
    for period in 2...max(headers.count, 2) where headers.count.isMultiple(of: period) {
      let groups = stride(from: 0, to: headers.count, by: period).map { Array(headers[$0..<($0 + period)]) }
      guard let first = groups.first, let start = prefix(first) else { continue }
      let endings = first.map { String($0.dropFirst(start.count)) }
      guard Set(endings).count == period, !endings.contains("") else { continue }
      let starts = groups.map { group in prefix(group, endings: endings) }
      let known = starts.compactMap { $0 }
      guard known.count == groups.count, Set(known).count == known.count else { continue }
      return known.flatMap { start in endings.map { [String(start.dropLast()), $0] } }
    }
    return headers.map { [$0] }
  }

  /// The longest start that all share and that ends with a space.
  private static func prefix(_ texts: [String]) -> String? {
    guard let first = texts.first else { return nil }
    var common = first[...]
    for text in texts.dropFirst() { common = common.prefix(zip(common, text).prefix { $0 == $1 }.count) }
    guard let space = common.lastIndex(of: " ") else { return nil }
    return String(common[...space])
  }

  private static func prefix(_ group: [String], endings: [String]) -> String? {
    var found: String?
    for (text, ending) in zip(group, endings) {
      guard text.hasSuffix(ending) else { return nil }
      let start = String(text.dropLast(ending.count))
      guard start.hasSuffix(" "), found == nil || found == start else { return nil }
      found = start
    }
    return found
  }

  /// Several different periods in ascending order, as PxWeb writes them: `2013`, `2013M01`, `2013K1`.
  private static func arePeriods(_ texts: [String]) -> Bool {
    let different = texts.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return different.count > 1 && different == different.sorted() && different.allSatisfy { isPeriod($0) }
  }

  private static func isPeriod(_ text: String) -> Bool {
    guard let year = Int(text.prefix(4)), (1700...2200).contains(year) else { return false }
    let rest = text.dropFirst(4)
    guard let letter = rest.first else { return true }
    return "MKQHTW".contains(letter) && (1...2).contains(rest.dropFirst().utf8.count)
      && rest.dropFirst().allSatisfy(\.isNumber)
  }
}
