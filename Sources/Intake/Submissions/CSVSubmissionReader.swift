import Diagnostics
import Formats

/// Reads a CSV submission into a sink: dialect and header found, records counted, one finding per broken row.
struct CSVSubmissionReader<Sink: RecordSink> {
  private let file: String
  private let layout: CSVLayout
  /// The columns' fields and, for lists, what separates their entries.
  private let plan: [(field: Field?, separator: UInt8?)]
  private var raw = RawRecord()
  /// The cells of the record that is being read.
  private var cells: [CSVRecord.Field] = []
  private var row = 0
  private var blanks = 0
  private var header: [[UInt8]] = []
  private let lineOffset: Int
  /// The declared layout; nil for the contract's own.
  private let mapping: LayoutMapping?
  private var tokenizer: CSVTokenizer
  /// Bytes of a `sep=` line that are still to be passed over.
  private var skip: Int

  /// Bytes of the beginning in which the layout is looked for.
  static var sampleSize: Int { 64 * 1024 }

  /// nil, and the file refused, where no header is found. `sample`: the beginning of the text.
  init?(
    file: String, sample: [UInt8], isWhole: Bool, mapping: LayoutMapping? = nil, limits: Limits, sink: inout Sink
  ) {
    self.file = file
    self.mapping = mapping
    guard var layout = CSVLayout.find(in: sample, isWhole: isWhole, mapping: mapping) else {
      let first = CSVLayout.firstText(in: sample).map { PersonalDataScan.masked(String($0.prefix(80))) }
      let required = Field.allCases.filter(\.isRequired).compactMap {
        mapping == nil ? $0.name : mapping?.senderName(of: $0)
      }
      sink.refuseFile(
        Diagnostic(HeaderNotFound.rule, file: file, evidence: Evidence(found: first, expected: required)))
      return nil
    }
    guard layout.columns.count <= limits.columns else {
      sink.refuseFile(LimitFaults.columns(layout.columns.count, limits, file))
      return nil
    }
    layout.longestRow = limits.row
    self.layout = layout
    plan = layout.columns.map { ($0.field, $0.field?.isList == true ? $0.separator : nil) }
    lineOffset = layout.skippedBytes > 0 ? 1 : 0
    tokenizer = CSVTokenizer(delimiter: layout.delimiter, recordLimit: limits.row)
    skip = layout.skippedBytes
  }

  /// Reads the next piece of the text; all of it is given, from the beginning.
  mutating func read(_ piece: [UInt8], isLast: Bool, into sink: inout Sink) {
    let part = min(skip, piece.count)
    skip -= part
    var tokenizer = CSVTokenizer(delimiter: layout.delimiter)
    swap(&tokenizer, &self.tokenizer)  // Lent, so that the records can be taken while it runs.
    tokenizer.feed(part == 0 ? piece : Array(piece[part...]), isLast: isLast) { take($0, &sink) }
    swap(&tokenizer, &self.tokenizer)
    if isLast, blanks > 0 { sink.blank(blanks) }
  }

  private mutating func take(_ record: CSVRecord, _ sink: inout Sink) {
    row += 1
    if row < layout.headerRow { return }
    record.readFields(into: &cells)
    let locator = CSVLocator(file: file, layout: layout, record: record, row: row, lineOffset: lineOffset)
    if row == layout.headerRow {
      header = cells.map(record.content)
      readHeader(locator, &sink)
      return
    }
    if record.fault == nil {
      if record.isBlank {
        blanks += 1
        return
      }
      if isHeader(record) {
        blanks += 1
        sink.say(Diagnostic(RepeatedHeader.rule, file: file, position: locator.position()))
        return
      }
    }
    raw.reset(offset: record.range.lowerBound, ordinal: row)
    var isLent = true
    for cell in cells where cell.hasDoubledQuotes { isLent = false }
    if isLent {
      raw.lend(record.bytes)
      fillLent(record)
    } else {
      fill(record)
    }
    if let trouble = CSVRowFaults.finding(locator) {
      raw.findings.append(trouble)
    } else if cells.count > layout.namedCount, cells.count != layout.columns.count {
      raw.suspicion = CSVRowFaults.shifted(locator)
    }
    sink.take(raw, locator)
    if isLent { raw.giveBack() }
  }

  /// Fills the record with values that stay where they lie: no cell has anything to undo.
  private mutating func fillLent(_ record: CSVRecord) {
    let count = min(cells.count, layout.columns.count)
    for index in 0..<count {
      let cell = cells[index]
      guard cell.low < cell.high, let field = plan[index].field else { continue }
      var start = Int(cell.low)
      let end = Int(cell.high)
      let offset = cell.isQuoted ? start - 1 : start
      if CSVCell.isDefused(record.bytes, start..<end) { start += 1 }
      if let separator = plan[index].separator {
        while let place = ByteCopy.first(separator, in: record.bytes, start..<end) {
          raw.add(field, lying: start..<place, offset: offset, ordinal: index)
          start = place + 1
        }
      }
      raw.add(field, lying: start..<end, offset: offset, ordinal: index)
    }
    raw.summarise()
  }

  private mutating func fill(_ record: CSVRecord) {
    for (index, cell) in cells.enumerated() where index < layout.columns.count {
      guard let field = layout.columns[index].field, !cell.content.isEmpty else { continue }
      if cell.hasDoubledQuotes {
        let bytes = CSVCell.bytes(record, cell)
        add(field, bytes, 0..<bytes.count, column: index, offset: cell.start)
      } else {
        let isDefused = CSVCell.isDefused(record.bytes, cell.content)
        let content = isDefused ? cell.content.lowerBound + 1..<cell.content.upperBound : cell.content
        add(field, record.bytes, content, column: index, offset: cell.start)
      }
    }
  }

  private mutating func add(_ field: Field, _ bytes: [UInt8], _ range: Range<Int>, column: Int, offset: Int) {
    guard field.isList, let separator = layout.columns[column].separator else {
      raw.add(field, from: bytes, range, offset: offset, ordinal: column)
      return
    }
    var start = range.lowerBound
    for index in range where bytes[index] == separator {
      raw.add(field, from: bytes, start..<index, offset: offset, ordinal: column)
      start = index + 1
    }
    raw.add(field, from: bytes, start..<range.upperBound, offset: offset, ordinal: column)
  }

  private func isHeader(_ record: CSVRecord) -> Bool {
    guard let first = cells.first, let name = header.first, cells.count == header.count,
      record.bytes[first.content].elementsEqual(name)
    else { return false }
    return zip(cells, header).allSatisfy { record.content($0) == $1 }
  }

  /// A required column that is missing, where an unknown one is nearly its name: one fault, said where it stands.
  private func misspelt(_ header: String, _ missing: [(field: Field, name: String)]) -> (field: Field, name: String)? {
    let near = NearestName.candidates(for: header, among: missing.map(\.name), limit: 1)
    return missing.first { $0.name == near.first }
  }

  private func readHeader(_ locator: CSVLocator, _ sink: inout Sink) {
    let fields = Set(layout.columns.compactMap(\.field) + layout.columns.flatMap(\.others))
    var missing = Field.allCases.filter { $0.isRequired && !fields.contains($0) && mapping?[$0]?.constant == nil }
      .map { (field: $0, name: mapping?.senderName(of: $0) ?? $0.name) }
    var found: [Field] = []
    for (index, column) in layout.columns.enumerated() where !column.header.isEmpty {
      if let field = column.field {
        let first = layout.columns.firstIndex { $0.field == field } ?? index
        guard first < index, !field.isList, field != .contact else { continue }
        let letters = [first, index].map { SourcePosition.columnLetters($0) + "\(row)" }
        sink.refuseRows(
          Diagnostic(
            RepeatedColumn.rule, file: file, position: locator.position(column: index),
            evidence: Evidence(
              found: column.header, details: ["falt": column.shownName, "forsta": letters[0], "andra": letters[1]])))
      } else {
        if HeaderName.isReason(column.header) || mapping?.omits(column: column.header) == true { continue }
        if let near = misspelt(column.header, missing) {
          missing.removeAll { $0.field == near.field }
          found.append(near.field)
          let shown = "\"\(PersonalDataScan.masked(column.header))\""
          sink.refuseRows(
            Diagnostic(
              MissingColumn.rule, file: file, position: locator.position(column: index),
              evidence: MissingColumn.evidence([near.name], found: shown)))
          continue
        }
        let known = mapping?.columnNames ?? Field.allCases.map(\.name)
        let used = Set(layout.columns.compactMap { $0.field == nil ? nil : $0.shownName })
        let nearest = NearestName.candidates(for: column.header, among: known.filter { !used.contains($0) })
        sink.say(
          Diagnostic(
            UnknownColumn.rule, file: file, position: locator.position(column: index),
            evidence: Evidence(found: PersonalDataScan.masked(column.header), expected: known, nearest: nearest)))
      }
    }
    sink.begin(fields: fields.union(found).sorted { $0.rawValue < $1.rawValue })
  }
}
