import StrategyModel
import Testing

@testable import Analysis

struct TextAlignerTests {
  private let aligner = TextAligner(
    strategy: Strategy(
      id: "s", title: "S", areas: [Area(id: "a", title: "A", goals: GoalSuggesterTests.goals)]),
    suggester: GoalSuggester(goals: GoalSuggesterTests.goals, examples: GoalSuggesterTests.examples(60)))

  private func activity(_ id: String, _ text: String) -> Activity {
    Activity(
      id: Activity.ID(id), submitter: "kommun", ownID: id, title: text, summary: text, kind: .project, status: .ongoing,
      source: RecordReference(file: "a.csv"))
  }

  private func tie(_ id: String, _ goal: Goal.ID) -> Alignment {
    Alignment(
      activity: Activity.ID(id), goal: goal, ground: .declared, confidence: 1, terms: [], isPrimary: true)
  }

  @Test func tiesWhatStatesNothingWhenSure() throws {
    let outcome = aligner.align([activity("k/1", "Solceller, biogas och laddstolpar")], stated: [])
    let tie = try #require(outcome.alignments.first)
    #expect(tie.goal == "klimat" && tie.ground == .text && tie.isPrimary)
    #expect(tie.confidence >= TextAligner.leastForTie && tie.terms.count >= 2)
  }

  @Test func neverTiesWhatIsTiedAlready() {
    let outcome = aligner.align([activity("k/1", "Solceller och biogas")], stated: [tie("k/1", "klimat")])
    #expect(outcome.alignments.isEmpty && outcome.doubts.isEmpty && outcome.suggestions.isEmpty)
  }

  @Test func doubtsAStatedGoalThatTheTextDoesNotSpeakOf() throws {
    let text = "Solceller, biogas, laddstolpar, utsläppen och energirådgivning"
    let outcome = aligner.align([activity("k/1", text)], stated: [tie("k/1", "skola")])
    #expect(outcome.alignments.isEmpty)
    let doubt = try #require(outcome.doubts.first)
    #expect(doubt.suggestion.goal == "klimat" && doubt.stated == ["skola"])
  }

  @Test func tiesNothingForOneWordInSeveralForms() {
    let outcome = aligner.align([activity("k/1", "Solceller, solcell, solcellerna")], stated: [])
    #expect(outcome.alignments.isEmpty)
  }

  @Test func neitherTiesNorDoubtsWhatTheStaffHaveDismissed() {
    let text = "Solceller, biogas, laddstolpar, utsläppen och energirådgivning"
    let activities = [activity("k/1", text), activity("k/2", text), activity("k/3", text), activity("k/4", text)]
    let outcome = aligner.align(
      activities, stated: [tie("k/3", "skola")], dismissed: ["k/1": [], "k/2": ["klimat"], "k/3": [], "k/4": ["skola"]])
    #expect(outcome.alignments.map(\.activity) == ["k/4"])
    #expect(outcome.doubts.isEmpty)
    #expect(outcome.suggestions["k/1"]?.first?.goal == "klimat")
  }

  @Test func onlySuggestsWhereItIsNotSure() {
    let outcome = aligner.align([activity("k/1", "Kaffe")], stated: [])
    #expect(outcome.alignments.isEmpty)
    #expect(outcome.suggestions["k/1"]?.count == 3)
  }
}
