import CByteMasks

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
      while index < buffer.count {
        if kind == nil, hasInk, utf8.isBetween, let end = unsafe takeOrdinaryText(buffer, from: index) {
          index = end
          continue
        }
        let limit = min(index + TextEncodingDetector.stretch, buffer.count)
        while index < limit {
          take(unsafe buffer[index], at: total + index, wide: kind)
          index += 1
        }
      }
    }
    total += chunk.count
  }

  /// How many bytes are looked at in one go, and one by one where there is something to be said of them.
  private static var stretch: Int { 16 * 1_024 }

  /// Takes a stretch of UTF-8 without NUL whole, and says where it ends; nil for bytes that need a closer look.
  private mutating func takeOrdinaryText(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let end = unsafe TextEncodingDetector.endOfLetter(
      buffer, start, min(start + TextEncodingDetector.stretch, buffer.count))
    guard end > start, let text = buffer.baseAddress else { return nil }
    let facts = unsafe nulage_text_look(text + start, end - start, previous == 0x0D ? 1 : 0)
    guard facts.is_utf8 != 0, facts.has_nul == 0, facts.has_undefined == 0 || undefinedLine != nil else { return nil }
    line += facts.lines
    utf8.takeLetters(facts.letters)
    if facts.has_tilde_a != 0 { mayHoldMojibake = true }
    previous = unsafe buffer[end - 1]
    return end
  }

  /// The last place up to `end` at which no letter is cut in two.
  private static func endOfLetter(_ buffer: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    for length in 1...3 where end - length >= start {
      let byte = unsafe buffer[end - length]
      if byte < 0x80 { break }
      if byte >= 0xC0 {
        let whole = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        return whole > length ? end - length : end
      }
    }
    return end
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
