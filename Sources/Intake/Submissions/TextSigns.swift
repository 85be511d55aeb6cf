import Formats

/// What a value's summary shows: whether its text needs a closer look, and for what.
struct TextSigns {
  let mayHoldPersonalData: Bool
  let mayHoldInvisible: Bool
  let mayBeFormula: Bool

  var isPlain: Bool { !mayHoldPersonalData && !mayHoldInvisible && !mayBeFormula }

  init(_ summary: ByteSummary, first: UInt8) {
    mayHoldPersonalData = summary.digits >= 7 || summary.hasAt
    mayHoldInvisible = summary.mayHoldInvisible
    switch first {
    case 0x3D, 0x2B, 0x2D, 0x40, 0xEF, 0xE2: mayBeFormula = true
    default: mayBeFormula = false
    }
  }

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.init(ByteSummary(bytes, range), first: range.isEmpty ? 0 : bytes[range.lowerBound])
  }
}
