import Analysis

/// `similar`: which texts of different organisations resemble each other, with the words they share.
package enum SimilarTask {
  package static let header = ["a", "b", "likhet", "gemensamma_termer"]

  /// Pairs at or above `minimum`, strongest first; with `top`, the nearest so many of every text instead.
  package static func csv(texts path: String, minimum: Double, top: Int?) throws(PipelineError) -> String {
    guard (0...1).contains(minimum) else {
      throw .usage(
        sv: "--minimum ska vara mellan 0 och 1, inte \(minimum).",
        en: "--minimum must be between 0 and 1, not \(minimum).")
    }
    let rows = try PlainTable.read(path).columns(["id", "organisation", "rubrik", "beskrivning"], file: path)
    let texts = SimilarTexts(rows.map { $0[2] + ". " + $0[3] }, workforce: AllCores())
    let owners = rows.map { $0[1] }
    let pairs =
      top.map { texts.nearest($0, owners: owners) } ?? texts.pairs(atLeast: minimum, owners: owners)
    return PlainTable.written(
      header: header,
      rows: pairs.map {
        [rows[$0.a][0], rows[$0.b][0], Decimals.text($0.similarity, 4), $0.terms.joined(separator: "|")]
      })
  }
}
