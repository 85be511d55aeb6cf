import Diagnostics
import Formats

/// What is wrong with a row before its values are looked at. At most one thing: the rest would follow from it.
enum CSVRowFaults {
  static func finding(_ locator: CSVLocator) -> Diagnostic? {
    guard var finding = fault(locator) else { return nil }
    finding.position.recordID = ownID(locator)
    return finding
  }

  /// The record's own id, where its cell is whole.
  private static func ownID(_ locator: CSVLocator) -> String? {
    guard let column = locator.layout.columns.firstIndex(where: { $0.field == .ownID || $0.others.contains(.ownID) }),
      column < locator.record.fields.count
    else { return nil }
    if locator.record.fault != nil, column == locator.record.fields.count - 1 { return nil }
    let text = CSVCell.text(locator.record, locator.record.fields[column])
    return text.isEmpty ? nil : RecordChecker.shown(text)
  }

  private static func fault(_ locator: CSVLocator) -> Diagnostic? {
    let record = locator.record
    switch record.fault {
    case .unclosedQuote(let offset):
      return Diagnostic(UnclosedQuote.rule, file: locator.file, position: place(offset, locator))
    case .strayQuote(let offset):
      return Diagnostic(StrayQuote.rule, file: locator.file, position: place(offset, locator))
    case .tooLong:
      let limit = Evidence(expected: ["\(locator.layout.longestRow)"])
      return Diagnostic(RowTooLong.rule, file: locator.file, position: locator.position(), evidence: limit)
    case nil: return wrongLength(locator)
    }
  }

  private static func wrongLength(_ locator: CSVLocator) -> Diagnostic? {
    let (record, layout) = (locator.record, locator.layout)
    let (count, named) = (record.fieldCount, layout.namedCount)
    if count < named {
      let missing = layout.columns[count..<named].first { !$0.header.isEmpty }
      let name = missing?.shownName ?? ""
      let evidence = Evidence(
        found: "\(count)", expected: ["\(named)"], details: ["falt": name])
      return Diagnostic(
        ShortRow.rule, file: locator.file, position: locator.position(column: count), evidence: evidence)
    }
    guard count > named,
      let extra = (named..<count).first(where: { !CSVCell.text(record, record.fields[$0]).isEmpty })
    else { return nil }
    let rest = PersonalDataScan.masked(String(CSVCell.text(record, record.fields[extra]).prefix(80)))
    let evidence = Evidence(found: "\(count)", expected: ["\(named)"], details: ["rest": rest])
    return Diagnostic(LongRow.rule, file: locator.file, position: locator.position(column: extra), evidence: evidence)
  }

  /// A row with more cells than the header, all of them empty at the end: a delimiter within a text may have
  /// shifted the values.
  static func shifted(_ locator: CSVLocator) -> Diagnostic {
    let evidence = Evidence(found: "\(locator.record.fields.count)", expected: ["\(locator.layout.namedCount)"])
    var position = locator.position()
    position.recordID = ownID(locator)
    return Diagnostic(LongRow.rule, file: locator.file, position: position, evidence: evidence)
  }

  /// The cell in which the offset lies.
  private static func place(_ offset: Int, _ locator: CSVLocator) -> SourcePosition {
    var position = locator.position(offset: offset)
    if let column = locator.record.fields.lastIndex(where: { $0.start <= offset }) {
      let cell = locator.position(column: column)
      position.cell = cell.cell
      position.header = cell.header
    }
    return position
  }
}
