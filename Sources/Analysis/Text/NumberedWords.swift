import Diagnostics

/// The words of some texts as numbers, each way of writing a word once in a table.
struct NumberedWords: Sendable {
  private(set) var table = WordTable()
  private var numbers: [Int32] = []
  private var starts: [Int] = [0]

  /// Shares of the texts are read apart; how many changes nothing.
  init(_ count: Int, _ workforce: any Workforce, _ text: @Sendable (Int) -> String) {
    let parts = workforce.shares(count) { range in
      var part = NumberedWords()
      for place in range { part.add(text(place)) }
      return part
    }
    numbers.reserveCapacity(parts.reduce(0) { $0 + $1.numbers.count })
    starts.reserveCapacity(count + 1)
    for (share, part) in parts.enumerated() {
      let before = numbers.count
      if share == 0 {
        table = part.table
        numbers += part.numbers
      } else {
        let own = table.take(part.table)
        for number in part.numbers { numbers.append(own[Int(number)]) }
      }
      for end in part.starts.dropFirst() { starts.append(before + end) }
    }
  }

  private init() {}

  private mutating func add(_ text: String) {
    WordScanner.scan(text) { word, hash in numbers.append(Int32(table.number(of: word, hash: hash))) }
    starts.append(numbers.count)
  }

  var count: Int { starts.count - 1 }

  /// The words of a text, in order.
  subscript(text: Int) -> ArraySlice<Int32> { numbers[starts[text]..<starts[text + 1]] }
}
