/// Strict UTF-8, byte by byte. Source: The Unicode Standard, table 3-7 (well-formed byte sequences).
struct UTF8Validator: Sendable {
  enum Step { case fine, invalid }

  /// How many letters of two bytes or more were whole, and how many times a sequence broke.
  private(set) var letters = 0
  private(set) var invalid = 0
  private var pending = 0
  private var low: UInt8 = 0x80
  private var high: UInt8 = 0xBF

  /// Not in the middle of a sequence.
  var isBetween: Bool { pending == 0 }

  /// Whole letters of several bytes, known to be well-formed, between two others.
  mutating func takeLetters(_ count: Int) { letters += count }

  mutating func take(_ byte: UInt8) -> Step {
    if pending > 0 {
      if byte >= low, byte <= high {
        pending -= 1
        (low, high) = (0x80, 0xBF)
        if pending == 0 { letters += 1 }
        return .fine
      }
      pending = 0
      (low, high) = (0x80, 0xBF)
      invalid += 1
      _ = begin(byte)
      return .invalid
    }
    return begin(byte)
  }

  private mutating func begin(_ byte: UInt8) -> Step {
    switch byte {
    case 0x00...0x7F: return .fine
    case 0xC2...0xDF: pending = 1
    case 0xE0: (pending, low) = (2, 0xA0)
    case 0xE1...0xEC, 0xEE, 0xEF: pending = 2
    case 0xED: (pending, high) = (2, 0x9F)
    case 0xF0: (pending, low) = (3, 0x90)
    case 0xF1...0xF3: pending = 3
    case 0xF4: (pending, high) = (3, 0x8F)
    default:
      invalid += 1
      return .invalid
    }
    return .fine
  }
}
