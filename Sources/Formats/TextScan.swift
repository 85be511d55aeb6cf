/// Fast walks over bytes that most text consists of.
enum TextScan {
  /// The end of the run of ASCII without NUL and CR from `start`, eight bytes at a time, and its line feeds.
  static func plainASCII(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> (end: Int, newlines: Int) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    var index = start
    var newlines = 0
    while index + 8 <= buffer.count {
      let word = unsafe UnsafeRawPointer(buffer.baseAddress! + index).loadUnaligned(as: UInt64.self)
      let carriage = word ^ 0x0D0D_0D0D_0D0D_0D0D
      let special = ((word &- ones) & ~word) | word | ((carriage &- ones) & ~carriage)
      if special & highs != 0 { break }
      // Exact per byte, since no byte of an ASCII word exceeds 0x7F: the sum never carries into its neighbour.
      let feed = word ^ 0x0A0A_0A0A_0A0A_0A0A
      newlines += (~(feed &+ 0x7F7F_7F7F_7F7F_7F7F) & highs).nonzeroBitCount
      index += 8
    }
    return (index, newlines)
  }
}
