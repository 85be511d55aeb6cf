import Glibc

/// Text that was UTF-8, was read as Windows-1252 and saved again: `VÃ¤rmland`.
///
/// "Ã" (C3 83) before one of the marks that å ä ö é ü become is not Swedish, so the two scalars can be read as the
/// one letter that they were. Damaged twice (`VÃƒÂ¤rmland`) it is as plain. A text that has it also has its
/// no-break spaces and dashes damaged so (`250Â 000`, `â€“`).
package struct Mojibake: Sendable {
  package private(set) var count = 0
  /// The first damaged sequence as it stood, such as `Ã¤`.
  package private(set) var first: String?

  /// The longest sequence in bytes.
  private static let longest = 12
  private var waiting: [UInt8] = []

  package init() {}

  /// Whether there is any in the text.
  package static func isPresent(in bytes: [UInt8]) -> Bool {
    var copy = bytes
    var mojibake = Mojibake()
    mojibake.repair(&copy, from: 0)
    return mojibake.count > 0
  }

  /// Whether a piece of UTF-8 holds the letter "Ã" (C3 83), as every damaged text does: asked of whole files, so a
  /// search for its second byte, which is rare.
  package static func mayBe(in piece: [UInt8]) -> Bool {
    unsafe piece.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return false }
      var start = 0
      while start < buffer.count, let hit = unsafe memchr(base + start, 0x83, buffer.count - start) {
        let index = unsafe base.distance(to: hit.assumingMemoryBound(to: UInt8.self))
        // The first byte of a piece may belong to the letter that the piece before it began.
        if unsafe index == 0 || buffer[index - 1] == 0xC3 { return true }
        start = index + 1
      }
      return false
    }
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
      if let (letter, length) = Mojibake.letter(bytes, hit) ?? Mojibake.twice(bytes, hit) {
        count += 1
        if first == nil { first = String(decoding: bytes[hit..<hit + length], as: UTF8.self) }
        bytes[write] = 0xC3
        bytes[write + 1] = letter
        write += 2
        read += length
      } else if let (sign, length) = Mojibake.sign(bytes, hit) {
        for byte in sign {
          bytes[write] = byte
          write += 1
        }
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

  /// The same of a letter that was damaged twice: `ÃƒÂ¤`, `Ãƒâ€¦`.
  private static func twice(_ bytes: [UInt8], _ index: Int) -> (UInt8, Int)? {
    let rest = bytes[index...]
    if index + 7 < bytes.count, rest.starts(with: [0xC3, 0x83, 0xC6, 0x92, 0xC3, 0x82, 0xC2]) {
      let last = bytes[index + 7]
      return [0xA5, 0xA4, 0xB6, 0xA9, 0xA8, 0xBC].contains(last) ? (last, 8) : nil
    }
    guard rest.starts(with: [0xC3, 0x83, 0xC6, 0x92, 0xC3, 0xA2, 0xE2, 0x82, 0xAC]) else { return nil }
    let end = rest.dropFirst(9)
    if end.starts(with: [0xC2, 0xA6]) { return (0x85, 11) }  // Å
    if end.starts(with: [0xC5, 0xBE]) { return (0x84, 11) }  // Ä
    if end.starts(with: [0xE2, 0x80, 0x9C]) { return (0x96, 12) }  // Ö
    return nil
  }

  /// No-break space and § (`Â `), dashes and curved quotes (`â€“`), which are damaged with the letters.
  private static func sign(_ bytes: [UInt8], _ index: Int) -> ([UInt8], Int)? {
    let rest = bytes[index...]
    if index + 3 < bytes.count, rest.starts(with: [0xC3, 0x82, 0xC2]), [0xA0, 0xA7, 0xB4].contains(bytes[index + 3]) {
      return ([0xC2, bytes[index + 3]], 4)
    }
    guard rest.starts(with: [0xC3, 0xA2, 0xE2, 0x82, 0xAC]) else { return nil }
    let end = rest.dropFirst(5)
    if end.starts(with: [0xE2, 0x80, 0x9C]) { return ([0xE2, 0x80, 0x93], 8) }  // –
    if end.starts(with: [0xE2, 0x80, 0x9D]) { return ([0xE2, 0x80, 0x94], 8) }  // —
    if end.starts(with: [0xE2, 0x84, 0xA2]) { return ([0xE2, 0x80, 0x99], 8) }  // ’
    if end.starts(with: [0xC5, 0x93]) { return ([0xE2, 0x80, 0x9C], 7) }  // “
    if end.starts(with: [0xC2, 0x9D]) { return ([0xE2, 0x80, 0x9D], 7) }  // ”
    if end.starts(with: [0xC2, 0xA6]) { return ([0xE2, 0x80, 0xA6], 7) }  // …
    return nil
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
