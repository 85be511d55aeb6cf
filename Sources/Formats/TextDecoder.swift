/// Turns the bytes of a file, in chunks of any size, into UTF-8 without byte order mark.
///
/// Line, column and spelling are those of the original, since every scalar becomes itself. The file must be what
/// `TextEncodingDetector` said: what is not is replaced by U+FFFD, never trapped.
package struct TextDecoder: Sendable {
  package let encoding: TextEncoding
  private var isAtStart = true
  private var rest: [UInt8] = []

  package init(_ encoding: TextEncoding) { self.encoding = encoding }

  /// Appends the text of the chunk to `output`.
  package mutating func decode(_ chunk: [UInt8], into output: inout [UInt8]) {
    guard !chunk.isEmpty else { return }
    let mark = isAtStart ? encoding.markLength(in: chunk) : 0
    isAtStart = false
    switch encoding {
    case .utf8, .utf8BOM, .unknown: output.append(contentsOf: chunk[mark...])
    case .utf16LittleEndian, .utf16BigEndian: decodeWide(chunk[mark...], into: &output)
    case .windows1252, .latin1: decodeNarrow(chunk, TextDecoder.windows1252, into: &output)
    case .latin9: decodeNarrow(chunk, TextDecoder.latin9, into: &output)
    }
  }

  private mutating func decodeNarrow(_ chunk: [UInt8], _ table: [UInt16], into output: inout [UInt8]) {
    output.reserveCapacity(output.count + chunk.count + chunk.count / 8)
    for byte in chunk {
      if byte < 0x80 { output.append(byte) } else { TextDecoder.append(UInt32(table[Int(byte) - 0x80]), to: &output) }
    }
  }

  private mutating func decodeWide(_ chunk: ArraySlice<UInt8>, into output: inout [UInt8]) {
    rest.append(contentsOf: chunk)
    let isBig = encoding == .utf16BigEndian
    var index = 0
    func unit(_ at: Int) -> UInt32 {
      isBig ? UInt32(rest[at]) << 8 | UInt32(rest[at + 1]) : UInt32(rest[at + 1]) << 8 | UInt32(rest[at])
    }
    while index + 2 <= rest.count {
      let first = unit(index)
      if (0xD800...0xDBFF).contains(first) {
        guard index + 4 <= rest.count else { break }
        let second = unit(index + 2)
        if (0xDC00...0xDFFF).contains(second) {
          TextDecoder.append(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00), to: &output)
          index += 4
          continue
        }
      }
      TextDecoder.append((0xD800...0xDFFF).contains(first) ? 0xFFFD : first, to: &output)
      index += 2
    }
    rest.removeSubrange(..<index)
  }

  private static func append(_ scalar: UInt32, to output: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: output.append(UInt8(scalar))
    case 0x80..<0x800:
      output.append(UInt8(0xC0 | scalar >> 6))
      output.append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      output.append(UInt8(0xE0 | scalar >> 12))
      output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      output.append(UInt8(0x80 | scalar & 0x3F))
    default:
      output.append(UInt8(0xF0 | scalar >> 18 & 0x07))
      output.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      output.append(UInt8(0x80 | scalar & 0x3F))
    }
  }

  /// The upper half; 0x80–0x9F are letters and marks that ISO 8859-1 does not have, but that its users send.
  ///
  /// Source: WHATWG Encoding Standard, index windows-1252 (undefined bytes map to C1 controls).
  private static let windows1252: [UInt16] =
    [
      0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
      0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
      0x0153, 0x9D, 0x017E, 0x0178,
    ] + Array(0xA0...0xFF)

  /// ISO 8859-15: eight places of ISO 8859-1 are other letters.
  private static let latin9: [UInt16] = Array(0x80...0xFF).map { (code: UInt16) in
    switch code {
    case 0xA4: 0x20AC
    case 0xA6: 0x0160
    case 0xA8: 0x0161
    case 0xB4: 0x017D
    case 0xB8: 0x017E
    case 0xBC: 0x0152
    case 0xBD: 0x0153
    case 0xBE: 0x0178
    default: code
    }
  }
}
