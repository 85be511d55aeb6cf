/// Cuts text into the same words as `SwedishTokens.words(of:)`, at the speed of bytes where the letters are Western
/// European ones, which is nearly always.
enum PlainWords {
  /// Calls `use` for each word in order: lower case, normal form C, two letters or more.
  static func scan(_ text: String, _ use: (String) -> Void) {
    let bytes = Array(text.utf8)
    guard isSimple(bytes) else {
      for word in SwedishTokens.words(of: text) { use(word) }
      return
    }
    var word: [UInt8] = []
    var letters = 0
    var index = 0
    func flush() {
      if letters >= 2 { use(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
      letters = 0
    }
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x61...0x7A:
        word.append(byte)
        letters += 1
      case 0x41...0x5A:
        word.append(byte + 0x20)
        letters += 1
      case 0xC3:
        let low = bytes[index]
        index += 1
        if low == 0x97 || low == 0xB7 {  // × and ÷
          flush()
        } else {
          word.append(0xC3)
          word.append(low < 0x9F ? low + 0x20 : low)
          letters += 1
        }
      case ..<0x80: flush()
      default:
        flush()
        index += byte == 0xC2 ? 1 : 2
      }
    }
    flush()
  }

  /// Only ASCII, the letters and signs of Latin-1 and the general punctuation: nothing that can change its neighbours.
  private static func isSimple(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case ..<0x80: index += 1
      case 0xC3 where index + 1 < bytes.count: index += 2
      case 0xC2 where index + 1 < bytes.count:
        if [0xAA, 0xB5, 0xBA].contains(bytes[index + 1]) { return false }  // ª µ º are letters
        index += 2
      case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80: index += 3
      default: return false
      }
    }
    return true
  }
}
