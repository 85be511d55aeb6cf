/// Numbers as text: checked and moved, never computed.
enum NumberText {
  /// An optional sign, digits with an optional point, and an optional exponent.
  static func isNumber(_ bytes: some Collection<UInt8>) -> Bool {
    var index = bytes.startIndex
    func at(_ byte: UInt8) -> Bool { index < bytes.endIndex && bytes[index] == byte }
    func digits() -> Int {
      var count = 0
      while index < bytes.endIndex, (48...57).contains(bytes[index]) {
        index = bytes.index(after: index)
        count += 1
      }
      return count
    }
    if at(UInt8(ascii: "-")) || at(UInt8(ascii: "+")) { index = bytes.index(after: index) }
    var count = digits()
    if at(UInt8(ascii: ".")) {
      index = bytes.index(after: index)
      count += digits()
    }
    guard count > 0 else { return false }
    if at(UInt8(ascii: "e")) || at(UInt8(ascii: "E")) {
      index = bytes.index(after: index)
      if at(UInt8(ascii: "-")) || at(UInt8(ascii: "+")) { index = bytes.index(after: index) }
      guard digits() > 0 else { return false }
    }
    return index == bytes.endIndex
  }

  /// Digits after the point; 0 for a number with an exponent.
  static func decimals(_ text: String) -> Int {
    guard let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) else { return 0 }
    let fraction = text.utf8[text.utf8.index(after: point)...]
    return fraction.allSatisfy { (48...57).contains($0) } ? fraction.count : 0
  }
}
