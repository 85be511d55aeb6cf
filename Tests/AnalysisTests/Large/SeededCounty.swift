import StrategyModel
import TestSupport

@testable import Analysis

/// A small county in which everything that detectors look for happens often: seven organisations, few words, copied
/// texts, partners, joint efforts under nearly the same titles, lessons that several tell, and refused rows.
enum SeededCounty {
  static func make(_ count: Int, seed: UInt64) -> World {
    var generator = SeededGenerator(seed: seed)
    let texts = SeededTexts.make(count, seed: seed)
    let lessons =
      SeededTexts.make(max(6, count / 4), seed: seed + 1_000)
      + ["Otydligt ansvar för skolnärvaro", "Gemensam samordnare för skolnärvaro", "Svårt att rekrytera lärare"]
    let organisations = World.organisations
    var own: [Organisation.ID: [Activity]] = [:]
    func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &generator)] }
    func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &generator) == 0 }
    var titles: [String] = []
    for number in 0..<count {
      let organisation = pick(organisations)
      var title = texts[number].split(separator: " ").prefix(4).joined(separator: " ")
      if title.isEmpty { title = "Insats" }
      if !titles.isEmpty, chance(3) { title = changed(pick(titles), &generator) }
      titles.append(title)
      let isWhole = chance(8)
      own[organisation.id, default: []].append(
        World.activity(
          organisation.id, "\(number)", title, chance(5) ? pick(texts) : texts[number],
          goals: chance(9)
            ? [] : (0...Int.random(in: 0...1, using: &generator)).map { _ in pick(["K1", "K3", "S3", "P1"]) },
          status: pick([.ongoing, .ongoing, .planned, .finished, .paused]),
          places: isWhole ? [] : (chance(4) ? [] : [pick(["9901", "9902", "9903", "9904"])]), wholeCounty: isWhole,
          partners: chance(2) ? [pick(organisations).name] : [],
          start: pick(["2021-01-01", "2023-01-01", "2024-06-01"]),
          end: pick([nil, "2023-12-31", "2024-12-31", "2026-12-31"]),
          lessons: (0..<Int.random(in: 0...2, using: &generator)).map { _ in
            Lesson(kind: pick([.hindrance, .hindrance, .successFactor]), text: pick(lessons))
          }, seeks: chance(4) ? [pick(texts)] : []))
    }
    var world = World()
    for organisation in organisations {
      world.report(
        organisation.id, own[organisation.id] ?? [],
        lessons: chance(2) ? [Lesson(kind: .hindrance, text: pick(lessons))] : [])
    }
    return world
  }

  /// A letter more, less or other, two swapped, or a word gone.
  private static func changed(_ title: String, _ generator: inout SeededGenerator) -> String {
    var letters = Array(title)
    guard letters.count > 3 else { return title + "a" }
    let place = Int.random(in: 1..<(letters.count - 1), using: &generator)
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: letters.remove(at: place)
    case 1: letters.insert("ö", at: place)
    case 2: letters[place] = "å"
    case 3: letters.swapAt(place, place + 1)
    case 4: return title.split(separator: " ").dropLast().joined(separator: " ")
    default: return title + " i Boda"
    }
    return String(letters)
  }
}
