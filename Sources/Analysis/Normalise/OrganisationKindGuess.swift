import StrategyModel

/// What kind of actor a name that is not in the register is likely to be, by the words in it. A guess for whoever adds it.
enum OrganisationKindGuess {
  /// nil where no word says anything.
  static func kind(of name: String) -> Organisation.Kind? {
    let words = SwedishTokens.words(of: name)
    for (kind, whole, endings) in signs {
      if words.contains(where: { word in whole.contains(word) || endings.contains { word.hasSuffix($0) } }) {
        return kind
      }
    }
    return nil
  }

  /// The first that fits counts: a name such as "Arvika konsthallsförening" is a förening before it is culture.
  private static let signs: [(kind: Organisation.Kind, whole: Set<String>, endings: [String])] = [
    (.akademi, ["universitet", "universitetet"], ["högskola", "högskolan", "universitet", "lärosäte"]),
    (
      .stat, ["länsstyrelsen", "länsstyrelse", "polisen", "tullverket", "myndigheten"],
      ["verket", "myndigheten", "kassan"]
    ),
    (.region, ["region", "landsting", "regionen"], []),
    (.kommun, ["kommun", "stad", "kommunalförbund", "räddningstjänst"], ["kommun", "kommuner"]),
    (.kluster, ["kluster", "arena", "science", "inkubator"], ["kluster", "klustret"]),
    (
      .civilsamhalle,
      [
        "förening", "föreningen", "if", "ik", "sk", "riksförbundet", "stiftelsen", "församling", "bygdegård", "byalag",
        "scouterna", "ideell", "rädda", "röda", "studieförbund", "folkhögskola",
      ], ["förening", "föreningen", "förbund", "förbundet", "rörelsen", "församling", "stiftelse", "lag", "råd"]
    ),
    (
      .kultur, ["teater", "museum", "opera", "konsthall", "museet"], ["teater", "teatern", "museum", "museet", "opera"]
    ),
    (
      .naringsliv, ["ab", "hb", "kb", "aktiebolag", "handelskammaren", "företagarna", "bolaget", "bank", "näringsliv"],
      ["bolag", "bolaget", "företag", "företagen", "industri", "handelskammare"]
    ),
  ]
}
