/// Finds the words of a text in one pass over its bytes: the same words as `SwedishTokens`, without a String for each.
///
/// Letters of ASCII and Latin-1 and common punctuation are read here; a text with anything else, such as letters with
/// separate accents, is handed to `SwedishTokens`.
enum WordScanner {
  /// Calls with each word's UTF-8 and hash, in order.
  static func scan(_ text: some StringProtocol, _ visit: (_ word: [UInt8], _ hash: UInt64) -> Void) {
    scan(Array(text.utf8), visit)
  }

  private static func scan(_ bytes: [UInt8], _ visit: (_ word: [UInt8], _ hash: UInt64) -> Void) {
    guard isPlain(bytes) else {
      for word in SwedishTokens.words(of: String(decoding: bytes, as: UTF8.self)) {
        visit(Array(word.utf8), hash(word.utf8))
      }
      return
    }
    var word: [UInt8] = []
    word.reserveCapacity(64)
    var (state, letters, index) = (seed, 0, 0)
    func finish() {
      if letters >= 2 { visit(word, state) }
      if letters > 0 {
        word.removeAll(keepingCapacity: true)
        (state, letters) = (seed, 0)
      }
    }
    func add(_ byte: UInt8) {
      word.append(byte)
      state = (state ^ UInt64(byte)) &* prime
    }
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x61...0x7A:
        add(byte)
        letters += 1
      case 0x41...0x5A:
        add(byte | 0x20)
        letters += 1
      case 0xC2, 0xC3:
        index += 1
        if let second = lowered(byte, bytes[index]) {
          add(byte)
          add(second)
          letters += 1
        } else {
          finish()
        }
      case 0xE2:
        index += 2
        finish()
      default: finish()
      }
      index += 1
    }
    finish()
  }

  /// The words as Strings, in order.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    scan(text) { word, _ in words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// FNV-1a.
  static func hash(_ word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(seed) { ($0 ^ UInt64($1)) &* prime }
  }

  /// The hash so far with one more letter of ISO 8859-1, as its UTF-8.
  static func hash(adding letter: UInt8, to hash: UInt64) -> UInt64 {
    guard letter >= 0x80 else { return (hash ^ UInt64(letter)) &* prime }
    let lead = (hash ^ (letter < 0xC0 ? 0xC2 : 0xC3)) &* prime
    return (lead ^ UInt64(letter & 0x3F | 0x80)) &* prime
  }

  /// What a hash of no letters is.
  static var seed: UInt64 { 0xCBF2_9CE4_8422_2325 }
  private static var prime: UInt64 { 0x100_0000_01B3 }

  /// Whether every character is ASCII, Latin-1 or U+2000–U+203F; a String's UTF-8 is always well formed.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0..<0x80: index += 1
      case 0xC2, 0xC3: index += 2
      case 0xE2 where bytes[index + 1] == 0x80: index += 3
      default: return false
      }
    }
    return true
  }

  /// The second byte of a Latin-1 letter in lower case; nil where it is no letter.
  private static func lowered(_ first: UInt8, _ second: UInt8) -> UInt8? {
    if first == 0xC2 { return second == 0xAA || second == 0xB5 || second == 0xBA ? second : nil }
    if second == 0x97 || second == 0xB7 { return nil }
    return second <= 0x9E ? second + 0x20 : second
  }
}
