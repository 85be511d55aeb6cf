/// Words that say nothing of what an activity is about.
enum StopWords {
  static func contains(_ word: String) -> Bool { words.contains(word) }
  /// By the hash of `WordScanner`.
  static func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }

  /// Snowball's 114 Swedish words (snowballstem.org, BSD licence).
  private static let common = """
    och det att i en jag hon som han på den med var sig för så till är men ett om hade de av icke mig du henne då sin \
    nu har inte hans honom skulle hennes där min man ej vid kunde något från ut när efter upp vi dem vara vad över än \
    dig kan sina här ha mot alla under någon eller allt mycket sedan ju denna själv detta åt utan varit hur ingen mitt \
    ni bli blev oss din dessa några deras blir mina samma vilken er sådan vår blivit dess inom mellan sådant varför \
    varje vilka ditt vem vilket sitta sådana vart dina vars vårt våra ert era vilkas
    """

  /// Headings and turns of phrase of reports and application forms: they make unrelated texts look alike.
  private static let report = """
    syfte syftet syftar mål målet målen målgrupp målgruppen bakgrund resultat resultatet effekt effekter genomförande \
    genomföra genomförs beskrivning sammanfattning insats insatsen insatser insatserna aktivitet aktiviteter projekt \
    projektet projekten projektets satsning satsningen arbete arbetet arbetar verksamhet verksamheten utveckla \
    utvecklar utvecklas utveckling stärka stärker stärks öka ökar ökad ökat bidra bidrar leda leder ska skall ge ger \
    får få gör göra görs även också samt genom bland annat flera fler nya ny nytt bättre hela länet länets län \
    kommun kommunen kommuner kommunens kommunerna region regionen regionala regionalt regional värmland värmlands \
    tillsammans samverkan samarbete gemensam gemensamt gemensamma organisation organisationen organisationer olika \
    år året åren varit ingår innebär handlar vill behöver behov behovet finns fått sig per ur ta tar tas bygger
    """

  private static let words = Set((common + " " + report).split(whereSeparator: \.isWhitespace).map(String.init))
  private static let hashes = Set(words.map { WordScanner.hash($0.utf8) })
}
