import Diagnostics
import StrategyModel
import Testing

@testable import Analysis

struct TextTiesTests {
  private static let text = "Elever får läxhjälp så att frånvaron i skolan minskar"

  private func result(_ goals: [String], decisions: [Decision] = []) -> (Normalisation, [Diagnostic], DecisionOutcome) {
    var world = World()
    world.report("alby", [World.activity("alby", "1", "Läxhjälp i skolan", Self.text, goals: goals)])
    let strategy = world.strategy
    let stated = world.normaliser.normalise(world.submissions)
    let (decided, outcome) = DecidedGoals(decisions, strategy: strategy).applied(to: stated)
    let ties = TextTies(strategy: strategy, suggester: GoalSuggester(goals: strategy.goals))
    let (tied, notes) = ties.applied(to: decided, after: outcome)
    return (tied, notes, outcome)
  }

  private func decision(_ verdict: Decision.Verdict, _ goals: [Goal.ID]) -> Decision {
    Decision(
      subject: .alignment, id: "alby/1", verdict: verdict, goals: goals, comment: "", textSum: "",
      source: RecordReference(file: "beslut.csv", row: 2, line: 2))
  }

  @Test func `What states nothing is tied by its text, with grounds, and its sender is told`() throws {
    let (tied, notes, _) = result([])
    let tie = try #require(tied.alignments.first)
    #expect(tied.alignments.count == 1 && tie.goal == "K1" && tie.ground == .text && tie.isPrimary)
    #expect(tie.confidence >= TextAligner.leastForTie && tie.confidence < 1 && !tie.terms.isEmpty)
    #expect(notes.map(\.code) == ["NOR-002"])
    #expect(notes.map(\.severity) == [.advice])
    #expect(!tied.unmatched.contains { $0.kind == .activity })
  }

  @Test func `A stated goal is never overridden, only doubted`() {
    let (tied, notes, _) = result(["S3"])
    #expect(tied.alignments.map(\.goal) == ["S3"])
    #expect(tied.alignments.map(\.ground) == [.declared])
    #expect(notes.allSatisfy { $0.code == "NOR-001" })
  }

  @Test func `A decision comes before the text, and a dismissal leaves the activity open`() {
    #expect(result([], decisions: [decision(.confirm, ["P1"])]).0.alignments.map(\.ground) == [.confirmed])
    for goals in [[], ["K1"]] as [[Goal.ID]] {
      let (tied, notes, outcome) = result([], decisions: [decision(.dismiss, goals)])
      #expect(tied.alignments.isEmpty && notes.isEmpty && outcome.obeyed.count == 1)
      #expect(tied.unmatched.first { $0.kind == .activity }?.suggestions.first == "Fler unga klarar skolan")
    }
    #expect(result([], decisions: [decision(.dismiss, ["S3"])]).0.alignments.map(\.goal) == ["K1"])
  }

  @Test func `A confirmation of what is stated fits and is remembered`() {
    let (tied, _, outcome) = result(["K1"], decisions: [decision(.confirm, ["K1"])])
    #expect(tied.alignments.map(\.ground) == [.declared])
    #expect(outcome.stale.isEmpty)
    let kept = RememberedGoals.confirmed(outcome, tied.activities, year: 2024)
    #expect(kept.map(\.goals) == [["K1"]])
    #expect(kept.first?.text == Self.text)
    #expect(result(["K1"], decisions: [decision(.confirm, ["S3"])]).2.stale.map(\.misfit) == [.stated])
  }

  @Test func `The model says in words what it rests on`() {
    let goals = World().strategy.goals
    let model = GoalSuggester(goals: goals).model(strongest: 5)
    #expect(model.examples == 0)
    #expect(model.rows.contains { $0.goal == "K1" && $0.feature == "grupp: skola" && $0.weight > 0 })
    let examples = GoalSuggesterTests.examples(30)
    let taught = GoalSuggester(goals: GoalSuggesterTests.goals, examples: examples).model(strongest: 5)
    #expect(taught.examples == 30)
    #expect(taught.rows.contains { $0.goal == "klimat" && $0.part == .exampleWords && $0.weight > 0 })
    #expect(taught.rows == GoalSuggester(goals: GoalSuggesterTests.goals, examples: examples).model(strongest: 5).rows)
  }

  @Test func `One confirmed example is enough to be of use`() throws {
    let text = SuggestionText(id: "1", title: "Kvarnhjulet", text: "snurrar")
    let before = GoalSuggester(goals: GoalSuggesterTests.goals)
    let after = GoalSuggester(
      goals: GoalSuggesterTests.goals, examples: [SuggestionExample(text: text, goals: ["vag"])])
    let asked = [SuggestionText(id: "2", title: "Kvarnhjulet igen", text: "")]
    #expect(after.suggestions(for: asked).first?.first?.goal == "vag")
    let unsure = try #require(before.suggestions(for: asked).first?.first { $0.goal == "vag" })
    let sure = try #require(after.suggestions(for: asked).first?.first)
    #expect(sure.confidence > unsure.confidence)
  }
}
