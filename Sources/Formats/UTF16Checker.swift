/// Well-formed UTF-16, byte by byte: every surrogate has its partner.
struct UTF16Checker: Sendable {
  enum Event { case newline, nul, broken, ink }

  private var firstByte: UInt8?
  private var wantsLow = false
  private var afterCR = false

  /// A unit or a pair is not finished.
  var isHalfway: Bool { firstByte != nil || wantsLow }

  mutating func take(_ byte: UInt8, bigEndian: Bool) -> Event? {
    guard let first = firstByte else {
      firstByte = byte
      return nil
    }
    firstByte = nil
    let unit = bigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
    let isLow = (0xDC00...0xDFFF).contains(unit)
    if wantsLow != isLow {
      wantsLow = (0xD800...0xDBFF).contains(unit)
      return .broken
    }
    wantsLow = (0xD800...0xDBFF).contains(unit)
    let lone = afterCR && unit != 0x0A
    afterCR = unit == 0x0D
    if unit == 0 { return .nul }
    if unit == 0x0A || lone { return .newline }
    return unit > 0x20 && unit != 0xFEFF ? .ink : nil
  }
}
