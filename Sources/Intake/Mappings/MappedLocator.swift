import Diagnostics
import StrategyModel

/// Finds places for a record read through a mapping: the sender's columns, elements and words.
struct MappedLocator<Inner: RecordLocator>: RecordLocator {
  let inner: Inner
  let mapping: LayoutMapping
  /// Marks a value that stands in no file: the mapping's constant.
  static var constant: Int { -1 }

  func reference(of record: RawRecord) -> RecordReference { inner.reference(of: record) }

  func position(of value: RawRecord.Value, in record: RawRecord) -> SourcePosition {
    value.ordinal == Self.constant
      ? inner.position(missing: value.field, in: record) : inner.position(of: value, in: record)
  }

  func place(of value: RawRecord.Value, in record: RawRecord) -> RecordPlace { inner.place(of: value, in: record) }

  func position(missing field: Field, in record: RawRecord) -> SourcePosition {
    inner.position(missing: field, in: record)
  }

  /// In the contract's columns, so that what comes back to be mended can be sent as it is, without a mapping.
  func cells(of record: RawRecord) -> [RawCell] {
    mapping.fields.compactMap { field, _ in
      let texts = record.all(field).map(record.text)
      return texts.isEmpty ? nil : RawCell(field: field, header: field.name, text: texts.joined(separator: "|"))
    }
  }

  func name(of field: Field) -> String { mapping.senderName(of: field) ?? field.name }

  func words(for field: Field) -> [String]? {
    guard let translations = mapping[field]?.translations, !translations.isEmpty else { return nil }
    return translations.map(\.from)
  }
}
