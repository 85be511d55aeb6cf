import Diagnostics

/// For each stem the stems that may begin or end it as a compound: "närvaro" of "skolnärvaro".
///
/// Tells without reading a letter that two texts share no part of a compound, as most do not.
struct CompoundParts: Sendable {
  /// The parts of each dimension, and where they begin; one more than there are dimensions.
  private var parts: [Int32] = []
  private var starts: [Int32] = [0]
  /// Stems with letters that only `SharedTerms` reads.
  private var isOdd: [Bool]

  init(_ space: TextSpace, _ workforce: any Workforce) {
    let count = space.count
    let stems = workforce.each(count) { range in
      range.map { space.kinds[$0] == .stem ? CompoundStem(space.names[$0]) : nil }
    }
    isOdd = stems.map { $0.map { !$0.isPlain } ?? false }
    var (fromStart, fromEnd) = ([UInt64: Int32](), [UInt64: Int32]())
    for (dimension, stem) in stems.enumerated() {
      guard let stem, stem.isPlain, stem.ends.count >= WordPieces.length else { continue }
      fromStart[stem.hash(0, stem.ends.count)] = Int32(dimension)
      fromEnd[stem.backwards(0, stem.ends.count)] = Int32(dimension)
    }
    let (starting, ending) = (fromStart, fromEnd)
    let found = workforce.each(count) { range in
      range.map { place in stems[place]?.parts(starting, ending) ?? [] }
    }
    for own in found {
      parts += own
      starts.append(Int32(parts.count))
    }
  }

  /// Whether a stem of the one may be a part of one of the other; those apart that both have.
  func mayMeet(_ mine: ArraySlice<Int32>, _ others: ArraySlice<Int32>) -> Bool {
    mayHold(mine, others) || mayHold(others, mine)
  }

  private func mayHold(_ compounds: ArraySlice<Int32>, _ words: ArraySlice<Int32>) -> Bool {
    for compound in compounds {
      let range = Int(starts[Int(compound)])..<Int(starts[Int(compound) + 1])
      if range.isEmpty, !isOdd[Int(compound)] { continue }
      if StemLists.holds(words, compound) { continue }
      if isOdd[Int(compound)] { return true }
      for part in parts[range] where StemLists.holds(words, part) && !StemLists.holds(compounds, part) { return true }
    }
    return false
  }
}

/// A stem's letters as bytes.
private struct CompoundStem: Sendable {
  private let bytes: [UInt8]
  /// Where each letter ends.
  let ends: [Int]
  /// Whether every letter is of ASCII or Latin-1, as `SharedTerms` asks.
  let isPlain: Bool

  init(_ stem: String) {
    let bytes = Array(stem.utf8)
    self.bytes = bytes
    isPlain = bytes.allSatisfy { $0 < 0x80 || (0x80...0xBF).contains($0) || $0 == 0xC3 }
    ends = bytes.indices.filter { $0 + 1 == bytes.count || bytes[$0 + 1] & 0xC0 != 0x80 }.map { $0 + 1 }
  }

  /// Of the letters from one to before another.
  func hash(_ first: Int, _ last: Int) -> UInt64 { WordScanner.hash(bytes[start(first)..<start(last)]) }
  func backwards(_ first: Int, _ last: Int) -> UInt64 {
    WordScanner.hash(bytes[start(first)..<start(last)].reversed())
  }
  private func start(_ letter: Int) -> Int { letter == 0 ? 0 : ends[letter - 1] }

  /// The stems among those known by their hashes that begin it, or that end it an ending of two letters apart: of four
  /// letters or more, and three fewer than it has.
  func parts(_ starting: [UInt64: Int32], _ ending: [UInt64: Int32]) -> [Int32] {
    let letters = ends.count
    guard isPlain, letters >= WordPieces.length + 3 else { return [] }
    var found = (WordPieces.length...(letters - 3)).compactMap { starting[hash(0, $0)] }
    for end in (letters - 2)...letters {
      found += (WordPieces.length...min(end, letters - 3)).compactMap { ending[backwards(end - $0, end)] }
    }
    return found
  }
}
