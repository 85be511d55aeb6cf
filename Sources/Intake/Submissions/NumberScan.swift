/// Recognises identity and phone numbers that begin at one place in a text.
enum NumberScan {
  /// YYMMDD-NNNN or YYYYMMDD-NNNN, with or without a separator (`-`, `+`, a dash, a space).
  static func identityNumber(_ bytes: [UInt8], _ start: Int) -> PersonalDataScan.Hit? {
    guard isDigit(bytes, start), !isWordByte(bytes, start - 1) else { return nil }
    for dateLength in [8, 6] {
      let dateEnd = start + dateLength
      guard dateEnd + 4 <= bytes.count, (start..<dateEnd).allSatisfy({ isDigit(bytes, $0) }) else { continue }
      let serial = dateEnd + separatorLength(bytes, dateEnd)
      let end = serial + 4
      guard end <= bytes.count, (serial..<end).allSatisfy({ isDigit(bytes, $0) }), !isWordByte(bytes, end) else {
        continue
      }
      let date = (start..<dateEnd).map { Int(bytes[$0] - 0x30) }
      let digits = date.suffix(6) + (serial..<end).map { Int(bytes[$0] - 0x30) }
      guard isDate(date), passesLuhn(Array(digits)) else { continue }
      let shown = String(decoding: bytes[start..<dateEnd], as: UTF8.self)
      return PersonalDataScan.Hit(kind: .identityNumber, range: start..<end, mask: shown + "-****")
    }
    return nil
  }

  /// A Swedish number: 0 or +46, an area code of two to four digits, eight to eleven digits in all.
  static func phone(_ bytes: [UInt8], _ start: Int) -> PersonalDataScan.Hit? {
    guard start < bytes.count, !isWordByte(bytes, start - 1), start == 0 || bytes[start - 1] != 0x2E else { return nil }
    var index = start
    var digits = 0
    var isInternational = false
    for prefix in ["+46", "0046"] where bytes[start...].starts(with: Array(prefix.utf8)) {
      index = start + prefix.utf8.count
      isInternational = true
      digits = 1
      if bytes[index...].starts(with: Array("(0)".utf8)) { index += 3 }
      index += phoneSeparatorLength(bytes, index)
      if bytes[index...].starts(with: Array("(0)".utf8)) { index += 3 }
      index += phoneSeparatorLength(bytes, index)
      break
    }
    if !isInternational, bytes[index] != 0x30 { return nil }
    var groups: [Int] = []
    var hyphens = 0
    var end = index
    while index < bytes.count {
      let groupStart = index
      while isDigit(bytes, index) { index += 1 }
      guard index > groupStart else { break }
      groups.append(index - groupStart)
      end = index
      let length = phoneSeparatorLength(bytes, index)
      guard length > 0, isDigit(bytes, index + length) else { break }
      if bytes[index..<index + length].contains(0x2D) { hyphens += 1 }
      index += length
      if groups.count == 6 { break }
    }
    digits += groups.reduce(0, +)
    let areaStart = isInternational ? 0 : 1
    guard (8...11).contains(digits), hyphens <= (isInternational ? 2 : 1), !isWordByte(bytes, end),
      let area = groups.first
    else { return nil }
    if !isInternational {
      guard start + areaStart < bytes.count, bytes[start + areaStart] != 0x30,
        groups.count == 1 || (2...4).contains(area)
      else { return nil }
      // Two numbers with a hyphen between, such as a range of years: a subscriber number has five digits or more.
      guard groups.count == 1 || groups.dropFirst().reduce(0, +) >= 5 else { return nil }
    }
    return PersonalDataScan.Hit(kind: .phone, range: start..<end, mask: "[telefonnummer]")
  }

  private static func isDate(_ digits: [Int]) -> Bool {
    let year = digits.dropLast(4).reduce(0) { $0 * 10 + $1 }
    if digits.count == 8, !(1800...2099).contains(year) { return false }
    let month = digits[digits.count - 4] * 10 + digits[digits.count - 3]
    var day = digits[digits.count - 2] * 10 + digits[digits.count - 1]
    if day > 60 { day -= 60 }
    let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...12).contains(month), day >= 1, day <= lengths[month - 1] else { return false }
    return !(month == 2 && day == 29) || year % 4 == 0
  }

  /// The mod-10 check over the ten digits, weights 2 1 2 1 …
  private static func passesLuhn(_ digits: [Int]) -> Bool {
    var sum = 0
    for (index, digit) in digits.enumerated() {
      let product = digit * (index % 2 == 0 ? 2 : 1)
      sum += product > 9 ? product - 9 : product
    }
    return sum % 10 == 0
  }

  private static func isDigit(_ bytes: [UInt8], _ index: Int) -> Bool {
    index >= 0 && index < bytes.count && bytes[index] >= 0x30 && bytes[index] <= 0x39
  }

  /// A letter or digit: then the number is part of something longer, such as a code.
  private static func isWordByte(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard index >= 0, index < bytes.count else { return false }
    switch bytes[index] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
    default: return false
    }
  }

  /// `-`, `+`, a space, U+00A0, U+2010–U+2015 or U+2212: its length in bytes, 0 for none.
  private static func separatorLength(_ bytes: [UInt8], _ index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    switch bytes[index] {
    case 0x2D, 0x2B, 0x20: return 1
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: return 2
    case 0xE2 where index + 2 < bytes.count:
      let isDash = bytes[index + 1] == 0x80 && (0x90...0x95).contains(bytes[index + 2])
      let isMinus = bytes[index + 1] == 0x88 && bytes[index + 2] == 0x92
      return isDash || isMinus ? 3 : 0
    default: return 0
    }
  }

  /// One separator, or a hyphen with spaces around it; 0 for none.
  private static func phoneSeparatorLength(_ bytes: [UInt8], _ index: Int) -> Int {
    var length = 0
    for _ in 0..<3 {
      let step =
        bytes.indices.contains(index + length) && bytes[index + length] == 0x2B
        ? 0 : separatorLength(bytes, index + length)
      if step == 0 { break }
      length += step
    }
    return length
  }
}
