import Glibc

/// Fast walks over bytes that most text consists of.
enum TextScan {
  /// The end of the run of ASCII without NUL and CR from `start`, eight bytes at a time, and its line feeds.
  static func plainASCII(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> (end: Int, newlines: Int) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let raw = UnsafeRawBufferPointer(buffer)
    var index = start
    var newlines = 0
    while index + 8 <= buffer.count {
      let word = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let carriage = word ^ 0x0D0D_0D0D_0D0D_0D0D
      let special = ((word &- ones) & ~word) | word | ((carriage &- ones) & ~carriage)
      // Exact per byte, since no byte of an ASCII word exceeds 0x7F: the sum never carries into its neighbour.
      let feed = word ^ 0x0A0A_0A0A_0A0A_0A0A
      let feeds = ~(feed &+ 0x7F7F_7F7F_7F7F_7F7F) & highs
      let found = special & highs
      if found != 0 {
        // The lowest mark is exact; a borrow can only have set wrong ones above it. It ends the run.
        let plain = found.trailingZeroBitCount & ~7
        return (index + plain / 8, newlines + (feeds & (1 << plain &- 1)).nonzeroBitCount)
      }
      newlines += feeds.nonzeroBitCount
      index += 8
    }
    return (index, newlines)
  }

  /// The first delimiter, LF or CR from `start`, eight bytes at a time; the end where there is none.
  @inline(__always)
  static func cellEnd(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int, delimiter: UInt8) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let raw = UnsafeRawBufferPointer(buffer)
    let delimiters = UInt64(delimiter) &* ones
    var index = start
    while index + 8 <= buffer.count {
      let word = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let (a, b, c) = (word ^ delimiters, word ^ 0x0A0A_0A0A_0A0A_0A0A, word ^ 0x0D0D_0D0D_0D0D_0D0D)
      let found = (((a &- ones) & ~a) | ((b &- ones) & ~b) | ((c &- ones) & ~c)) & highs
      // The lowest mark is exact, as above.
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < buffer.count {
      let byte = unsafe buffer[index]
      if byte == delimiter || byte == 0x0A || byte == 0x0D { return index }
      index += 1
    }
    return index
  }

  /// How many line ends begin in a range: LF, CR LF (where its LF stands) and a lone CR.
  static func lineBreaks(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    guard start < end, let base = buffer.baseAddress else { return 0 }
    var breaks = unsafe count(of: 0x0A, base + start, end - start)
    var index = start
    while index < end, let found = unsafe memchr(base + index, 0x0D, end - index) {
      index = unsafe UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found)) + 1
      if unsafe !(index < buffer.count && buffer[index] == 0x0A) { breaks += 1 }
    }
    return breaks
  }

  /// How often a byte stands in a text. In blocks of a fixed size, whose loop the compiler makes vector instructions of.
  static func count(of byte: UInt8, _ start: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let block = 128
    var total = 0
    var index = 0
    while index &+ block <= count {
      var part: UInt8 = 0
      var place = 0
      while place < block {
        part &+= unsafe start[index &+ place] == byte ? 1 : 0
        place &+= 1
      }
      total &+= Int(part)
      index &+= block
    }
    while index < count {
      total &+= unsafe start[index] == byte ? 1 : 0
      index &+= 1
    }
    return total
  }
}
