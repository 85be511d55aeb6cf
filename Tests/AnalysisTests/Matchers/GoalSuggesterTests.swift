import StrategyModel
import Testing

@testable import Analysis

struct GoalSuggesterTests {
  static let goals = [
    Goal(id: "klimat", title: "Minskade utsläpp och fossilfri energi", keywords: ["solel", "biogas"]),
    Goal(id: "skola", title: "Fler unga fullföljer gymnasiet", keywords: ["skolnärvaro", "elevhälsa"]),
    Goal(id: "vag", title: "Bättre vägar, järnväg och kollektivtrafik", keywords: ["tåg", "buss"]),
  ]
  static let themes: [(goal: Goal.ID, words: [String])] = [
    ("klimat", ["solceller", "biogas", "laddstolpar", "utsläppen", "fossilfritt", "energirådgivning", "koldioxid"]),
    ("skola", ["elever", "gymnasiet", "lärare", "skolnärvaron", "studieresultat", "elevhälsan", "klassrummet"]),
    ("vag", ["tågen", "bussar", "järnvägen", "resenärer", "vägunderhåll", "pendlare", "stationen"]),
  ]

  static func text(_ number: Int) -> (text: SuggestionText, goal: Goal.ID) {
    let theme = themes[number % themes.count]
    let words = (0..<4).map { theme.words[(number / 3 + $0 * ($0 + number % 2)) % theme.words.count] }
    return (SuggestionText(id: "\(number)", title: words[0], text: words.joined(separator: " och ")), theme.goal)
  }

  static func examples(_ count: Int) -> [SuggestionExample] {
    (0..<count).map { SuggestionExample(text: text($0).text, goals: [text($0).goal]) }
  }

  @Test func findsGoalsByTheirOwnWords() throws {
    let suggester = GoalSuggester(goals: Self.goals)
    let text = SuggestionText(id: "1", title: "Biogas till bussarna", text: "Fossilfri energi och minskat utsläpp.")
    let found = try #require(suggester.suggestions(for: [text]).first)
    #expect(found.map(\.rank) == [1, 2, 3])
    #expect(found.first?.goal == "klimat")
    #expect(found.first?.terms.map(\.word).contains("biogas") == true)
    #expect(found.allSatisfy { (0...1).contains($0.confidence) })
  }

  @Test func learnsFromExamplesWhatTheGoalsDoNotSay() throws {
    let text = SuggestionText(id: "1", title: "Laddstolpar", text: "Rådgivning om koldioxid")
    let taught = GoalSuggester(goals: Self.goals, examples: Self.examples(60))
    let best = try #require(taught.suggestions(for: [text]).first?.first)
    #expect(best.goal == "klimat")
    #expect(best.confidence > 0.7)
    #expect(best.isAgreed)
    #expect(best.terms.contains { $0.word == "laddstolpar" && $0.weight > 0 })
  }

  @Test func isTheSameEveryTimeAndHoweverTheTextsAreGrouped() {
    let texts = (0..<30).map { Self.text($0).text }
    let suggester = GoalSuggester(goals: Self.goals, unlabelled: texts, examples: Self.examples(40))
    let again = GoalSuggester(goals: Self.goals, unlabelled: texts, examples: Self.examples(40))
    let found = suggester.suggestions(for: texts)
    #expect(found == again.suggestions(for: texts))
    #expect(found == texts.flatMap { suggester.suggestions(for: [$0]) })
  }

  @Test func survivesNothing() {
    #expect(GoalSuggester(goals: []).suggestions(for: [Self.text(0).text]) == [[]])
    #expect(GoalSuggester(goals: Self.goals).suggestions(for: []).isEmpty)
    let empty = GoalSuggester(goals: Self.goals).suggestions(for: [SuggestionText(id: "", title: "", text: "")])
    #expect(empty.first?.first?.terms.isEmpty == true)
    #expect(empty.first?.first.map { abs($0.confidence - 1 / 3) < 1e-6 } == true)
    let stranger = SuggestionExample(text: Self.text(0).text, goals: ["annat"])
    #expect(GoalSuggester(goals: Self.goals, examples: [stranger]).suggestions(for: [Self.text(0).text]).count == 1)
  }

  @Test func sumsConfidencesToOne() {
    let suggester = GoalSuggester(goals: Self.goals, examples: Self.examples(30))
    for found in suggester.suggestions(for: (0..<9).map { Self.text($0).text }) {
      #expect(abs(found.reduce(0) { $0 + $1.confidence } - 1) < 1e-9)
    }
  }

  @Test func suggestsTheSameHoweverManyTextsAndWorkersThereAre() {
    let texts = SeededTexts.make(700, seed: 4).enumerated().map { number, text in
      SuggestionText(id: "\(number)", title: String(text.prefix(12)), text: text)
    }
    let alone = GoalSuggester(goals: Self.goals, examples: Self.examples(60))
    let several = GoalSuggester(goals: Self.goals, examples: Self.examples(60), workforce: Threads())
    let found = several.suggestions(for: texts)
    #expect(found == alone.suggestions(for: texts))
    // Of words that weigh the same the one met first is named first, so that only the words' order may differ.
    let apart = texts.map { alone.suggestions(for: [$0]).first ?? [] }
    #expect(found.joined().map(\.score) == apart.joined().map(\.score))
    #expect(found.joined().map(\.goal) == apart.joined().map(\.goal))
  }
}
