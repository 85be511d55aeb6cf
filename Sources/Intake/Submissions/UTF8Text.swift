/// Small questions about text that lies as UTF-8 in a buffer.
package enum UTF8Text {
  /// The range without white space at its ends: ASCII white space, U+00A0, U+2007, U+2009, U+202F, U+FEFF.
  package static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    // Mostly there is nothing to trim.
    if low < high, isInk(bytes[low]), isInk(bytes[high - 1]) { return range }
    while low < high {
      let width = leadingSpace(bytes, low, high)
      if width == 0 { break }
      low += width
    }
    while high > low {
      let width = trailingSpace(bytes, low, high)
      if width == 0 { break }
      high -= width
    }
    return low..<high
  }

  /// A byte with which no white space begins or ends.
  private static func isInk(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x80 }

  /// How many bytes of white space stand at `index`; 0 for none.
  package static func leadingSpace(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int {
    let byte = bytes[index]
    if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) { return 1 }
    if byte < 0xC2 { return 0 }
    if byte == 0xC2, index + 1 < end, bytes[index + 1] == 0xA0 { return 2 }
    if index + 2 < end, isWideSpace(byte, bytes[index + 1], bytes[index + 2]) { return 3 }
    return 0
  }

  private static func trailingSpace(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    let byte = bytes[end - 1]
    if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) { return 1 }
    if byte < 0x80 || byte > 0xBF { return 0 }
    if byte == 0xA0, end - 2 >= start, bytes[end - 2] == 0xC2 { return 2 }
    if end - 3 >= start, isWideSpace(bytes[end - 3], bytes[end - 2], byte) { return 3 }
    return 0
  }

  private static func isWideSpace(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
    switch (a, b) {
    case (0xE2, 0x80): c == 0x87 || c == 0x89 || c == 0x8A || c == 0xAF
    case (0xEF, 0xBB): c == 0xBF
    default: false
    }
  }
}
