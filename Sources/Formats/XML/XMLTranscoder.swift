/// Turns the bytes of a document into UTF-8 without byte-order mark, chunk by chunk, or says why it cannot.
///
/// libxml2 is given UTF-8 only: no iconv runs over foreign bytes, offsets are offsets in one known text, and lines
/// and columns in Unicode scalars are the same in it as in the file.
struct XMLTranscoder: Sendable {
  /// How far the end of the XML declaration is waited for.
  private static let headLength = 1_024

  private(set) var encoding: XMLEncodingName?
  /// Declared ISO-8859-1 but with bytes 0x80–0x9F, which only windows-1252 gives a letter; read as windows-1252.
  private(set) var readsLatin1AsWindows1252 = false
  private(set) var fault: XMLFault.Code?
  private(set) var faultDetail = ""
  /// Bytes taken so far.
  private(set) var taken = 0
  /// Bytes that wait for their successors: the head of the file, or half a UTF-16 unit or pair.
  private var waiting: [UInt8] = []

  /// Adds the UTF-8 form of `bytes` to `text`. Nothing more is added after a fault.
  mutating func decode(_ bytes: some Collection<UInt8>, into text: inout [UInt8]) {
    taken += bytes.count
    if fault != nil { return }
    if encoding == nil {
      waiting.append(contentsOf: bytes)
      if waiting.count >= XMLTranscoder.headLength || waiting.contains(0x3E) { decideAndDecode(into: &text) }
    } else {
      decodeBody(bytes, into: &text)
    }
  }

  /// The file is over: decides on a head shorter than it may be and refuses half a character.
  mutating func finish(into text: inout [UInt8]) {
    if fault == nil, encoding == nil { decideAndDecode(into: &text) }
    guard fault == nil, !waiting.isEmpty else { return }
    fail(taken % 2 == 1 ? .oddUTF16 : .invalidBytes)
  }

  private mutating func fail(_ code: XMLFault.Code, _ detail: String = "") {
    fault = code
    faultDetail = detail
  }

  private mutating func decideAndDecode(into text: inout [UInt8]) {
    let head = waiting
    waiting = []
    switch XMLEncodingName.signature(head) {
    case .refused(let name): fail(.encodingNotAllowed, name)
    case .shown(let shown, let mark):
      encoding = shown
      let start = text.count
      decodeBody(head.dropFirst(mark), into: &text)
      guard fault == nil, let name = XMLEncodingName.declaration(in: text[start...]) else { return }
      let allowed = XMLEncodingName.declared(name)
      if allowed.isEmpty {
        fail(.encodingNotAllowed, name)
      } else if !allowed.contains(shown) {
        fail(.encodingMismatch, name)
      }
    case .asciiLike:
      let name = XMLEncodingName.declaration(in: head)
      guard let chosen = name.map({ XMLEncodingName.declared($0).first }) ?? .utf8 else {
        return fail(.encodingNotAllowed, name ?? "")
      }
      if chosen == .utf16LittleEndian || chosen == .utf16BigEndian { return fail(.encodingMismatch, name ?? "") }
      encoding = chosen
      decodeBody(head, into: &text)
    }
  }

  private mutating func decodeBody(_ bytes: some Collection<UInt8>, into text: inout [UInt8]) {
    switch encoding {
    case .utf8, .utf8BOM, nil:
      text.append(contentsOf: bytes)
    case .utf16LittleEndian: decodeUTF16(bytes, lowFirst: true, into: &text)
    case .utf16BigEndian: decodeUTF16(bytes, lowFirst: false, into: &text)
    case .windows1252, .latin1, .latin9:
      let isLatin9 = encoding == .latin9
      let isLatin1 = encoding == .latin1
      for byte in bytes {
        if byte < 0x80 {
          text.append(byte)
        } else {
          if isLatin1, byte < 0xA0 { readsLatin1AsWindows1252 = true }
          XMLTranscoder.append(isLatin9 ? XMLTranscoder.latin9(byte) : XMLTranscoder.windows1252(byte), to: &text)
        }
      }
    }
  }

  private mutating func decodeUTF16(_ bytes: some Collection<UInt8>, lowFirst: Bool, into text: inout [UInt8]) {
    waiting.append(contentsOf: bytes)
    var index = 0
    while index + 1 < waiting.count {
      let unit = unit(at: index, lowFirst)
      if unit & 0xF800 != 0xD800 {
        XMLTranscoder.append(UInt32(unit), to: &text)
        index += 2
        continue
      }
      guard unit & 0x0400 == 0 else { return fail(.invalidBytes) }
      guard index + 3 < waiting.count else { break }
      let second = self.unit(at: index + 2, lowFirst)
      guard second & 0xFC00 == 0xDC00 else { return fail(.invalidBytes) }
      XMLTranscoder.append(0x10000 + (UInt32(unit & 0x3FF) << 10) + UInt32(second & 0x3FF), to: &text)
      index += 4
    }
    waiting.removeFirst(index)
  }

  private func unit(at index: Int, _ lowFirst: Bool) -> UInt16 {
    let (a, b) = (UInt16(waiting[index]), UInt16(waiting[index + 1]))
    return lowFirst ? b << 8 | a : a << 8 | b
  }

  private static func append(_ value: UInt32, to text: inout [UInt8]) {
    switch value {
    case 0..<0x80: text.append(UInt8(value))
    case 0x80..<0x800: text += [UInt8(0xC0 | value >> 6), UInt8(0x80 | value & 0x3F)]
    case 0x800..<0x10000:
      text += [UInt8(0xE0 | value >> 12), UInt8(0x80 | value >> 6 & 0x3F), UInt8(0x80 | value & 0x3F)]
    default:
      text += [
        UInt8(0xF0 | value >> 18), UInt8(0x80 | value >> 12 & 0x3F), UInt8(0x80 | value >> 6 & 0x3F),
        UInt8(0x80 | value & 0x3F),
      ]
    }
  }

  /// Unassigned bytes become the control character of the same number, as the WHATWG Encoding Standard has it.
  private static let windows1252Upper: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]

  private static func windows1252(_ byte: UInt8) -> UInt32 {
    byte < 0xA0 ? windows1252Upper[Int(byte) - 0x80] : UInt32(byte)
  }

  private static func latin9(_ byte: UInt8) -> UInt32 {
    switch byte {
    case 0xA4: 0x20AC
    case 0xA6: 0x0160
    case 0xA8: 0x0161
    case 0xB4: 0x017D
    case 0xB8: 0x017E
    case 0xBC: 0x0152
    case 0xBD: 0x0153
    case 0xBE: 0x0178
    default: UInt32(byte)
    }
  }
}
