import Foundation

/// Where the weight of a rare word over a common one is taken from.
package enum TermWeighting: Sendable {
  /// Counted in the texts at hand: the best measured, and what a closed set of texts asks for.
  case collection
  /// A fixed background of Swedish project texts, so that a further text changes no similarity between the others.
  case background

  /// ln((N + 1) / (n + 1)) + 1, as scikit-learn does it.
  static func inverseFrequency(met: Double, of total: Double) -> Double {
    log((total + 1) / (met + 1)) + 1
  }
}

/// How many background texts a stem or a piece of a stem is met in.
struct BackgroundCounts: Sendable {
  /// What an unknown stem counts as; best of 1, 3, 4, 5, 7, 10 and 14 on the halved SweCRIS texts, where 4 to 7 differ
  /// by two texts in 2 920.
  static let unknown = 4.0
  /// The same for a piece that no known stem has, of 3, 4, 7, 10 and 14.
  static let unknownPiece = 7.0
  static let total = Double(BackgroundFrequencies.documents)

  /// Pieces of words have no table of their own: a text holds one unless it holds none of the stems with it, taken as
  /// independent of each other.
  private let pieces: [String: Double]

  static let standard = BackgroundCounts()

  private init() {
    var absent: [String: Double] = [:]
    for (stem, count) in BackgroundFrequencies.table.sorted(by: { $0.key < $1.key }) {
      let share = min(Double(count), BackgroundCounts.total - 1) / BackgroundCounts.total
      for piece in Set(WordPieces.pieces(of: stem)) { absent[piece, default: 0] += log(1 - share) }
    }
    pieces = absent.mapValues { (1 - exp($0)) * BackgroundCounts.total }
  }

  func stem(_ stem: String) -> Double {
    BackgroundFrequencies.table[stem].map(Double.init) ?? BackgroundCounts.unknown
  }

  func piece(_ piece: String) -> Double { pieces[piece] ?? BackgroundCounts.unknownPiece }
}

/// The pieces of a word that it may share with its relatives.
enum WordPieces {
  /// Letters in a piece. Of 3–6, 3–5, 4–5, 4–6, 4 and 5, four alone measured best together with stems, and costs least.
  static let length = 4

  /// A piece as a key that is compared and hashed without a String.
  struct Piece: Hashable, Sendable {
    private let first: UInt64
    private let second: UInt64

    /// At most four letters.
    init(_ letters: ArraySlice<UnicodeScalar>) {
      var (first, second): (UInt64, UInt64) = (0, 0)
      for (index, letter) in letters.enumerated() {
        // No letter of a word is the scalar 0, which stands for none.
        if index < 2 { first |= UInt64(letter.value) << (32 * index) }
        if (2..<4).contains(index) { second |= UInt64(letter.value) << (32 * (index - 2)) }
      }
      (self.first, self.second) = (first, second)
    }

    var text: String {
      var view = String.UnicodeScalarView()
      for value in [first & 0xFFFF_FFFF, first >> 32, second & 0xFFFF_FFFF, second >> 32] where value > 0 {
        if let letter = UnicodeScalar(UInt32(value)) { view.append(letter) }
      }
      return String(view)
    }
  }

  /// The pieces of a word as keys, in the same order.
  static func packed(of word: String) -> [Piece] {
    let letters = [" "] + Array(word.unicodeScalars) + [" "]
    guard letters.count >= length else { return [Piece(letters[...])] }
    return (0...(letters.count - length)).map { Piece(letters[$0..<($0 + length)]) }
  }

  /// Every four letters in a row, with a space before and after the word; a piece can come more than once.
  static func pieces(of word: String) -> [String] {
    let letters = [" "] + Array(word.unicodeScalars) + [" "]
    guard letters.count >= length else { return [string(letters[...])] }
    return (0...(letters.count - length)).map { string(letters[$0..<($0 + length)]) }
  }

  private static func string(_ letters: ArraySlice<UnicodeScalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: letters)
    return String(view)
  }
}
