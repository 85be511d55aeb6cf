/// What one walk over a text's bytes shows: whether it needs a closer look, and for what.
struct TextSigns {
  private(set) var mayHoldPersonalData = false
  private(set) var mayHoldInvisible = false
  private(set) var mayBeFormula = false

  var isPlain: Bool { !mayHoldPersonalData && !mayHoldInvisible && !mayBeFormula }

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var digits = 0
    for index in range {
      let byte = bytes[index]
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x40: mayHoldPersonalData = true
      // Lead bytes of soft hyphen and C1 (C2), general punctuation and tags (E2, F3), BOM and U+FFFD (EF),
      // Arabic marks (D8), Mongolian (E1); and ASCII controls.
      case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F, 0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3: mayHoldInvisible = true
      default: break
      }
    }
    if digits >= 7 { mayHoldPersonalData = true }
    guard let first = range.first else { return }
    switch bytes[first] {
    case 0x3D, 0x2B, 0x2D, 0x40, 0xEF, 0xE2: mayBeFormula = true
    default: break
    }
  }
}
