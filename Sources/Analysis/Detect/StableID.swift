/// Ids of findings that stay the same from run to run and from year to year for the same members.
enum StableID {
  /// Eight hexadecimal digits of FNV-1a (32 bits) over the members, sorted.
  static func hash(_ members: [String]) -> String {
    var hash: UInt32 = 2_166_136_261
    for byte in members.sorted().joined(separator: "\n").utf8 {
      hash ^= UInt32(byte)
      hash = hash &* 16_777_619
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// A part of an id: letters, digits and hyphens only.
  static func part(_ text: String) -> String {
    String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }
}
