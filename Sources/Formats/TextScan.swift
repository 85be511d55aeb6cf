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

  /// How many line ends begin in a range: LF, CR LF (where its LF stands) and a lone CR. Eight bytes at a time.
  static func lineBreaks(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let raw = UnsafeRawBufferPointer(buffer)
    var index = start
    var breaks = 0
    /// A mark in each byte that is zero, without carries.
    func zeros(_ word: UInt64) -> UInt64 { ~(((word & low) &+ low) | word | low) }
    while index < end {
      if index + 8 <= end {
        let word = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if zeros(word ^ 0x0D0D_0D0D_0D0D_0D0D) == 0 {
          breaks += zeros(word ^ 0x0A0A_0A0A_0A0A_0A0A).nonzeroBitCount
          index += 8
          continue
        }
      }
      let stop = min(index + 8, end)
      while index < stop {
        let byte = unsafe buffer[index]
        if unsafe byte == 0x0A || (byte == 0x0D && !(index + 1 < buffer.count && buffer[index + 1] == 0x0A)) {
          breaks += 1
        }
        index += 1
      }
    }
    return breaks
  }
}
