import Testing

@testable import Analysis

struct CharacterGramsTests {
  @Test func marksTheEdgesOfTheWord() {
    #expect(CharacterGrams.grams(of: "öga", lengths: 3...4) == [" ög", "öga", "ga ", " öga", "öga "])
  }

  @Test func givesNothingLongerThanTheWord() {
    #expect(CharacterGrams.grams(of: "å", lengths: 3...5) == [" å "])
  }
}
