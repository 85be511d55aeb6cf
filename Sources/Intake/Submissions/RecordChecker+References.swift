import Diagnostics
import StrategyModel

/// The values that name something in a register: themes, places, goals.
extension RecordChecker {
  mutating func checkThemes(_ field: Field, _ record: RawRecord, _ at: some RecordLocator) -> [Theme.ID] {
    var ids: [Theme.ID] = []
    var next = record.value(field)
    let vocabulary = vocabulary
    while let value = next {
      next = record.value(after: value)
      let entry =
        field == .challenge
        ? memos.challenges.meaning(reading.number(value), value, of: record)
        : memos.perspectives.meaning(reading.number(value), value, of: record)
      switch entry {
      case .known(let id): if options.keepsActivities, !ids.contains(id) { ids.append(id) }
      case .unknown(let nearest):
        say(
          UnknownTheme.rule, value, at, record,
          Evidence(
            found: RecordChecker.shown(record.text(value)), expected: vocabulary.themeNames(of: field),
            nearest: nearest))
      }
    }
    return ids
  }

  mutating func checkPlaces(
    _ record: RawRecord, _ at: some RecordLocator
  ) -> (codes: [Place.Code], isCountyWide: Bool) {
    var codes: Set<Place.Code> = []
    var isCountyWide = false
    var next = record.value(.municipality)
    let vocabulary = vocabulary
    while let value = next {
      next = record.value(after: value)
      switch memos.places.meaning(reading.number(value), value, of: record) {
      case .municipalities(let members): if options.keepsActivities { codes.formUnion(members) }
      case .county: isCountyWide = true
      case .outside(let name): say(PlaceOutsideCounty.rule, value, at, record, Evidence(found: name))
      case .unknown(let nearest):
        say(
          UnknownMunicipality.rule, value, at, record,
          Evidence(
            found: RecordChecker.shown(record.text(value)),
            expected: vocabulary.places.municipalities.map(\.name) + ["hela länet"], nearest: nearest))
      }
    }
    return (codes.isEmpty ? [] : codes.sorted(), isCountyWide)
  }

  mutating func checkGoals(_ record: RawRecord, _ at: some RecordLocator) {
    var next = record.value(.goal)
    let vocabulary = vocabulary
    while let value = next {
      next = record.value(after: value)
      switch memos.goals.meaning(reading.number(value), value, of: record) {
      case .known: break
      case .unknownID(let nearest):
        let found = RecordChecker.shown(record.text(value))
        say(UnknownGoal.rule, value, at, record, Evidence(found: found, expected: vocabulary.goalIDs, nearest: nearest))
      case .ownWords(let nearest):
        let found = RecordChecker.shown(record.text(value))
        say(
          GoalInOwnWords.rule, value, at, record, Evidence(found: found, expected: vocabulary.goalIDs, nearest: nearest)
        )
      }
    }
  }
}
