import Diagnostics
import StrategyModel

/// Lessons that say the same, apart from case and spaces.
struct LessonSaying: Sendable {
  /// As first written.
  let text: SubmittedText
  /// Where its lessons stand in the collection.
  let entries: [Int32]
  let organisations: [Organisation.ID]
}

/// A cycle's lessons by what they say, worked out once for every section that asks.
final class LessonSayings: Sendable {
  private let collection: LessonCollection
  /// The entries sorted by saying, and where each saying's begin.
  private let entries: [Int32]
  private let starts: [Int32]
  /// The sayings of each kind.
  private let byKind: [[Int32]]

  init(_ collection: LessonCollection) {
    self.collection = collection
    var numbers = SayingNumbers(collection)
    var byKind = [[Int32]](repeating: [], count: Lesson.Kind.allCases.count)
    var saying: [Int32] = []
    saying.reserveCapacity(collection.count)
    for index in collection.indices {
      let known = numbers.count
      saying.append(numbers.number(of: Int32(index)))
      if numbers.count > known { byKind[collection.lesson(Int32(index)).kind.number].append(Int32(known)) }
    }
    var starts = [Int32](repeating: 0, count: numbers.count + 1)
    for number in saying { starts[Int(number) + 1] += 1 }
    for number in 0..<numbers.count { starts[number + 1] += starts[number] }
    var next = starts
    var entries = [Int32](repeating: 0, count: saying.count)
    for (index, number) in saying.enumerated() {
      entries[Int(next[Int(number)])] = Int32(index)
      next[Int(number)] += 1
    }
    self.byKind = byKind
    self.starts = starts
    self.entries = entries
  }

  /// The sayings of one kind that most organisations share, ties by how often they are said and then by text.
  ///
  /// `isChosen`: which activities, by their places in the portfolio; nil for all, those of organisations included.
  func commonest(_ kind: Lesson.Kind, among isChosen: [Bool]?, limit: Int) -> [LessonSaying] {
    struct Candidate {
      let organisations: Int
      let count: Int
      let saying: Int32
      /// Of the saying as it is first written by anybody.
      let text: SubmittedText
    }
    func precedes(_ a: Candidate, _ b: Candidate) -> Bool {
      if a.organisations != b.organisations { return a.organisations > b.organisations }
      if a.count != b.count { return a.count > b.count }
      return NameKey(a.text.raw) < NameKey(b.text.raw)
    }
    var best: [Candidate] = []
    for saying in byKind[kind.number] {
      // No more organisations than lessons tell it: most need no closer look.
      if best.count >= limit, let last = best.last, count(of: saying) < last.organisations { continue }
      let chosen = entries(of: saying, among: isChosen)
      guard !chosen.isEmpty else { continue }
      let candidate = Candidate(
        organisations: organisationCount(chosen, atLeast: best.count < limit ? 0 : best.last?.organisations ?? 0),
        count: chosen.count, saying: saying,
        text: collection.lesson(entries[Int(starts[Int(saying)])]).text)
      if best.count >= limit, let last = best.last, !precedes(candidate, last) { continue }
      best.insert(candidate, at: best.firstIndex { precedes(candidate, $0) } ?? best.count)
      if best.count > limit { best.removeLast() }
    }
    return best.map { candidate in
      let chosen = entries(of: candidate.saying, among: isChosen)
      return LessonSaying(
        text: chosen.first.map { collection.lesson($0).text } ?? "", entries: chosen,
        organisations: Set(chosen.map(collection.organisation)).sorted())
    }
  }

  private func count(of saying: Int32) -> Int { Int(starts[Int(saying) + 1] - starts[Int(saying)]) }

  private func entries(of saying: Int32, among isChosen: [Bool]?) -> [Int32] {
    let all = entries[Int(starts[Int(saying)])..<Int(starts[Int(saying) + 1])]
    guard let isChosen else { return Array(all) }
    return all.filter { entry in collection.activity(entry).map { isChosen[$0] } ?? false }
  }

  /// How many organisations tell it; not counted out where they cannot be so many as are asked for.
  private func organisationCount(_ entries: [Int32], atLeast: Int) -> Int {
    if entries.count <= 1 || entries.count < atLeast { return entries.count < atLeast ? 0 : entries.count }
    return Set(entries.map(collection.organisation)).count
  }
}

/// Numbers sayings by kind and key without keeping a key of each: a large county has millions that nobody else says.
private struct SayingNumbers {
  private let collection: LessonCollection
  /// The first entry of each saying.
  private var first: [Int32] = []
  /// Sayings by the sums of their texts as written, and of their keys; and the next with the sum of its key, -1 for none.
  private var byText: [Int: Int32] = [:]
  private var byKey: [Int: Int32] = [:]
  private var next: [Int32] = []

  init(_ collection: LessonCollection) { self.collection = collection }

  var count: Int { first.count }

  mutating func number(of entry: Int32) -> Int32 {
    let lesson = collection.lesson(entry)
    let sum = lesson.hashValue
    // Most of what is said twice is said in the same words.
    if let number = byText[sum], collection.lesson(first[Int(number)]) == lesson { return number }
    let key = NameKey(lesson.text.raw)
    var hasher = Hasher()
    hasher.combine(lesson.kind)
    hasher.combine(key)
    let keySum = hasher.finalize()
    var number = byKey[keySum] ?? -1
    while number >= 0 {
      let other = collection.lesson(first[Int(number)])
      if other.kind == lesson.kind, NameKey(other.text.raw) == key { return number }
      number = next[Int(number)]
    }
    number = Int32(first.count)
    first.append(entry)
    next.append(byKey[keySum] ?? -1)
    byKey[keySum] = number
    byText[sum] = number
    return number
  }
}
