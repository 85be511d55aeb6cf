import Diagnostics
import StrategyModel

/// Takes records of another layout, puts them in the contract's fields and words, and hands them on to be checked.
///
/// A form's export holds the answers of many organisations: each gets a submission of its own, the first under the
/// file's path, the others under `path#organisation`.
struct MappedSink: RecordSink {
  private let mapping: LayoutMapping
  private let path: String
  private let vocabulary: Vocabulary
  private let options: ValidationOptions
  private let earlier: [[EarlierFile]]
  private(set) var builders: [SubmissionBuilder]
  private var owners: [Organisation.ID: Int] = [:]
  /// A fault of the header or the file: every record is its, whoever sent it.
  private var isRefused = false
  private var mapped = RawRecord()

  /// `earlier`: for each submission in the order it is begun, the records that other files had before.
  init(
    mapping: LayoutMapping, path: String, vocabulary: Vocabulary, options: ValidationOptions,
    earlier: [[EarlierFile]]
  ) {
    self.mapping = mapping
    self.path = path
    self.vocabulary = vocabulary
    self.options = options
    self.earlier = earlier
    builders = []
    builders = [builder(path)]
  }

  private func builder(_ path: String) -> SubmissionBuilder {
    var builder = SubmissionBuilder(
      file: path, format: mapping.format.rawValue, vocabulary: vocabulary, options: options,
      earlier: earlier.indices.contains(builders.count) ? earlier[builders.count] : [])
    builder.isMapped = true
    return builder
  }

  // MARK: RecordSink

  mutating func begin(fields: [Field]) {
    let given = Set(fields)
    let missing = mapping.fields.filter {
      $0.field.isRequired && $0.source.constant == nil && !given.contains($0.field)
    }
    if !missing.isEmpty {
      let names = missing.compactMap { mapping.senderName(of: $0.field) }
      refuseRows(
        Diagnostic(
          MissingColumn.rule, file: path,
          evidence: MissingColumn.evidence(names)))
    }
    for field in [Field.organisation, .year] {
      if let constant = mapping[field]?.constant { builders[0].state(field, constant, at: .wholeFile) }
    }
    builders[0].begin(fields: Field.allCases)
  }

  mutating func state(_ field: Field, _ text: String, at position: SourcePosition) {
    builders[0].state(field, text, at: position)
  }

  mutating func take(_ record: RawRecord, _ locator: some RecordLocator) {
    translate(record)
    let index = owner()
    if index > 0 {
      for number in mapped.findings.indices { mapped.findings[number].file = builders[index].file }
      mapped.suspicion?.file = builders[index].file
    }
    builders[index].take(mapped, MappedLocator(inner: locator, mapping: mapping))
  }

  mutating func blank(_ count: Int) { builders[0].blank(count) }

  mutating func say(_ diagnostic: Diagnostic) { builders[0].say(diagnostic) }

  mutating func refuseRows(_ diagnostic: Diagnostic) {
    isRefused = true
    builders[0].refuseRows(diagnostic)
  }

  mutating func refuseFile(_ diagnostic: Diagnostic) {
    isRefused = true
    builders.removeSubrange(1...)
    builders[0].refuseFile(diagnostic)
  }

  // MARK: One record

  /// Fills `mapped` with the record's values by field, in our words.
  private mutating func translate(_ record: RawRecord) {
    mapped.reset(offset: record.offset, ordinal: record.ordinal)
    mapped.findings = record.findings
    mapped.suspicion = record.suspicion
    for (field, source) in mapping.fields {
      if let constant = source.constant {
        mapped.add(field, constant.utf8, offset: record.offset, ordinal: MappedLocator<CSVLocator>.constant)
        continue
      }
      for value in record.all(carrier(of: field, source)) {
        if let words = mapping.translated(record.text(value), field) {
          mapped.add(field, words.utf8, offset: value.offset, ordinal: value.ordinal)
        } else {
          mapped.add(field, from: record.bytes, value.range, offset: value.offset, ordinal: value.ordinal)
        }
      }
    }
  }

  /// A column that states several fields is read under the first of them.
  private func carrier(of field: Field, _ source: LayoutMapping.Source) -> Field {
    guard mapping.format == .csv else { return field }
    return mapping.fields.first { !Set($0.source.places).isDisjoint(with: source.places) }?.field ?? field
  }

  /// Which of the builders the record goes to.
  private mutating func owner() -> Int {
    guard !isRefused, mapping[.organisation]?.constant == nil, let value = mapped.value(.organisation) else { return 0 }
    let id = vocabulary.submitter(mapped.text(value)).id
    if let index = owners[id] { return index }
    if owners.isEmpty {
      owners[id] = 0
    } else {
      builders.append(builder("\(path)#\(id)"))
      builders[builders.count - 1].begin(fields: Field.allCases)
      if let year = mapping[.year]?.constant { builders[builders.count - 1].state(.year, year, at: .wholeFile) }
      owners[id] = builders.count - 1
    }
    return owners[id] ?? 0
  }
}
