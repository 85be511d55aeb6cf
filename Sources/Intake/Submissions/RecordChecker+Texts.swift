import Diagnostics
import Formats
import StrategyModel

/// The values that people write freely.
extension RecordChecker {
  /// Which free-text fields hold personal data, by raw value.
  mutating func checkTexts(_ record: RawRecord, _ at: some RecordLocator) -> Set<Int> {
    var masked: Set<Int> = []
    guard reading.mayDoubtTexts else { return masked }
    for value in record.values where value.field.isFreeText || value.field == .ownID {
      guard reading.mayDoubt(value, record) else { continue }
      if value.field == .ownID {
        checkOwnIDText(value, record, at)
        continue
      }
      let signs = TextSigns(record.summary(value), first: record.bytes[value.range.lowerBound])
      let text = record.text(value)
      if signs.mayHoldPersonalData {
        let scan = PersonalDataScan.scan(text)
        if !scan.kinds.isEmpty { masked.insert(value.field.rawValue) }
        for kind in scan.kinds {
          say(PersonalData.rule, value, at, record, PersonalDataEvidence.of(kind, shown: RecordChecker.shown(text)))
        }
      }
      if signs.mayBeFormula, FormulaText.isFormula(text) {
        say(Formula.rule, value, at, record, Evidence(found: RecordChecker.shown(text)))
      }
      if signs.mayHoldInvisible {
        let invisible = InvisibleText.names(in: text)
        if !invisible.isEmpty {
          say(InvisibleCharacters.rule, value, at, record, Evidence(found: invisible.joined(separator: ", ")))
        }
        if text.unicodeScalars.contains("\u{FFFD}") {
          say(LostCharacters.rule, value, at, record, Evidence(found: RecordChecker.shown(text)))
        }
      }
      if let rule = TextQuality.doubt(value.field, text) {
        say(rule, value, at, record, Evidence(found: RecordChecker.shown(text)))
      }
    }
    return masked
  }

  /// Whether the record is the template's example.
  mutating func checkExample(_ record: RawRecord, _ at: some RecordLocator) -> Bool {
    guard let value = record.value(.summary), record.bytes[value.range.lowerBound] == TemplateRow.firstByte,
      record.text(value) == TemplateRow.summary
    else { return false }
    say(TemplateRow.rule, value, at, record, Evidence(found: RecordChecker.shown(record.text(.ownID))))
    return true
  }

  /// An id that is a person's number is masked wherever it is shown, and hidden characters make two ids of one.
  private mutating func checkOwnIDText(_ value: RawRecord.Value, _ record: RawRecord, _ at: some RecordLocator) {
    let text = record.text(value)
    if PersonalDataScan.scan(text).kinds.contains(.identityNumber) {
      say(
        PersonalData.rule, value, at, record,
        PersonalDataEvidence.of(.identityNumber, shown: RecordChecker.shown(text)))
    }
    let invisible = InvisibleText.names(in: text)
    if !invisible.isEmpty {
      say(InvisibleCharacters.rule, value, at, record, Evidence(found: invisible.joined(separator: ", ")))
    }
  }
}
