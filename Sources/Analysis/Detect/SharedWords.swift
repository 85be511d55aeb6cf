import Diagnostics
import StrategyModel

/// Gathers short lessons by a word that several organisations use of different things: "gemensam", "parallella", "lista".
///
/// What is to be created, broken with or kept is told in a few words, too few to liken whole texts by.
struct SharedWords {
  /// The stems of organisations' and places' names.
  let names: Set<String>
  let fewestOrganisations: Int
  var workforce: any Workforce = OneWorker()
  private let splitter = CompoundSplitter()

  init(names: Set<String>, fewestOrganisations: Int, workforce: any Workforce = OneWorker()) {
    self.names = names
    self.fewestOrganisations = fewestOrganisations
    self.workforce = workforce
  }

  /// So many words at most make a pattern each, those of most organisations.
  static let mostGroups = 100

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
  /// `taken` are patterns that are told already, by the places of their records.
  func groups(_ records: [LessonRecord], beside taken: [[Int]] = []) -> [Group] {
    var organisations = Numbers<Organisation.ID>()
    let tellers = records.map { organisations[$0.organisation] }
    let told = terms(records).compactMap { term -> Candidate? in
      let members = Set(term.members).sorted()
      let count = Set(members.map { tellers[$0] }).count
      guard count >= fewestOrganisations else { return nil }
      return Candidate(stem: term.stem, members: members, forms: term.forms, organisations: count)
    }.sorted(by: Candidate.toldByMost)
    var chosen = ChosenSets(taken)
    var groups: [Group] = []
    for candidate in told where groups.count < SharedWords.mostGroups && chosen.add(candidate.members) {
      groups.append(
        Group(
          records: candidate.members.map { records[$0] },
          terms: [SharedWords.form(candidate.forms) ?? candidate.stem]))
    }
    return groups
  }

  /// A stem that says something, with the records that hold it and how often each word of it is met.
  private struct Term {
    let stem: String
    var members: [Int] = []
    var forms: [String: Int] = [:]
  }

  private struct Candidate {
    let stem: String
    let members: [Int]
    let forms: [String: Int]
    let organisations: Int

    /// Those of most organisations first, ties by stem.
    static func toldByMost(_ a: Candidate, _ b: Candidate) -> Bool {
      a.organisations == b.organisations ? a.stem < b.stem : a.organisations > b.organisations
    }
  }

  /// The stems of all texts; those of a neuter or a doubled consonant with that of the plain form.
  private func terms(_ records: [LessonRecord]) -> [Term] {
    let words = NumberedWords(records.count, workforce) { records[$0].text }
    var terms: [Term] = []
    var numbers: [String: Int] = [:]
    // For each word the terms that it tells, its own first; nil where that one says nothing.
    let told = (0..<words.table.count).map { word -> (own: Int?, parts: [Int]) in
      func number(_ term: String) -> Int? {
        if let known = numbers[term] { return known }
        guard says(term) else { return nil }
        numbers[term] = terms.count
        terms.append(Term(stem: term))
        return terms.count - 1
      }
      let stem = SwedishStemmer.stem(words.table[word])
      let own = SharedWords.base(of: stem).flatMap { SharedWords.manner.contains($0) ? $0 : nil } ?? stem
      return (number(own), splitter.parts(of: stem).filter { $0 != own }.compactMap(number))
    }
    var formCounts = [Int](repeating: 0, count: words.table.count)
    for record in records.indices {
      for word in words[record] {
        if let own = told[Int(word)].own, terms[own].members.last != record {
          terms[own].members.append(record)
          formCounts[Int(word)] += 1
        }
        for part in told[Int(word)].parts where terms[part].members.last != record {
          terms[part].members.append(record)
        }
      }
    }
    for (word, count) in formCounts.enumerated() where count > 0 {
      if let own = told[word].own { terms[own].forms[words.table[word]] = count }
    }
    return SharedWords.gathered(terms)
  }

  private static func gathered(_ terms: [Term]) -> [Term] {
    var found = Dictionary(
      terms.filter { !$0.members.isEmpty }.map { ($0.stem, $0) }, uniquingKeysWith: { first, _ in first })
    for stem in found.keys.sorted() {
      guard let base = base(of: stem), let entry = found[stem], found[base] != nil else { continue }
      found[base]?.members.append(contentsOf: entry.members)
      found[base]?.forms.merge(entry.forms, uniquingKeysWith: +)
      found[stem] = nil
    }
    return Array(found.values)
  }

  private func says(_ stem: String) -> Bool {
    if SharedWords.manner.contains(stem) { return true }
    return stem.count >= 4 && !SharedWords.empty.contains(stem) && !StopWords.contains(stem) && !names.contains(stem)
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
