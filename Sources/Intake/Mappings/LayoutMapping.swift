import Diagnostics
import StrategyModel

/// Another system's layout, as `pipeline.yml` declares it: which of its columns or elements state which fields.
///
/// What is read through a mapping meets the same rules, codes and accounting as any submission; positions, headers and
/// expected codes are given in the sender's own words.
package struct LayoutMapping: Sendable, Equatable {
  package enum Format: String, Sendable, CaseIterable { case csv, xml }

  /// What states one field.
  package struct Source: Sendable, Equatable {
    /// Column names, or paths below the record's element. The first that says something counts, for a list all do.
    package var places: [String] = []
    /// The same value for every record, instead of a place.
    package var constant: String?
    /// The sender's words with ours; a word that is not among them is read as it stands.
    package var translations: [Translation] = []
    /// Separates the entries of a list within one value; nil where a value is one entry, whatever it holds.
    package var separator: UInt8?
  }

  package struct Translation: Sendable, Equatable {
    package let from: String
    package let to: String
  }

  /// What messages call the layout.
  package let name: String
  /// Which files have it: names with `*` and `?`; a pattern with `/` is held against the whole path.
  package let files: [String]
  package let format: Format
  /// The column delimiter; nil where it is found by the header.
  package let delimiter: UInt8?
  /// The path of each record's element from the root, such as `iati-activities/iati-activity`. Empty for CSV.
  package let record: [String]
  /// In the order of the fields, never of the file.
  package let fields: [(field: Field, source: Source)]
  /// Columns that are known and not read.
  package let omitted: [String]

  package static func == (a: LayoutMapping, b: LayoutMapping) -> Bool {
    a.name == b.name && a.files == b.files && a.format == b.format && a.delimiter == b.delimiter
      && a.record == b.record && a.omitted == b.omitted
      && a.fields.elementsEqual(b.fields) { $0.field == $1.field && $0.source == $1.source }
  }

  subscript(field: Field) -> Source? { fields.first { $0.field == field }?.source }

  /// Whether a file, as named, has this layout.
  package func applies(to path: String) -> Bool {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return files.contains { NamePattern.matches(pattern: $0, $0.contains("/") ? path : name) }
  }

  /// The fields that a column states, in the order of the fields; empty for one that the mapping does not name.
  func fields(ofColumn header: String) -> [Field] {
    let exact = NameKey(header)
    let found = fields.filter { $0.source.places.contains { NameKey($0) == exact } }.map(\.field)
    if !found.isEmpty { return found }
    let folded = HeaderName.folded(header)
    if folded.isEmpty { return [] }
    return fields.filter { $0.source.places.contains { HeaderName.folded($0) == folded } }.map(\.field)
  }

  func omits(column header: String) -> Bool { omitted.contains { NameKey($0) == NameKey(header) } }

  /// All columns that are named, for "menade du".
  var columnNames: [String] { fields.flatMap(\.source.places) }

  /// The column or element that states a field, as the sender calls it.
  func senderName(of field: Field) -> String? { self[field]?.places.first }

  /// A value in our words.
  func translated(_ text: String, _ field: Field) -> String? {
    guard let translations = self[field]?.translations, !translations.isEmpty else { return nil }
    let key = NameKey(text)
    return translations.first { NameKey($0.from) == key }?.to
  }
}
