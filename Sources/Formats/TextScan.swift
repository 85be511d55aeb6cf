import Glibc

/// Fast walks over bytes that most text consists of.
enum TextScan {
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
