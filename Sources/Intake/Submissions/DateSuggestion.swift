import StrategyModel

/// What a date in another form says in ours, where it can only mean one thing.
enum DateSuggestion {
  static func suggestion(for text: String) -> String? {
    let words = text.lowercased().split { $0.isWhitespace || "/.,-–—−".contains($0) }.map(String.init)
    let candidate = compact(text) ?? numeric(words) ?? named(words) ?? quarter(words)
    return candidate.flatMap { Period.days(of: $0) == nil ? nil : $0 }
  }

  /// What a date may have been meant as, to be asked and never written: `1/3 2024` as people in Sweden say it, `240301`,
  /// and the number that a spreadsheet keeps for a day (of the 1900 system, 2000 to 2049).
  static func guess(for text: String) -> String? {
    let words = text.split { $0.isWhitespace || "/.,-–—−".contains($0) }.map(String.init)
    let numbers = words.compactMap(Int.init)
    guard numbers.count == words.count, let first = numbers.first else { return nil }
    var candidate: String?
    if numbers.count == 3, words[2].utf8.count == 4 {
      candidate = point(numbers[2], numbers[1], first)
    } else if words.count == 1, text.utf8.count == 6 {
      candidate = point(2_000 + first / 10_000, first / 100 % 100, first % 100)
    } else if words.count == 1, (36_526...54_788).contains(first) {
      candidate = day(first - 36_526)
    }
    return candidate.flatMap { Period.days(of: $0) == nil ? nil : $0 }
  }

  /// The day so many days after 1 January 2000.
  private static func day(_ number: Int) -> String {
    var (year, month, rest) = (2_000, 1, number)
    while rest >= CalendarDate.daysIn(month: month, year: year) {
      rest -= CalendarDate.daysIn(month: month, year: year)
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
    return point(year, month, rest + 1)
  }

  /// 20240301.
  private static func compact(_ text: String) -> String? {
    let digits = Array(text.utf8)
    guard digits.count == 8, digits.allSatisfy({ (48...57).contains($0) }), text.hasPrefix("19") || text.hasPrefix("20")
    else { return nil }
    return "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))"
  }

  /// 2024/3/1 and 2024.03.01, and a day first only where it cannot be the month: 31/12 2024.
  private static func numeric(_ words: [String]) -> String? {
    let numbers = words.compactMap(Int.init)
    guard numbers.count == words.count else { return nil }
    if numbers.count == 3, words[0].utf8.count == 4 { return point(numbers[0], numbers[1], numbers[2]) }
    if numbers.count == 3, words[2].utf8.count == 4, numbers[0] > 12 || numbers[0] == numbers[1] {
      return point(numbers[2], numbers[1], numbers[0])
    }
    if numbers.count == 2, words[0].utf8.count == 4 { return point(numbers[0], numbers[1], nil) }
    if numbers.count == 2, words[1].utf8.count == 4 { return point(numbers[1], numbers[0], nil) }
    return nil
  }

  /// 1 mars 2024, mars 2024.
  private static func named(_ words: [String]) -> String? {
    let months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
    guard let index = words.firstIndex(where: { word in months.contains { word.hasPrefix($0) } }),
      let month = months.firstIndex(where: { words[index].hasPrefix($0) }),
      let year = words.compactMap(Int.init).first(where: { $0 >= 1900 })
    else { return nil }
    let others = words.enumerated().filter { $0.offset != index }.map(\.element)
    if others.count == 1 { return point(year, month + 1, nil) }
    guard others.count == 2, let day = others.compactMap(Int.init).first(where: { $0 < 32 }) else { return nil }
    return point(year, month + 1, day)
  }

  /// Q1 2024, 2024 kv 1, K1 2024.
  private static func quarter(_ words: [String]) -> String? {
    let text = words.joined()
    guard let year = (1990...2100).first(where: { text.contains("\($0)") }) else { return nil }
    let rest = text.replacing("\(year)", with: "", maxReplacements: 1)
    guard let number = rest.last.flatMap({ Int(String($0)) }) else { return nil }
    switch String(rest.dropLast()) {
    case "q", "k", "kv", "kvartal": return "\(year)-K\(number)"
    case "h", "halvår", "ht": return "\(year)-H\(number)"
    case "t", "tertial": return "\(year)-T\(number)"
    default: return nil
    }
  }

  private static func point(_ year: Int, _ month: Int, _ day: Int?) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return day.map { "\(year)-\(two(month))-\(two($0))" } ?? "\(year)-\(two(month))"
  }
}
