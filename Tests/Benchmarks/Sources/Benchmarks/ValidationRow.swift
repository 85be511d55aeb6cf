/// One generated activity, by the columns of the CSV contract.
struct ValidationRow {
  /// The 22 columns that are generated, in the order of the file.
  static let columns = [
    "organisation", "ar", "insats_id", "rubrik", "beskrivning", "typ", "status", "start", "slut", "mal", "utmaning",
    "perspektiv", "kommuner", "partner", "malgrupp", "budget", "finansiar", "resultat", "hinder", "framgangsfaktorer",
    "skapa", "soker_samarbete",
  ]

  /// What a value alone cannot show: the row or element itself is broken.
  enum Damage: Equatable {
    /// The row ends before this column.
    case endsBefore(String)
    /// A text with a delimiter in it that is not quoted, so that the row has a cell too many.
    case extraCell
    /// A quotation mark opens this cell and never closes it.
    case openQuote(String)
    /// Quotation marks inside a quoted cell that are not doubled.
    case strayQuote(String)
    /// The element stands under another name, its own misspelt.
    case renamed(String, to: String)
    /// An element that is nobody's, after this column's.
    case unknownElement(after: String)
    /// The element once more.
    case repeated(String)
  }

  var values = [String](repeating: "", count: ValidationRow.columns.count)
  var damage: Damage?

  static func index(_ column: String) -> Int { columns.firstIndex(of: column) ?? 0 }

  subscript(column: String) -> String {
    get { values[ValidationRow.index(column)] }
    set { values[ValidationRow.index(column)] = newValue }
  }

  /// A faultless activity of 2024, about 380 bytes long, with letters beyond ASCII and now and then a line break.
  init(number: Int, random: inout ValidationRandom) {
    let (first, second) = (random.below(ValidationRow.deeds.count), random.below(ValidationRow.places.count))
    self["organisation"] = "Karlstads kommun"
    self["ar"] = "2024"
    self["insats_id"] = "KS-\(number)"
    self["rubrik"] = "\(ValidationRow.deeds[first]) \(ValidationRow.places[second])"
    var summary = (0..<2).map { _ in random.pick(ValidationRow.sentences) }
    if random.below(50) == 0 { summary[1] = "Med egna ord:\n\"\(summary[1])\"; mer följer" }
    self["beskrivning"] = summary.joined(separator: " ")
    self["typ"] = random.pick(["projekt", "initiativ", "nätverk", "plan", "satsning", "process", "forum", "beslut"])
    let (status, start, end) = ValidationRow.times[random.below(ValidationRow.times.count)]
    self["status"] = status
    self["start"] = start
    self["slut"] = end
    self["mal"] = random.pick(["K1", "K3", "L1", "K1|K3", "K3|L1"])
    self["utmaning"] = random.pick(["demografi", "klimat", "demografi|klimat"])
    self["perspektiv"] = random.pick(["barn-unga", ""])
    self["kommuner"] = random.pick(["Karlstad", "Kil|Eda", "1780|1715", "Grums|Årjäng|Säffle", "hela länet"])
    self["partner"] = random.pick(ValidationRow.partners)
    self["malgrupp"] = random.pick(["barn och unga", "äldre", "nyanlända kvinnor", "företag|föreningar"])
    self["budget"] = random.pick(["250000", "1 250 tkr", "1,5 mnkr", "75 000 kr", ""])
    self["finansiar"] = random.pick(["Region Värmland", "ESF", "Region Värmland|EU"])
    self["resultat"] = random.pick(ValidationRow.sentences)
    self["hinder"] = random.pick(["Svårt att rekrytera", "Ont om tid hos rektorerna", ""])
    self["framgangsfaktorer"] = random.pick(["Ledningens stöd", "Tät dialog mellan förvaltningarna", ""])
    self["skapa"] = random.pick(["Gemensam uppföljning", ""])
    self["soker_samarbete"] = random.pick(["Grannkommuner med liknande arbete", ""])
  }

  private static let deeds = [
    "Läslyft i förskolan", "Mötesplats för äldre", "Språkcafé på biblioteket", "Grönare vägar till jobbet",
    "Jobbspår för unga", "Bredband till landsbygden", "Rörelse varje skoldag", "Kulturskola för fler",
  ]
  private static let places = ["i norr", "i Välsviken", "på Kronoparken", "i Molkom", "i Väse", "på Våxnäs"]
  private static let sentences = [
    "Arbetet sker tillsammans med skolorna.", "Syftet är att fler ska klara gymnasiet.",
    "Uppföljning görs två gånger om året.", "Deltagarna har blivit fler och stannar längre.",
    "Föräldrar, lärare och föreningar är med från början.", "Förstudien är klar och nästa steg är beslutat.",
  ]
  private static let partners = [
    "Karlstads universitet", "Region Värmland|Kils kommun", "Paper Province", "Länsstyrelsen Värmland", "",
  ]
  private static let times = [
    ("pågående", "2023-08-21", "2026-06-12"), ("pågående", "2024-01", "2025-K4"), ("pågående", "2022", ""),
    ("planerad", "2025-03-01", "2027"), ("avslutad", "2021-H1", "2024-T1"), ("avslutad", "2023-02-01", "2024-05-31"),
    ("pausad", "2024-04-02", ""), ("avbruten", "2022-10", "2023-10"),
  ]
}
