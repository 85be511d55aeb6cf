package import Diagnostics

/// What normalise has to say to those who report. All are *råd*: nothing is refused for what a text seems to say.
package enum NormaliseRules {
  package static let rules: [Rule] = [otherGoal, guessedGoal, unusualAmount, yearlyAmount, misspeltPartner]

  static let otherGoal = Rule(
    code: "NOR-001", severity: .advice,
    title: LocalizedText(sv: "Texten talar om ett annat mål", en: "The text speaks of another goal"),
    message: LocalizedText(
      sv: "Angivet mål är {found}, men texten talar om {nearest} ({expected}): {ord}. Säkerhet {säkerhet} %.",
      en:
        "The stated goal is {found}, but the text speaks of {nearest} ({expected}): {terms}. Confidence {confidence} %."
    ),
    remedy: LocalizedText(
      sv:
        "Är {expected} ett mål för insatsen, lägg till det under mal. Annars behöver inget göras: det angivna gäller.",
      en: "If {expected} is a goal of the effort, add it under mal. Otherwise do nothing: what is stated holds."),
    why: LocalizedText(
      sv:
        "Den som anger ett mål vet mer än texten säger, så det angivna ändras aldrig. Men ett felskrivet id gör att arbetet "
        + "räknas på fel ställe.",
      en:
        "Who states a goal knows more than the text says, so nothing stated is ever changed. But a mistyped id makes the "
        + "work count in the wrong place."))

  static let guessedGoal = Rule(
    code: "NOR-002", severity: .advice,
    title: LocalizedText(sv: "Målet är gissat ur texten", en: "The goal is guessed from the text"),
    message: LocalizedText(
      sv: "\"{found}\" anger inget mål ur registret. Texten har tolkats som {nearest} ({expected}): {ord}. "
        + "Säkerhet {säkerhet} %.",
      en: "\"{found}\" states no goal of the register. The text was read as {nearest} ({expected}): {terms}. "
        + "Confidence {confidence} %."),
    remedy: LocalizedText(
      sv: "Skriv {expected}, eller det mål som är rätt, under mal.",
      en: "Write {expected}, or the right goal, under mal."
    ),
    why: LocalizedText(
      sv: "En gissning är märkt som en gissning överallt där den används, och ett angivet mål går alltid före.",
      en: "A guess is marked as a guess wherever it is used, and a stated goal always comes first."))

  static let unusualAmount = Rule(
    code: "NOR-003", severity: .advice,
    title: LocalizedText(sv: "Ovanlig storleksordning på beloppet", en: "Unusual magnitude of the amount"),
    message: LocalizedText(
      sv: "Budgeten {found} är {skal}.", en: "The budget {found} is {reason}."),
    remedy: LocalizedText(
      sv: "Kontrollera enheten: kr, tkr eller mnkr. Stämmer beloppet behöver inget göras.",
      en: "Check the unit: kr, tkr or mnkr. If the amount is right, do nothing."),
    why: LocalizedText(
      sv: "Tusental och miljoner förväxlas lätt, och ett enda sådant belopp kan väga tyngre än alla andra.",
      en: "Thousands and millions are easily confused, and one such amount may outweigh all others."))

  static let yearlyAmount = Rule(
    code: "NOR-004", severity: .advice,
    title: LocalizedText(sv: "Beloppet gäller per år", en: "The amount is per year"),
    message: LocalizedText(
      sv: "Texten säger att pengarna gäller per år. Budgeten {found} har räknats som insatsens hela belopp.",
      en: "The text says that the money is per year. The budget {found} was counted as the whole of the effort."),
    remedy: LocalizedText(
      sv: "Skriv hela beloppet för insatsens tid under budget, eller låt det stå om det redan är hela beloppet.",
      en: "Write the amount for the whole period under budget, or leave it if it is already that."),
    why: LocalizedText(
      sv: "Belopp per år och belopp i allt kan inte läggas ihop.", en: "Yearly and total amounts cannot be added."))

  static let misspeltPartner = Rule(
    code: "NOR-005", severity: .advice,
    title: LocalizedText(sv: "Partnern är troligen felstavad", en: "The partner is probably misspelt"),
    message: LocalizedText(
      sv: "Partnern \"{found}\" finns inte i registret och har lästs som {nearest}.",
      en: "The partner \"{found}\" is not in the register and was read as {nearest}."),
    remedy: LocalizedText(
      sv:
        "Skriv {nearest} under partner. Är det en annan organisation, säg till regionen så att den kan läggas in i registret.",
      en: "Write {nearest} under partner. If it is another organisation, tell the region so that it can be registered."),
    why: LocalizedText(
      sv: "Det är en gissning efter stavningen, och en gissning ska synas: samarbeten räknas efter partnernas namn.",
      en: "It is a guess by the spelling, and a guess must be seen: collaborations are counted by the partners' names.")
  )
}
