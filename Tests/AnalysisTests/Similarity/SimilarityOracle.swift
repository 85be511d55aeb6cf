import Foundation
import TestSupport

@testable import Analysis

/// The measure once more, with dictionaries and every pair looked at: slow and plain, to compare with.
struct SimilarityOracle {
  private var words: [[String: Double]] = []
  private var stems: [[String: Double]] = []
  private var pieces: [[String: Double]] = []

  init(_ texts: [String]) {
    for text in texts {
      let written = SwedishTokens.words(of: ReportHeadings.stripped(text))
        .filter { !StopWords.contains($0) && !EverydayWords.contains($0, stem: SwedishStemmer.stem($0)) }
      words.append(Dictionary(written.map { ($0, 1) }, uniquingKeysWith: +))
      let found = written.map(SwedishStemmer.stem)
      stems.append(Dictionary(found.map { ($0, 1) }, uniquingKeysWith: +))
      pieces.append(Dictionary(found.flatMap(WordPieces.pieces).map { ($0, 1) }, uniquingKeysWith: +))
    }
    words = SimilarityOracle.weighted(words)
    stems = SimilarityOracle.weighted(stems)
    pieces = SimilarityOracle.weighted(pieces)
  }

  private static func weighted(_ texts: [[String: Double]]) -> [[String: Double]] {
    var met: [String: Double] = [:]
    for text in texts { for feature in text.keys { met[feature, default: 0] += 1 } }
    return texts.map { text in
      var weights: [String: Double] = [:]
      for (feature, count) in text {
        weights[feature] = count.squareRoot() * (log((Double(texts.count) + 1) / (met[feature, default: 0] + 1)) + 1)
      }
      let length = weights.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return weights.mapValues { $0 / length }
    }
  }

  func similarity(_ a: Int, _ b: Int) -> Double {
    (cosine(words[a], words[b]) + cosine(stems[a], stems[b]) + cosine(pieces[a], pieces[b])) / 3
  }

  private func cosine(_ a: [String: Double], _ b: [String: Double]) -> Double {
    a.reduce(0) { $0 + $1.value * b[$1.key, default: 0] }
  }
}

/// Seeded texts of few words, so that many pairs are alike, with empty and odd ones among them.
enum SeededTexts {
  static func make(_ count: Int, seed: UInt64) -> [String] {
    var generator = SeededGenerator(seed: seed)
    let words = """
      skolnärvaro skola närvaro elever elevhälsa psykisk ohälsa unga föräldrar vatten sjöar fiskar våtmark klimat \
      cykelväg cyklar buss kollektivtrafik resor jobb arbetsmarknad integration språk svenska bibliotek läsning kultur \
      musik idrott förening trygghet brott polis bostäder hyresrätt landsbygd bredband företag innovation skog trä
      """.split(separator: " ").map(String.init)
    return (0..<count).map { _ in
      switch Int.random(in: 0..<20, using: &generator) {
      case 0: return ""
      case 1: return "x"
      default:
        let length = Int.random(in: 1...14, using: &generator)
        return (0..<length).map { _ in
          words[
            min(Int.random(in: 0..<words.count, using: &generator), Int.random(in: 0..<words.count, using: &generator))]
        }.joined(separator: " ")
      }
    }
  }
}
