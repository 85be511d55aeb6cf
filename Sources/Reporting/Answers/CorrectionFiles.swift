/// Writes a corrected submission as a Swedish spreadsheet opens it.
package enum CorrectedCSV {
  /// UTF-8 with BOM and CRLF. A cell that a spreadsheet would run is defused; a raw row stands as it was.
  package static func write(_ rows: [(cells: [String], raw: [UInt8]?)], delimiter: UInt8) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for row in rows {
      if let raw = row.raw {
        bytes += raw
      } else {
        for (index, cell) in row.cells.enumerated() {
          if index > 0 { bytes.append(delimiter) }
          bytes += CSVWriter.field(cell).utf8
        }
      }
      bytes += [0x0D, 0x0A]
    }
    return bytes
  }
}
