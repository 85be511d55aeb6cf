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

  /// How often a byte stands in a text, eight bytes at a time.
  static func count(of byte: UInt8, _ start: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let raw = unsafe UnsafeRawPointer(start)
    let wanted = UInt64(byte) &* 0x0101_0101_0101_0101
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    var counts = ByteCounts()
    var index = 0
    while index + 8 <= count {
      let other = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ wanted
      // A mark in each byte that is zero; no sum carries.
      counts.add(marks: ~((other & low) &+ low | other | low))
      index += 8
    }
    var total = counts.total
    while index < count {
      if unsafe start[index] == byte { total += 1 }
      index += 1
    }
    return total
  }
}

/// Counts marks in the highest bits of bytes, without a bit count: that is one instruction only on newer processors
/// than the program is built for.
struct ByteCounts {
  /// One count in each byte, and how many words they are of.
  private var lanes: UInt64 = 0
  private var words = 0
  private var sum = 0

  @inline(__always) mutating func add(marks: UInt64) {
    if words == 255 { flush() }
    lanes &+= marks >> 7
    words += 1
  }

  private mutating func flush() {
    sum = total
    lanes = 0
    words = 0
  }

  var total: Int {
    let pairs = lanes & 0x00FF_00FF_00FF_00FF &+ (lanes >> 8 & 0x00FF_00FF_00FF_00FF)
    return sum + Int((pairs &* 0x0001_0001_0001_0001) >> 48)
  }
}
