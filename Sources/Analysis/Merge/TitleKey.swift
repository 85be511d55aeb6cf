import Diagnostics
import StrategyModel

/// A title as it is compared between organisations: its words without places, organisations and small words.
struct TitleKey: Sendable, Hashable {
  let words: [String]

  init(_ title: String, without names: Set<String>) {
    words = SwedishTokens.words(of: title).filter { !names.contains($0) && !TitleKey.small.contains($0) }
  }

  /// Whether two titles say the same: equal, one edit in seven letters apart, or the same words but for one in four.
  ///
  /// A title of fewer than two words of its own says too little.
  func says(_ other: TitleKey) -> Bool {
    guard words.count >= 2, other.words.count >= 2 else { return !words.isEmpty && words == other.words }
    if words == other.words { return true }
    let (a, b) = (Array(words.joined(separator: " ")), Array(other.words.joined(separator: " ")))
    let length = max(a.count, b.count)
    if abs(a.count - b.count) * 7 <= length, NearestName.editDistance(a, b) * 7 <= length { return true }
    let (mine, others) = (Set(words.map(SwedishStemmer.stem)), Set(other.words.map(SwedishStemmer.stem)))
    let shared = mine.intersection(others).count
    return shared >= 2 && shared * 4 >= max(mine.count, others.count) * 3
  }

  /// The words of places' and organisations' names, which partners put into the title of the same effort.
  static func names(_ organisations: OrganisationRegister, _ places: PlaceRegister) -> Set<String> {
    let placeNames = ([places.county] + places.municipalities).flatMap { [$0.name] + $0.aliases }
    let kommuner = organisations.organisations.filter { $0.kind == .kommun || $0.kind == .region }
    return Set((placeNames + kommuner.flatMap { [$0.name] + $0.aliases }).flatMap { SwedishTokens.words(of: $0) })
  }

  private static let small: Set<String> = [
    "och", "att", "i", "en", "ett", "som", "på", "med", "för", "av", "till", "den", "det", "om", "del", "fas", "etapp",
    "projekt", "projektet",
  ]
}
