import Foundation

/// Reads texts into counted words; stop words left out.
struct Lexicon: Sendable {
  /// A word of a text, weighted 1 + ln(times met).
  struct Entry: Sendable {
    let word: Int
    let weight: Float
  }

  private(set) var table = WordTable()
  private var isStop: [Bool] = []
  /// How often each word is met in the text being read.
  private var met: [Int32] = []

  /// The title counts three times: it says in few words what the text is about.
  static let titleWeight: Int32 = 3

  subscript(word: Int) -> String { table[word] }
  var count: Int { table.count }

  /// The words in the order they are first met.
  mutating func read(title: String, text: String) -> [Entry] {
    var order: [Int] = []
    count(title, Lexicon.titleWeight, &order)
    count(text, 1, &order)
    return order.map { word in
      let weight = met[word] == 1 ? 1 : 1 + log(Float(met[word]))
      met[word] = 0
      return Entry(word: word, weight: weight)
    }
  }

  /// Takes in the words of another; for each of them, its number here.
  mutating func take(_ other: Lexicon) -> [Int32] {
    let numbers = table.take(other.table)
    for (word, number) in numbers.enumerated() where number == isStop.count {
      isStop.append(other.isStop[word])
      met.append(0)
    }
    return numbers
  }

  private mutating func count(_ text: String, _ times: Int32, _ order: inout [Int]) {
    WordScanner.scan(text) { word, hash in
      let number = table.number(of: word, hash: hash)
      if number == isStop.count {
        isStop.append(StopWords.contains(hash))
        met.append(0)
      }
      if isStop[number] { return }
      if met[number] == 0 { order.append(number) }
      met[number] += times
    }
  }
}
