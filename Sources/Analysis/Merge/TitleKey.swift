import StrategyModel

/// A title as it is compared between organisations: its words without places, organisations and small words.
struct TitleKey: Sendable, Hashable {
  let words: [String]

  init(_ title: String, without names: Set<String>) {
    words = WordScanner.words(of: title).filter { !names.contains($0) && !TitleKey.isSmall($0) }
  }

  /// The words of places' and organisations' names, which partners put into the title of the same effort.
  static func names(_ organisations: OrganisationRegister, _ places: PlaceRegister) -> Set<String> {
    let placeNames = [places.county.name] + places.municipalities.flatMap { [$0.name] + $0.aliases }
    let kommuner = organisations.organisations.filter { $0.kind == .kommun || $0.kind == .region }
    return Set((placeNames + kommuner.flatMap { [$0.name] + $0.aliases }).flatMap { SwedishTokens.words(of: $0) })
  }

  static func isSmall(_ word: String) -> Bool { small.contains(word) }

  private static let small: Set<String> = [
    "och", "att", "i", "en", "ett", "som", "på", "med", "för", "av", "till", "den", "det", "om", "del", "fas", "etapp",
    "projekt", "projektet", "genom", "de",
  ]
}
