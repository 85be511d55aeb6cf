import Diagnostics
import Formats
import StrategyModel

/// A CSV submission with the changes that can mean only one thing, and what they were. The original is not touched.
package struct CorrectedTable: Sendable {
  package enum Row: Sendable, Equatable {
    case cells([String])
    /// A row whose quotes are broken: it stays as it stands, and its fault too.
    case raw([UInt8])
  }

  package private(set) var rows: [Row] = []
  package private(set) var corrections: [Correction] = []
  /// `;`, unless broken rows force the original's.
  package private(set) var delimiter: UInt8 = 0x3B

  private var header: [[UInt8]] = []
  private var fields: [Field?] = []

  package static func isXML(_ bytes: [UInt8]) -> Bool { XMLDetection.isXML(bytes) }

  /// nil for a file that is no CSV with a header: nothing can be corrected in it safely.
  package init?(_ bytes: [UInt8]) {
    if XMLDetection.isXML(bytes) { return nil }
    var detector = TextEncodingDetector()
    detector.feed(bytes)
    guard case .text(let encoding) = detector.verdict() else { return nil }
    var decoder = TextDecoder(encoding)
    var text: [UInt8] = []
    decoder.decode(bytes, into: &text)
    var mojibake = Mojibake()
    mojibake.repair(&text, from: 0)
    let size = min(text.count, CSVSubmissionReader<SubmissionBuilder>.sampleSize)
    guard let layout = CSVLayout.find(in: Array(text[..<size]), isWhole: size == text.count) else { return nil }
    if encoding.rawValue != "utf-8-bom" { note(.encoding, encoding.rawValue, "utf-8-bom") }
    if let first = mojibake.first { note(.damagedLetters, "\(first) (\(mojibake.count))", "") }
    if layout.skippedBytes > 0 { note(.separatorLine, "sep=", "") }
    read(Array(text[layout.skippedBytes...]), layout)
  }

  private mutating func note(_ kind: Correction.Kind, _ old: String, _ new: String) {
    corrections.append(Correction(kind: kind, row: nil, cell: nil, header: nil, old: old, new: new))
  }

  private mutating func read(_ text: [UInt8], _ layout: CSVLayout) {
    var hasFault = false
    var row = 0
    var tokenizer = CSVTokenizer(delimiter: layout.delimiter)
    tokenizer.feed(text, isLast: true) { record in
      row += 1
      if record.fault != nil { hasFault = true }
      take(record, row, layout)
    }
    if hasFault {
      delimiter = layout.delimiter
    } else if layout.delimiter != delimiter {
      note(.delimiter, layout.delimiter == 0x09 ? "tabb" : String(UnicodeScalar(layout.delimiter)), ";")
    }
  }

  private mutating func take(_ record: CSVRecord, _ row: Int, _ layout: CSVLayout) {
    if record.fault != nil {
      rows.append(.raw(Array(record.bytes[record.range])))
    } else if row < layout.headerRow {
      rows.append(.cells(record.fields.map(record.text)))
    } else if row == layout.headerRow {
      header = record.fields.map(record.content)
      readHeader(record, row, layout)
    } else if isHeader(record), let first = record.fields.first {
      corrections.append(
        Correction(kind: .repeatedHeader, row: row, cell: "A\(row)", header: nil, old: record.text(first), new: ""))
    } else {
      rows.append(.cells(cells(record, row, layout)))
    }
  }

  private func isHeader(_ record: CSVRecord) -> Bool {
    record.fields.count == header.count && zip(record.fields, header).allSatisfy { record.content($0) == $1 }
  }

  private mutating func readHeader(_ record: CSVRecord, _ row: Int, _ layout: CSVLayout) {
    let used = Set(layout.columns.compactMap(\.field))
    let free = Field.allCases.filter { !used.contains($0) }.map(\.name)
    var taken: Set<String> = []
    var cells: [String] = []
    for (index, column) in layout.columns.enumerated() {
      var field = column.field
      let isOther = HeaderName.isReason(column.header) || HeaderName.isContact(column.header)
      if field == nil, !isOther, column.header.count >= 5 {
        // Columns are compared as they are read: without case, diacritics, spaces and signs.
        let near = NearestWord.candidates(HeaderName.folded(column.header), free)
        if near.count == 1, let name = near.first, taken.insert(name).inserted {
          field = Field.allCases.first { $0.name == name }
        }
      }
      fields.append(field)
      let name = field?.name ?? column.header
      let old = record.fields.indices.contains(index) ? record.text(record.fields[index]) : ""
      if !name.utf8.elementsEqual(old.utf8), !(name.isEmpty && old.isEmpty) {
        corrections.append(
          Correction(
            kind: .header, row: row, cell: SourcePosition.columnLetters(index) + "\(row)", header: nil, old: old,
            new: name))
      }
      cells.append(name)
    }
    rows.append(.cells(cells))
  }

  private mutating func cells(_ record: CSVRecord, _ row: Int, _ layout: CSVLayout) -> [String] {
    record.fields.enumerated().map { index, cell in
      let field = fields.indices.contains(index) ? fields[index] : nil
      let original = String(decoding: CSVCell.bytes(record, cell), as: UTF8.self)
      // Contact details are nobody's to change, nor to be logged.
      if field == .contact || field == nil { return original }
      var text = original
      // One change may make the next one visible: trimmed first, then spelt.
      while let next = ValueCorrection.corrected(text, field) {
        corrections.append(
          Correction(
            kind: next.kind, row: row, cell: SourcePosition.columnLetters(index) + "\(row)",
            header: layout.columns[index].header, old: PersonalDataScan.masked(text),
            new: PersonalDataScan.masked(next.text)))
        text = next.text
      }
      return text
    }
  }
}
