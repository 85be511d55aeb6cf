import Formats

/// The dialect of the tokenizer as plainly as it can be written: the whole text at hand, one byte after the other.
struct ReadableCSV {
  struct Row: Equatable {
    var cells: [[UInt8]] = []
    var line = 1
    /// Offsets in the whole text.
    var fault: CSVRecord.Fault?
  }

  private static let (quote, lf, cr, space) = (UInt8(0x22), UInt8(0x0A), UInt8(0x0D), UInt8(0x20))

  let text: [UInt8]
  let delimiter: UInt8

  func rows() -> [Row] {
    var rows: [Row] = []
    var (place, line) = (0, 1)
    while place < text.count {
      let (row, next) = row(at: place)
      rows.append(Row(cells: row.cells, line: line, fault: row.fault))
      line += TextScanTests.lineBreaks(text, from: place, to: next)
      place = next
    }
    return rows
  }

  private func row(at start: Int) -> (Row, next: Int) {
    var row = Row()
    var (place, stray) = (start, Int?.none)
    while true {
      if byte(place) == Self.quote {
        guard let cell = quotedCell(at: place, &stray) else {
          // Its quote is never closed: the physical line alone is the row.
          let end = endOfLine(from: place)
          row.cells.append(Array(text[place + 1..<end]))
          row.fault = .unclosedQuote(at: place)
          return (row, behindLine(end))
        }
        row.cells.append(cell.content)
        place = cell.end
      } else {
        let end = (place..<text.count).first { text[$0] == delimiter || isLineEnd($0) } ?? text.count
        row.cells.append(Array(text[place..<end]))
        place = end
      }
      if byte(place) != delimiter { break }
      place += 1
    }
    row.fault = stray.map { .strayQuote(at: $0) }
    return (row, behindLine(place))
  }

  /// nil where the quote is not closed.
  private func quotedCell(at open: Int, _ stray: inout Int?) -> (content: [UInt8], end: Int)? {
    var content: [UInt8] = []
    var place = open + 1
    while let byte = byte(place) {
      if byte != Self.quote {
        content.append(byte)
        place += 1
        continue
      }
      if self.byte(place + 1) == Self.quote {
        content.append(Self.quote)
        place += 2
        continue
      }
      let behind = (place + 1..<text.count).first { text[$0] != Self.space } ?? text.count
      if behind == text.count || text[behind] == delimiter || isLineEnd(behind) { return (content, behind) }
      // A quote at the beginning of a cell on a later line opens that one.
      let isOnLaterLine = (open..<place).contains { isLineEnd($0) }
      if isOnLaterLine, text[place - 1] == delimiter || isLineEnd(place - 1) { return nil }
      if stray == nil { stray = place }
      content.append(byte)
      place += 1
    }
    return nil
  }

  private func byte(_ place: Int) -> UInt8? { place < text.count ? text[place] : nil }

  private func isLineEnd(_ place: Int) -> Bool { text[place] == Self.lf || text[place] == Self.cr }

  private func endOfLine(from place: Int) -> Int { (place..<text.count).first { isLineEnd($0) } ?? text.count }

  private func behindLine(_ end: Int) -> Int {
    end >= text.count ? end : text[end] == Self.cr && byte(end + 1) == Self.lf ? end + 2 : end + 1
  }
}
