import Diagnostics

@testable import Analysis

/// The comparison of two titles as it reads: slow and plain.
enum PlainTitles {
  static func agree(_ a: TitleKey, _ b: TitleKey) -> Bool {
    guard a.words.count >= 2, b.words.count >= 2 else { return !a.words.isEmpty && a.words == b.words }
    if a.words == b.words { return true }
    let (mine, others) = (Array(a.words.joined(separator: " ")), Array(b.words.joined(separator: " ")))
    let length = max(mine.count, others.count)
    if abs(mine.count - others.count) * 7 <= length, NearestName.editDistance(mine, others) * 7 <= length {
      return true
    }
    let (stems, otherStems) = (Set(a.words.map(SwedishStemmer.stem)), Set(b.words.map(SwedishStemmer.stem)))
    let shared = stems.intersection(otherStems).count
    return shared >= 2 && shared * 4 >= max(stems.count, otherStems.count) * 3
  }
}
