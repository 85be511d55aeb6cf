import Foundation

/// Cuts Swedish text into words, and words into what they are compared by.
enum SwedishTokens {
  /// The words in lower case and normal form C, in order; letters only, two or more.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.lowercased().precomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar.properties.isAlphabetic {
        word.append(scalar)
      } else if !word.isEmpty {
        if word.count >= 2 { words.append(String(word)) }
        word = String.UnicodeScalarView()
      }
    }
    if word.count >= 2 { words.append(String(word)) }
    return words
  }

  /// The stems of the words that say something, in order.
  static func stems(of text: String) -> [String] {
    WordScanner.words(of: text).filter { !StopWords.contains($0) }.map(SwedishStemmer.stem)
  }
}
