import Files
import Formats
import Foundation

/// Counts the records and cells of a CSV file in a process of its own: what cutting alone costs.
enum StructureWorker {
  static let flag = "--csv-structure"

  static func runIfAsked(_ arguments: [String]) -> Bool {
    guard arguments.count == 3, arguments[1] == flag else { return false }
    do {
      var tokenizer = CSVTokenizer(delimiter: UInt8(ascii: ";"))
      var (records, cells) = (0, 0)
      try ByteSupply.file(path: arguments[2]).forEach { piece in
        tokenizer.feed(piece, isLast: false) { record in
          records += 1
          cells += record.fieldCount
        }
        return true
      }
      tokenizer.feed([], isLast: true) { record in
        records += 1
        cells += record.fieldCount
      }
      print("\(records) records, \(cells) cells")
    } catch {
      print("\(error)")
      exit(1)
    }
    return true
  }
}
