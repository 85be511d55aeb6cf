import Analysis
import Foundation
import StrategyModel

/// Swedish project summaries with the subjects their authors gave (SweCRIS-KTH), as texts and goals.
struct GoalMatchingData {
  let goals: [Goal]
  /// Every text; those with one subject of the 31 have a goal and a fold.
  let texts: [SuggestionText]
  let labels: [Goal.ID?]
  let folds: [Int]

  /// The subjects that at least so many texts have alone.
  static let leastTexts = 10

  enum Level {
    /// The 31 three-digit subjects with ten texts or more; their keywords are the names of the five-digit ones.
    case threeDigits
    /// The six main subjects; their keywords are the names of the three-digit ones.
    case main
  }

  /// The texts that have a goal.
  var known: [Int] { labels.indices.filter { labels[$0] != nil } }

  init?(_ level: Level) {
    let folder = sharedData.appending(path: "mapping")
    guard let codes = try? String(contentsOf: folder.appending(path: "scb-codes.csv"), encoding: .utf8),
      let rows = try? String(contentsOf: folder.appending(path: "swecris-kth-sv.csv"), encoding: .utf8)
    else { return nil }
    let names = GoalMatchingData.records(codes).dropFirst().map { (code: $0[0], name: $0[1]) }
    let records = GoalMatchingData.records(rows).dropFirst().filter { $0.count == 9 }
    let (column, digits) = level == .threeDigits ? (6, 5) : (5, 3)
    var alone: [String: Int] = [:]
    for record in records where !record[column].contains(" ") { alone[record[column], default: 0] += 1 }
    let subjects = alone.filter { $0.value >= GoalMatchingData.leastTexts && !$0.key.isEmpty }.keys.sorted()
    goals = subjects.map { code in
      Goal(
        id: Goal.ID(code), title: names.first { $0.code == code }?.name ?? "",
        keywords: names.filter { $0.code.count == digits && $0.code.hasPrefix(code) }.map(\.name))
    }
    texts = records.map { SuggestionText(id: $0[0], title: $0[1], text: $0[2]) }
    labels = records.map { subjects.contains($0[column]) ? Goal.ID($0[column]) : nil }
    folds = records.map { Int($0[8]) ?? 0 }
  }

  /// A CSV with quotes; this file's own reader, since the benchmark measures nothing of the reading.
  private static func records(_ text: String) -> [[String]] {
    var (records, record, field): ([[String]], [String], [UInt8]) = ([], [], [])
    var isQuoted = false
    func finishField() {
      record.append(String(decoding: field, as: UTF8.self))
      field = []
    }
    for byte in text.utf8 {
      switch byte {
      case 0x22:
        if !isQuoted, field.last == 0x22 { field.append(0x22) }
        isQuoted.toggle()
      case 0x2C where !isQuoted: finishField()
      case 0x0A where !isQuoted:
        finishField()
        records.append(record)
        record = []
      case 0x0D where !isQuoted: break
      default: field.append(byte)
      }
    }
    return records
  }
}
