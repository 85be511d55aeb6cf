/// Words that lessons hold whatever they are about.
enum LessonWords {
  /// Words of what has worked, whatever it was.
  static let everyday = Set(
    """
    person personer personen stället ställe platsen plats ringer själv bokning bokningen tydlig tydligt gemensam \
    gemensamt träffar träff möte möten tidigt
    """.split(whereSeparator: \.isWhitespace).map { SwedishStemmer.stem(String($0)) })

  static let stems = Set(
    """
    svårt svår brist saknas saknar för få lite mycket tid tar lång långa inte bra dålig låg hög tidig tidigt viktigt \
    krävs kräver alla hinder framgång lyckats fungerar fungerat använder skola skolor skolorna elever företag företagen \
    pengar liten små stor stora större två tre fyra år dag dagar vecka veckor gång gånger varje sällan svarar säga säger \
    måste räcker räckte kommer kom går gick klarar ihop samma redan första stod hela betala betalar tag taget tog tar slut innan personal
    """.split(whereSeparator: \.isWhitespace).map { SwedishStemmer.stem(String($0)) })
}
