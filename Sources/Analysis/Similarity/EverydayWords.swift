/// Words that are in texts of every kind and tell none of them: numbers, times, parts of verbs, small words. They are no
/// stop words where goals are sought.
enum EverydayWords {
  /// Whether a word, given with its stem, is one of them in any of its forms.
  static func contains(_ word: String, stem: String) -> Bool { words.contains(word) || stems.contains(stem) }

  private static let words = split(
    """
    en ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton arton tjugo trettio fyrtio \
    femtio sextio hundra tusen första andra tredje fjärde båda hälften dubbelt halv halva emot igen ihop iväg kring redan \
    alltid ofta ibland aldrig idag nästa sista förra måste borde kunna kunnat sätt stort stora stor liten litet små \
    många fått håller hålla sätter går gå gick kommer komma kom står stå blivit själva direkt enligt både dels därför \
    exempelvis cirka ungefär minst högst saknar saknas saknats
    """)
  private static let stems = Set(
    split(
      """
      dag dagen dagar dagarna dags vecka veckan veckans veckor månad månaden månader timme timmen timmar minuter halvår kvartal \
      terminen terminer tillfälle tillfället tillfällen plats platsen platser
      """
    )
    .map(SwedishStemmer.stem))

  private static func split(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
