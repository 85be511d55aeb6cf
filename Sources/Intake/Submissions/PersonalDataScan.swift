/// Finds and masks personal data in free text: identity numbers, e-mail addresses, phone numbers.
///
/// An identity number has a date that exists (day + 60 for a samordningsnummer) and a right check digit, so that
/// organisation numbers, ISBN, dates and codes are left alone. Source: Skatteverket, SKV 704 and SKV 707.
package enum PersonalDataScan {
  package enum Kind: String, Sendable, CaseIterable {
    case identityNumber, email, phone
  }

  /// One place where personal data stands, in UTF-8 offsets of the text.
  struct Hit {
    let kind: Kind
    let range: Range<Int>
    let mask: String
  }

  /// The text with its personal data masked: `811228-****`, `[e-postadress]`, `[telefonnummer]`.
  package static func masked(_ text: String) -> String { scan(text).text }

  /// The masked text, and the kinds that were found, each once, in the order of `Kind`.
  package static func scan(_ text: String) -> (text: String, kinds: [Kind]) {
    let bytes = Array(text.utf8)
    guard mayHold(bytes, 0..<bytes.count) else { return (text, []) }
    let hits = hits(bytes)
    guard !hits.isEmpty else { return (text, []) }
    var masked: [UInt8] = []
    var index = 0
    for hit in hits {
      masked += bytes[index..<hit.range.lowerBound]
      masked += Array(hit.mask.utf8)
      index = hit.range.upperBound
    }
    masked += bytes[index...]
    let kinds = Set(hits.map(\.kind))
    return (String(decoding: masked, as: UTF8.self), Kind.allCases.filter(kinds.contains))
  }

  /// Cheap and never wrong in the negative: no `@`, and too few digits for any number.
  static func mayHold(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var digits = 0
    for index in range {
      let byte = bytes[index]
      if byte == 0x40 { return true }
      if byte >= 0x30, byte <= 0x39 { digits += 1 }
    }
    return digits >= 7
  }

  private static func hits(_ bytes: [UInt8]) -> [Hit] {
    var hits: [Hit] = []
    var index = 0
    while index < bytes.count {
      let hit =
        bytes[index] == 0x40
        ? email(bytes, at: index, after: hits.last?.range.upperBound ?? 0)
        : NumberScan.identityNumber(bytes, index) ?? NumberScan.phone(bytes, index)
      if let hit {
        while let last = hits.last, last.range.upperBound > hit.range.lowerBound { hits.removeLast() }
        hits.append(hit)
        index = hit.range.upperBound
      } else {
        index += 1
      }
    }
    return hits
  }

  private static func email(_ bytes: [UInt8], at: Int, after: Int) -> Hit? {
    var start = at
    while start > after, isLocal(bytes[start - 1]) { start -= 1 }
    var end = at + 1
    while end < bytes.count, isDomain(bytes[end]) { end += 1 }
    while end > at + 1, bytes[end - 1] == 0x2E || bytes[end - 1] == 0x2D { end -= 1 }
    guard start < at, let dot = bytes[at..<end].lastIndex(of: 0x2E), dot > at + 1, end - dot > 2 else { return nil }
    return Hit(kind: .email, range: start..<end, mask: "[e-postadress]")
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    isDomain(byte) || [0x5F, 0x2B, 0x25, 0x27].contains(byte)
  }

  private static func isDomain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x2D, 0x80...0xFF: true
    default: false
    }
  }
}
