import Analysis

/// `similar`: which texts of different organisations resemble each other, with the words they share.
package enum SimilarTask {
  package static let header = ["a", "b", "likhet", "gemensamma_termer"]

  /// More pairs than this are no list to read: texts that are the same by the thousand give them.
  static let mostPairs = 2_000_000
  /// What `minimum` is where it is not given; all of the nearest are.
  static let usualMinimum = 0.3

  /// Pairs at or above `minimum`, strongest first; with `top`, the nearest so many of every text instead, in the order
  /// of the file.
  package static func csv(
    texts path: String, minimum stated: Double?, top: Int?, most: Int = mostPairs
  ) throws(PipelineError) -> String {
    if let top, top < 1 {
      throw .usage(sv: "--top ska vara 1 eller mer, inte \(top).", en: "--top must be 1 or more, not \(top).")
    }
    let minimum = stated ?? (top == nil ? usualMinimum : 0)
    guard (0...1).contains(minimum) else {
      throw .usage(
        sv: "--minimum ska vara mellan 0 och 1, inte \(minimum).",
        en: "--minimum must be between 0 and 1, not \(minimum).")
    }
    let rows = try PlainTable.read(path).columns(["id", "organisation", "rubrik", "beskrivning"], file: path)
    let texts = SimilarTexts(rows.map { $0[2] + ". " + $0[3] }, workforce: AllCores())
    let owners = rows.map { $0[1] }
    let pairs =
      top.map { texts.nearest($0, atLeast: minimum, owners: owners) }
      ?? texts.pairs(atLeast: minimum, owners: owners, most: most)
    guard let pairs else {
      throw .usage(
        sv:
          "\(path): fler än \(most) par liknar varandra så mycket. Höj --minimum, eller fråga efter de närmaste med --top.",
        en: "\(path): more than \(most) pairs are that alike. Raise --minimum, or ask for the nearest with --top.")
    }
    return PlainTable.written(
      header: header,
      rows: pairs.map {
        [rows[$0.a][0], rows[$0.b][0], Decimals.text($0.similarity, 4), $0.terms.joined(separator: "|")]
      })
  }
}
