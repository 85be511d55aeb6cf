import Diagnostics
import StrategyModel

/// Sentences that come back word for word in different organisations' texts about different things: they make unrelated
/// texts look alike and are left out before texts are compared.
///
/// A sentence is a standard phrase when three organisations or more have it in activities that do not all share a goal,
/// or under titles that have no word in common. Sentences are told apart by the 64-bit hash of their words.
struct StandardPhrases: Sendable {
  private let phrases: Set<UInt64>

  private struct Use: Sendable {
    let sentence: UInt64
    let place: Int
  }

  init(_ activities: [Activity], goals: GoalTies, workforce: any Workforce = OneWorker()) {
    let uses = workforce.each(activities.count) { range in
      range.flatMap { place in
        let hashes = Sentences(activities[place].summary.raw).sentences.map(\.hash).filter { $0 != 0 }
        return (hashes.count < 2 ? hashes : Array(Set(hashes))).map { Use(sentence: $0, place: place) }
      }
    }
    // Sorting so many would cost more than to count them first.
    var counts: [UInt64: Int32] = [:]
    counts.reserveCapacity(uses.count)
    for use in uses { counts[use.sentence, default: 0] += 1 }
    let often = uses.filter { counts[$0.sentence] ?? 0 >= 3 }
    let users = Dictionary(grouping: often, by: \.sentence).mapValues { $0.map(\.place) }
    phrases = Set(users.filter { StandardPhrases.isStandard($0.value, activities, goals) }.keys)
  }

  private static func isStandard(_ places: [Int], _ activities: [Activity], _ goals: GoalTies) -> Bool {
    guard Set(places.map { activities[$0].submitter }).count >= 3 else { return false }
    var shared: Set<Goal.ID>?
    var common: Set<String>?
    for place in places {
      shared = shared?.intersection(goals.goals(at: place)) ?? Set(goals.goals(at: place))
      let words = SwedishTokens.stems(of: activities[place].title.raw)
      common = common?.intersection(words) ?? Set(words)
      if shared?.isEmpty ?? false || common?.isEmpty ?? false { return true }
    }
    return false
  }

  /// The text without the phrases.
  func removed(from text: String) -> String {
    let parts = Sentences(text)
    return parts.kept { !phrases.contains($0) }
  }
}

/// A text cut at full stops, exclamation and question marks and line ends.
private struct Sentences {
  private let text: String
  private(set) var sentences: [(hash: UInt64, part: Substring)] = []

  init(_ text: String) {
    self.text = text
    for part in Sentences.parts(text) {
      var hash = WordScanner.seed
      var count = 0
      WordScanner.scan(part) { _, word in
        hash = (hash ^ word) &* 0x100_0000_01B3
        count += 1
      }
      sentences.append((count == 0 ? 0 : max(hash, 1), part))
    }
  }

  /// The sentences that are kept, a space between them.
  func kept(_ isKept: (UInt64) -> Bool) -> String {
    if sentences.count == 1, let only = sentences.first, only.part.utf8.count == text.utf8.count, isKept(only.hash) {
      return text
    }
    return sentences.filter { isKept($0.hash) }.map(\.part).joined(separator: " ")
  }

  private static func parts(_ text: String) -> [Substring] {
    // Only where no mark may be one letter with what follows are bytes as good as letters.
    if isPlain(text) { return text.utf8.split(whereSeparator: isMark).map { Substring($0) } }
    return text.split { ".!?\n".contains($0) }
  }

  private static func isMark(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0x0A }

  /// Whether all letters are of ISO 8859-1, or dashes and quotation marks, and no line ends with a carriage return.
  private static func isPlain(_ text: String) -> Bool {
    var expected: ClosedRange<UInt8>?
    for byte in text.utf8 {
      if let range = expected {
        guard range.contains(byte) else { return false }
        expected = range == 0x80...0x80 ? 0x90...0xA6 : nil
      } else if byte == 0xE2 {
        expected = 0x80...0x80
      } else if byte == 0x0D || byte > 0xC3 {
        return false
      }
    }
    return true
  }
}
