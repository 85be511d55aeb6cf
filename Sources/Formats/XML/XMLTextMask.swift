import Glibc

/// Spares libxml2 the letters beyond ASCII in text between tags: it reads such text one character after the other, five
/// times slower than ASCII, and has nothing to say of it once it is known to be well-formed UTF-8.
///
/// In a copy that only libxml2 sees, each byte of such a letter becomes an ASCII letter; the text itself is then taken
/// from the original by its place. What lies in markup, holds a quote, a reference or a control character, is no UTF-8,
/// is no XML character, or is not whole in the chunk, is left as it is, so that libxml2 alone judges it. A run of
/// bytes from `>` to the next `<` without a quote cannot be part of a tag: a value cannot hold `<`, and would have to
/// end with its quote before it. At most it is part of a comment, an instruction or a CDATA section.
@safe struct XMLTextMask {
  private static var letter: UInt8 { UInt8(ascii: "a") }
  /// One in each byte of a word, and the highest bit of each.
  private static var ones: UInt64 { 0x0101_0101_0101_0101 }
  private static var highs: UInt64 { 0x8080_8080_8080_8080 }

  private var copy: [UInt8] = []

  /// Hands over the chunk, or a copy of it in which text is masked.
  mutating func withMasked<Answer>(
    _ chunk: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Answer
  ) -> Answer {
    guard let start = chunk.baseAddress, let first = unsafe XMLTextMask.firstHigh(start, from: 0, to: chunk.count)
    else {
      return unsafe body(chunk)
    }
    copy.removeAll(keepingCapacity: true)
    unsafe copy.append(contentsOf: chunk)
    unsafe copy.withUnsafeMutableBufferPointer { copy in
      if let copied = copy.baseAddress { unsafe XMLTextMask.mask(start, chunk.count, from: first, in: copied) }
    }
    return unsafe copy.withUnsafeBufferPointer { unsafe body($0) }
  }

  /// `first`: the first byte beyond ASCII. `copy` is as long as `chunk`.
  private static func mask(
    _ chunk: UnsafePointer<UInt8>, _ count: Int, from first: Int, in copy: UnsafeMutablePointer<UInt8>
  ) {
    var next: Int? = first
    var known = 0
    while let hit = next {
      guard let open = unsafe memchr(chunk + hit, 0x3C, count - hit) else { return }
      let end = unsafe UnsafeRawPointer(chunk).distance(to: UnsafeRawPointer(open))
      let start = unsafe behindTag(chunk, from: known, to: hit)
      // What comes before the first `>` may have begun in the chunk before. Whole words are read: not beyond the chunk.
      if start > known, end &+ 8 <= count, unsafe isPlain(chunk, start, end) || isPlainByCharacter(chunk, start, end) {
        unsafe cover(copy, start, end)
      }
      known = end
      next = unsafe firstHigh(chunk, from: end, to: count)
    }
  }

  /// The place behind the last `>` of a stretch; its beginning where there is none.
  @inline(__always) private static func behindTag(_ text: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    var place = unsafe text + end
    let first = unsafe text + start
    while unsafe place != first {
      let before = unsafe place - 1
      if unsafe before.pointee == 0x3E { break }
      unsafe place = unsafe before
    }
    return unsafe place - text
  }

  /// Whether text surely holds no quote, reference, tag or control character, and beyond ASCII nothing but whole letters
  /// of two bytes: most text, without a decision for each byte. Eight bytes behind `end` can be read.
  @inline(__always) private static func isPlain(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let raw = unsafe UnsafeRawPointer(text)
    var found: UInt64 = 0
    var carried: UInt64 = 0
    var index = start
    while index < end {
      var word = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let rest = end &- index
      if rest < 8 {
        let inside = (1 &<< UInt64(8 &* rest)) &- 1
        word = (word & inside) | (ones &* 0x20 & ~inside)
      }
      // `&` and `'` differ in one bit. A borrow can set wrong marks above a right one, or beside a control.
      let (a, b) = (word ^ ones &* 0x3C, (word | ones) ^ ones &* 0x27)
      let (c, d) = (word ^ ones &* 0x22, word ^ ones &* 0x7F)
      found |= ((a &- ones) & ~a) | ((b &- ones) & ~b) | ((c &- ones) & ~c) | ((d &- ones) & ~d)
      found |= (word &- ones &* 0x20) & ~word
      // C2 to DF, and a continuation right behind each and nowhere else.
      let leads = word & (word &<< 1) & highs
      let isShort = ~(word &<< 2) & ((word & (ones &* 0x1E)) &+ ones &* 0x7E)
      found |= leads & ~isShort
      found |= (word & highs & ~leads) ^ (leads &<< 8 | carried)
      carried = leads &>> 56
      index &+= 8
    }
    return (found & highs) | carried == 0
  }

  /// The same of any text, character by character.
  @inline(never)
  private static func isPlainByCharacter(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end {
      switch unsafe text[index] {
      case 0x22, 0x26, 0x27, 0x3C, 0x7F, 0x00...0x08, 0x0B...0x1F: return false
      case 0x80...0xFF:
        let length = unsafe character(text, at: index, end)
        if length == 0 { return false }
        index &+= length
      default: index &+= 1
      }
    }
    return true
  }

  /// Makes a letter of each byte beyond ASCII. Eight bytes behind `end` can be written, as they are.
  @inline(__always) private static func cover(_ text: UnsafeMutablePointer<UInt8>, _ start: Int, _ end: Int) {
    let raw = UnsafeMutableRawPointer(text)
    var index = start
    while index < end {
      let word = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let rest = end &- index
      let inside = rest < 8 ? (1 &<< UInt64(8 &* rest)) &- 1 : UInt64.max
      let high = ((word & highs & inside) &>> 7) &* 0xFF
      unsafe raw.storeBytes(
        of: (word & ~high) | (high & (ones &* UInt64(letter))), toByteOffset: index, as: UInt64.self)
      index &+= 8
    }
  }

  /// The first byte beyond ASCII, several words at a time; nil where there is none.
  @inline(__always) private static func firstHigh(_ text: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int? {
    let raw = unsafe UnsafeRawPointer(text)
    var index = start
    while index &+ 32 <= end {
      let (a, b) = unsafe (
        raw.loadUnaligned(fromByteOffset: index, as: UInt64.self),
        raw.loadUnaligned(fromByteOffset: index &+ 8, as: UInt64.self)
      )
      let (c, d) = unsafe (
        raw.loadUnaligned(fromByteOffset: index &+ 16, as: UInt64.self),
        raw.loadUnaligned(fromByteOffset: index &+ 24, as: UInt64.self)
      )
      if (a | b | c | d) & highs != 0 { break }
      index &+= 32
    }
    while index &+ 8 <= end {
      let marks = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080
      if marks != 0 { return index &+ marks.trailingZeroBitCount / 8 }
      index &+= 8
    }
    while index < end {
      if unsafe text[index] >= 0x80 { return index }
      index &+= 1
    }
    return nil
  }

  /// The length of the well-formed character beyond ASCII that stands at `index`, where XML allows it (not U+FFFE and
  /// U+FFFF); else 0. Source: The Unicode Standard, table 3-7.
  @inline(__always)
  private static func character(_ text: UnsafePointer<UInt8>, at index: Int, _ end: Int) -> Int {
    let first = unsafe text[index]
    guard index &+ 1 < end else { return 0 }
    let second = unsafe text[index &+ 1]
    guard second & 0xC0 == 0x80 else { return 0 }
    if first >= 0xC2 && first < 0xE0 { return 2 }
    func follows(_ distance: Int) -> Bool {
      index &+ distance < end ? unsafe text[index &+ distance] & 0xC0 == 0x80 : false
    }
    switch first {
    case 0xE0...0xEF:
      if !follows(2) || (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) { return 0 }
      return unsafe first == 0xEF && second == 0xBF && text[index &+ 2] > 0xBD ? 0 : 3
    case 0xF0...0xF4:
      if !follows(2) || !follows(3) || (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F) { return 0 }
      return 4
    default: return 0
    }
  }
}
