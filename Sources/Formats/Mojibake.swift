/// Text that was UTF-8, was read as Windows-1252 and saved again: `VÃ¤rmland`.
///
/// "Ã" (C3 83) before one of the marks that å ä ö é ü become is not Swedish, so the two scalars can be read as the
/// one letter that they were.
package struct Mojibake: Sendable {
  package private(set) var count = 0
  /// The first damaged sequence as it stood, such as `Ã¤`.
  package private(set) var first: String?

  /// The longest sequence in bytes.
  private static let longest = 5
  private var waiting: [UInt8] = []

  package init() {}

  /// Whether there is any in the text.
  package static func isPresent(in bytes: [UInt8]) -> Bool {
    var copy = bytes
    var mojibake = Mojibake()
    mojibake.repair(&copy, from: 0)
    return mojibake.count > 0
  }

  /// Repairs one piece of a text; what may be the beginning of a sequence waits for the next piece.
  package mutating func repair(piece bytes: inout [UInt8], isLast: Bool) {
    if !waiting.isEmpty {
      bytes.insert(contentsOf: waiting, at: 0)
      waiting = []
    }
    if !isLast, let cut = bytes.suffix(Mojibake.longest - 1).firstIndex(of: 0xC3) {
      waiting = Array(bytes[cut...])
      bytes.removeLast(bytes.count - cut)
    }
    repair(&bytes, from: 0)
  }

  /// Repairs the text from `start`; a sequence that is cut off at the end is left as it is.
  package mutating func repair(_ bytes: inout [UInt8], from start: Int) {
    var read = start
    var write = start
    while let hit = bytes[read...].firstIndex(of: 0xC3) {
      if write != read { for index in read..<hit { bytes[write + index - read] = bytes[index] } }
      write += hit - read
      read = hit
      if let (letter, length) = Mojibake.letter(bytes, hit) {
        count += 1
        if first == nil { first = String(decoding: bytes[hit..<hit + length], as: UTF8.self) }
        bytes[write] = 0xC3
        bytes[write + 1] = letter
        write += 2
        read += length
      } else {
        bytes[write] = bytes[read]
        write += 1
        read += 1
      }
    }
    guard write != read else { return }
    for index in read..<bytes.count { bytes[write + index - read] = bytes[index] }
    bytes.removeLast(read - write)
  }

  /// The second byte of the UTF-8 letter that the sequence at `index` once was.
  private static func letter(_ bytes: [UInt8], _ index: Int) -> (UInt8, Int)? {
    guard index + 3 < bytes.count, bytes[index + 1] == 0x83 else { return nil }
    switch (bytes[index + 2], bytes[index + 3]) {
    // å ä ö é è ü æ ø á ó í ñ, and Å Ä Ö É as C1 controls (from ISO 8859-1).
    case (0xC2, 0xA5), (0xC2, 0xA4), (0xC2, 0xB6), (0xC2, 0xA9), (0xC2, 0xA8), (0xC2, 0xBC), (0xC2, 0xA6), (0xC2, 0xB8),
      (0xC2, 0xA1), (0xC2, 0xB3), (0xC2, 0xAD), (0xC2, 0xB1), (0xC2, 0x85), (0xC2, 0x84), (0xC2, 0x96), (0xC2, 0x89):
      return (bytes[index + 3], 4)
    case (0xE2, 0x80) where index + 4 < bytes.count:
      switch bytes[index + 4] {
      case 0xA6: return (0x85, 5)  // Å
      case 0x9E: return (0x84, 5)  // Ä
      case 0x93: return (0x96, 5)  // Ö
      case 0xB0: return (0x89, 5)  // É
      default: return nil
      }
    default: return nil
    }
  }
}
