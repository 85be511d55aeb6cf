import StrategyModel

@testable import Analysis

/// The words of short lessons, looked up anew in each.
struct PlainSharedWords {
  /// The stems of organisations' and places' names.
  let names: Set<String>
  let fewestOrganisations: Int
  private let splitter = CompoundSplitter()

  /// Words that say how something is done; usual, and yet what a pattern is about.
  private static let manner = Set(
    ["samma", "gemensam", "tydlig", "själv", "ringer", "delad", "dubbel"].map(SwedishStemmer.stem))
  /// Words that are told of anything.
  private static let empty = Set(["tidig", "egen", "eget", "olika", "enda", "flera"].map(SwedishStemmer.stem))

  struct Group {
    let records: [LessonRecord]
    let terms: [String]
  }

  /// The words of most organisations first; a further word must bring a pattern that the earlier ones do not hold.
  func groups(_ records: [LessonRecord], beside taken: [Set<Int>] = []) -> [Group] {
    var found: [String: (members: [Int], forms: [String: Int])] = [:]
    for (index, record) in records.enumerated() {
      var seen = Set<String>()
      for word in WordScanner.words(of: record.text) {
        let stem = SwedishStemmer.stem(word)
        let own = PlainSharedWords.base(of: stem).flatMap { PlainSharedWords.manner.contains($0) ? $0 : nil } ?? stem
        for term in [own] + splitter.parts(of: stem) where says(term) && seen.insert(term).inserted {
          found[term, default: ([], [:])].members.append(index)
          if term == own { found[term, default: ([], [:])].forms[word, default: 0] += 1 }
        }
      }
    }
    for stem in found.keys.sorted() {
      guard let base = PlainSharedWords.base(of: stem), let entry = found[stem], found[base] != nil else { continue }
      found[base]?.members.append(contentsOf: entry.members)
      found[base]?.forms.merge(entry.forms, uniquingKeysWith: +)
      found[stem] = nil
    }
    let candidates = found.map { stem, entry -> Candidate in
      let members = Set(entry.members)
      let organisations = Set(members.map { records[$0].organisation }).count
      return Candidate(stem: stem, members: members, forms: entry.forms, organisations: organisations)
    }
    let told = candidates.filter { $0.organisations >= fewestOrganisations }.sorted(by: Candidate.toldByMost)
    var chosen = ChosenSets(taken.map { $0.sorted() })
    var groups: [Group] = []
    for candidate in told where chosen.add(candidate.members.sorted()) {
      groups.append(
        Group(
          records: candidate.members.sorted().map { records[$0] },
          terms: [PlainSharedWords.form(candidate.forms) ?? candidate.stem]))
    }
    return groups
  }

  private struct Candidate {
    let stem: String
    let members: Set<Int>
    let forms: [String: Int]
    let organisations: Int

    /// Those of most organisations first, ties by stem.
    static func toldByMost(_ a: Candidate, _ b: Candidate) -> Bool {
      a.organisations == b.organisations ? a.stem < b.stem : a.organisations > b.organisations
    }
  }

  private func says(_ stem: String) -> Bool {
    if PlainSharedWords.manner.contains(stem) { return true }
    return stem.count >= 4 && !PlainSharedWords.empty.contains(stem) && !StopWords.contains(stem)
      && !names.contains(stem)
      && !LessonWords.stems.contains(stem) && !LessonWords.everyday.contains(stem)
  }

  /// The stem that a neuter or a doubled consonant has: `gemensamt` and `gemensamm` are `gemensam`.
  private static func base(of stem: String) -> String? {
    guard let last = stem.last, stem.count > 4 else { return nil }
    let base = stem.dropLast()
    return last == "t" || last == base.last ? String(base) : nil
  }

  /// The form that is most used; of several the shortest, then the first by letter.
  private static func form(_ forms: [String: Int]) -> String? {
    forms.sorted { (-$0.value, $0.key.count, $0.key) < (-$1.value, $1.key.count, $1.key) }.first?.key
  }
}
