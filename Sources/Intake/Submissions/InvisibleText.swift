/// Characters that do not show, or turn the direction of reading. Source: CVE-2021-42574; Unicode UAX #9.
enum InvisibleText {
  /// Their names, such as `U+202E`, each once, in the order they appear.
  static func names(in text: String) -> [String] {
    var names: [String] = []
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if isInvisible(scalar.value, after: previous.value) {
        let name = name(scalar)
        if !names.contains(name) { names.append(name) }
      }
      previous = scalar
    }
    return names
  }

  private static func isInvisible(_ code: UInt32, after previous: UInt32) -> Bool {
    switch code {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B, 0x200C, 0x200E, 0x200F, 0x202A...0x202E,
      0x2060...0x2064,
      0x2066...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    // A zero-width joiner belongs between pictographs.
    case 0x200D: previous < 0x2600
    default: false
    }
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
