/// Finds a file's encoding by reading all of it once, in chunks of any size, in constant memory.
///
/// Strict UTF-8 (no overlong forms, no surrogates, nothing above U+10FFFF) is UTF-8; what is not, and has no valid
/// UTF-8 letters either, is Windows-1252. A byte order mark decides for UTF-16; without one, the pattern of zero
/// bytes in the beginning does.
package struct TextEncodingDetector: Sendable {
  private var head: [UInt8] = []
  private var total = 0
  private var line = 1
  private var previous: UInt8 = 0
  private var hasInk = false
  private var firstNUL: Int?
  /// Positions with a zero byte among the first bytes, even and odd.
  private var zeros = (even: 0, odd: 0)
  private var utf8 = UTF8Validator()
  private var firstInvalidLine: Int?
  private var undefinedLine: Int?
  private var utf16 = UTF16Checker()

  /// Whether U+00C3 stands in the text as UTF-8, as it does wherever there is `Mojibake`.
  package private(set) var mayHoldMojibake = false

  package init() {}

  package mutating func feed(_ chunk: [UInt8]) {
    if head.count < FileSignature.length { head.append(contentsOf: chunk.prefix(FileSignature.length - head.count)) }
    let kind = wideEncoding
    unsafe chunk.withUnsafeBufferPointer { buffer in
      var index = 0
      let count = buffer.count
      while index < count {
        if utf8.isBetween, kind == nil, hasInk, previous != 0x0D {
          let skipped = unsafe TextScan.plainASCII(buffer, from: index)
          line += skipped.newlines
          if skipped.end > index { previous = unsafe buffer[skipped.end - 1] }
          index = skipped.end
          if index >= count { break }
          if let length = unsafe commonLetter(buffer, at: index) {
            previous = unsafe buffer[index + length - 1]
            index += length
            continue
          }
        }
        take(unsafe buffer[index], at: total + index, wide: kind)
        index += 1
      }
    }
    total += chunk.count
  }

  /// The length of a letter of two bytes, such as å, taken whole; nil for anything that needs a closer look.
  private mutating func commonLetter(_ buffer: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    guard index + 1 < buffer.count, unsafe buffer[index] >= 0xC2, unsafe buffer[index] <= 0xDF else { return nil }
    switch unsafe buffer[index + 1] {
    // Undefined in Windows-1252, or the beginning of mojibake.
    case 0x81, 0x83, 0x8D, 0x8F, 0x90, 0x9D: return nil
    case 0x80...0xBF:
      utf8.takeLetter()
      return 2
    default: return nil
    }
  }

  private mutating func take(_ byte: UInt8, at position: Int, wide: TextEncoding?) {
    if let wide {
      if let trouble = utf16.take(byte, bigEndian: wide == .utf16BigEndian) {
        switch trouble {
        case .newline: line += 1
        case .nul: if firstNUL == nil { firstNUL = line }
        case .broken: if firstInvalidLine == nil { firstInvalidLine = line }
        case .ink: hasInk = true
        }
      }
      return
    }
    if byte == 0x0A || (previous == 0x0D && byte != 0x0A) { line += 1 }
    if byte == 0x83, previous == 0xC3 { mayHoldMojibake = true }
    previous = byte
    if byte == 0 {
      if firstNUL == nil { firstNUL = line }
    } else if byte > 0x20, !hasInk {
      hasInk = position > 2 || !head.starts(with: [0xEF, 0xBB, 0xBF])
    }
    if utf8.take(byte) == .invalid, firstInvalidLine == nil { firstInvalidLine = line }
    switch byte {
    case 0x81, 0x8D, 0x8F, 0x90, 0x9D: if undefinedLine == nil { undefinedLine = line }
    default: break
    }
  }

  /// UTF-16 by its mark, or by the zero bytes of the Latin letters it begins with.
  private var wideEncoding: TextEncoding? {
    if head.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if head.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    let sample = head.prefix(64)
    guard sample.count >= 8 else { return nil }
    let even = sample.enumerated().count { $0.offset % 2 == 0 && $0.element == 0 }
    let odd = sample.enumerated().count { $0.offset % 2 == 1 && $0.element == 0 }
    if even == 0, odd * 4 >= sample.count { return .utf16LittleEndian }
    if odd == 0, even * 4 >= sample.count { return .utf16BigEndian }
    return nil
  }

  /// The answer, once every byte has been fed.
  package func verdict() -> TextEncodingVerdict {
    if total == 0 { return .empty }
    if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) { return .undecodable(.utf32) }
    if let signature = FileSignature(head) { return .binary(signature) }
    if let wide = wideEncoding {
      if total % 2 != 0 { return .undecodable(.oddLength) }
      if let firstInvalidLine { return .undecodable(.brokenSurrogate(line: firstInvalidLine)) }
      if utf16.isHalfway { return .undecodable(.brokenSurrogate(line: line)) }
      if !hasInk, firstNUL == nil { return .empty }
      return firstNUL.map { .nul(wide, line: $0) } ?? .text(wide)
    }
    if head.count(where: { $0 < 9 || ($0 > 13 && $0 < 27) }) * 8 > head.count { return .binary(.unknown) }
    let isUTF8 = firstInvalidLine == nil && utf8.isBetween
    if isUTF8 {
      let encoding: TextEncoding = head.starts(with: [0xEF, 0xBB, 0xBF]) ? .utf8BOM : .utf8
      if let firstNUL { return .nul(encoding, line: firstNUL) }
      return hasInk && total > encoding.markLength(in: head) ? .text(encoding) : .empty
    }
    let invalidLine = firstInvalidLine ?? line
    if let firstNUL { return .nul(.windows1252, line: firstNUL) }
    if utf8.letters > utf8.invalid { return .undecodable(.mixed(line: invalidLine)) }
    if let undefinedLine { return .undecodable(.noEncoding(line: undefinedLine)) }
    return .text(.windows1252)
  }
}
