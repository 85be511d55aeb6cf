import Formats
import Foundation

/// Counts the records and cells of a CSV file in a process of its own: what cutting alone costs.
enum StructureWorker {
  static let flag = "--csv-structure"

  static func runIfAsked(_ arguments: [String]) -> Bool {
    guard arguments.count == 3, arguments[1] == flag else { return false }
    do {
      let file = try FileHandle(forReadingFrom: URL(filePath: arguments[2]))
      var tokenizer = CSVTokenizer(delimiter: UInt8(ascii: ";"))
      var (records, cells) = (0, 0)
      while true {
        let chunk = [UInt8](try file.read(upToCount: 1 << 18) ?? Data())
        tokenizer.feed(chunk, isLast: chunk.isEmpty) { record in
          records += 1
          cells += record.fields.count
        }
        if chunk.isEmpty { break }
      }
      print("\(records) records, \(cells) cells")
    } catch {
      print("\(error)")
      exit(1)
    }
    return true
  }
}
