import Diagnostics
import StrategyModel

/// The values that name something in a register: themes, places, goals.
extension RecordChecker {
  mutating func checkThemes(_ field: Field, _ context: CheckContext<some RecordLocator>) -> [Theme.ID] {
    var ids: [Theme.ID] = []
    var next = record.value(field)
    let vocabulary = context.builder.vocabulary
    while let value = next {
      next = record.value(after: value)
      let understand = { (text: String) in vocabulary.theme(text, of: field) }
      let entry =
        field == .challenge
        ? memos.challenges.meaning(of: record.bytes, value.range, understand)
        : memos.perspectives.meaning(of: record.bytes, value.range, understand)
      switch entry {
      case .known(let id): if !ids.contains(id) { ids.append(id) }
      case .unknown(let nearest):
        let expected = vocabulary.themeNames(of: field)
        let found = RecordChecker.shown(record.text(value))
        say(UnknownTheme.rule, value, context, Evidence(found: found, expected: expected, nearest: nearest))
      }
    }
    return ids
  }

  mutating func checkPlaces(
    _ context: CheckContext<some RecordLocator>
  ) -> (codes: [Place.Code], isCountyWide: Bool) {
    var codes: Set<Place.Code> = []
    var isCountyWide = false
    var next = record.value(.municipality)
    let vocabulary = context.builder.vocabulary
    while let value = next {
      next = record.value(after: value)
      switch memos.places.meaning(of: record.bytes, value.range, vocabulary.place) {
      case .municipalities(let members): codes.formUnion(members)
      case .county: isCountyWide = true
      case .outside(let name): say(PlaceOutsideCounty.rule, value, context, Evidence(found: name))
      case .unknown(let nearest):
        let expected = vocabulary.places.municipalities.map(\.name) + ["hela länet"]
        let found = RecordChecker.shown(record.text(value))
        say(UnknownMunicipality.rule, value, context, Evidence(found: found, expected: expected, nearest: nearest))
      }
    }
    return (codes.sorted(), isCountyWide)
  }

  mutating func checkGoals(_ context: CheckContext<some RecordLocator>) {
    var next = record.value(.goal)
    let vocabulary = context.builder.vocabulary
    while let value = next {
      next = record.value(after: value)
      switch memos.goals.meaning(of: record.bytes, value.range, vocabulary.goal) {
      case .known: break
      case .unknownID(let nearest):
        let found = RecordChecker.shown(record.text(value))
        say(UnknownGoal.rule, value, context, Evidence(found: found, expected: vocabulary.goalIDs, nearest: nearest))
      case .ownWords(let nearest):
        let found = RecordChecker.shown(record.text(value))
        say(GoalInOwnWords.rule, value, context, Evidence(found: found, expected: vocabulary.goalIDs, nearest: nearest))
      }
    }
  }
}
