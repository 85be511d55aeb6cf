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
  private static let letter = UInt8(ascii: "a")
  /// What a byte is to a run of text.
  private static let (plain, high, close, start, other): (UInt8, UInt8, UInt8, UInt8, UInt8) = (0, 1, 2, 3, 4)
  private static let classes: [UInt8] = (0...255).map { (byte: UInt8) -> UInt8 in
    return switch byte {
    case 0x3C: start
    case 0x3E: close
    case 0x22, 0x26, 0x27, 0x00...0x08, 0x0B...0x1F, 0x7F: other
    case 0x80...0xFF: high
    default: plain
    }
  }

  private var copy: [UInt8] = []

  /// Hands over the chunk, or a copy of it in which text is masked.
  mutating func withMasked<Answer>(
    _ chunk: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Answer
  ) -> Answer {
    guard let first = unsafe XMLTextMask.firstHigh(chunk, from: 0) else { return unsafe body(chunk) }
    copy.removeAll(keepingCapacity: true)
    unsafe copy.append(contentsOf: chunk)
    unsafe copy.withUnsafeMutableBufferPointer { copy in
      unsafe XMLTextMask.classes.withUnsafeBufferPointer { unsafe XMLTextMask.mask(chunk, from: first, in: copy, $0) }
    }
    return unsafe copy.withUnsafeBufferPointer { unsafe body($0) }
  }

  /// `first`: the first byte beyond ASCII. `copy` is as long as `chunk`, and `classes` has 256 entries.
  private static func mask(
    _ chunk: UnsafeBufferPointer<UInt8>, from first: Int, in copy: UnsafeMutableBufferPointer<UInt8>,
    _ classes: UnsafeBufferPointer<UInt8>
  ) {
    let (high, close, begin, other) = (high, close, start, other)
    var next: Int? = first
    var known = 0
    while let hit = next {
      // Back to where the text or the tag begins.
      var start = hit
      var isText = true
      var kind = XMLTextMask.plain
      while start > known {
        kind = unsafe classes[Int(chunk[start - 1])]
        if kind == close || kind == begin { break }
        if kind == other { isText = false }
        start -= 1
      }
      if start == known || kind != close { isText = false }
      // On to where it ends.
      var end = hit
      while end < chunk.count {
        let kind = unsafe classes[Int(chunk[end])]
        if kind == begin || kind == close { break }
        if kind == high {
          let length = unsafe XMLTextMask.character(chunk, at: end)
          if length == 0 { isText = false }
          end += max(1, length)
        } else {
          if kind == other { isText = false }
          end += 1
        }
      }
      if isText, end < chunk.count, unsafe chunk[end] == 0x3C {
        for index in start..<end where unsafe chunk[index] >= 0x80 { unsafe copy[index] = letter }
      }
      known = end
      next = unsafe firstHigh(chunk, from: end)
    }
  }

  /// The first byte beyond ASCII from `start`, eight bytes at a time; nil where there is none.
  @inline(__always)
  private static func firstHigh(_ chunk: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let raw = UnsafeRawBufferPointer(chunk)
    var index = start
    while index + 8 <= chunk.count {
      let marks = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080
      if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < chunk.count {
      if unsafe chunk[index] >= 0x80 { return index }
      index += 1
    }
    return nil
  }

  /// The length of the well-formed character beyond ASCII that stands at `index`, where XML allows it (not U+FFFE and
  /// U+FFFF); else 0. Source: The Unicode Standard, table 3-7.
  @inline(__always)
  private static func character(_ chunk: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    func byte(_ distance: Int) -> UInt8 {
      index + distance < chunk.count ? unsafe chunk[index + distance] : 0
    }
    func follows(_ distance: Int) -> Bool { byte(distance) & 0xC0 == 0x80 }
    let (first, second) = (byte(0), byte(1))
    guard second & 0xC0 == 0x80 else { return 0 }
    switch first {
    case 0xC2...0xDF: return 2
    case 0xE0...0xEF:
      if !follows(2) || (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) { return 0 }
      return first == 0xEF && second == 0xBF && byte(2) > 0xBD ? 0 : 3
    case 0xF0...0xF4:
      if !follows(2) || !follows(3) || (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F) { return 0 }
      return 4
    default: return 0
    }
  }
}
