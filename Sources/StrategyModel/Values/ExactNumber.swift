/// A decimal number exactly as a source states it: `12.30` stays `12.30`, however many digits it has.
package struct ExactNumber: Hashable, Sendable, CustomStringConvertible {
  /// An optional `-`, digits, and optionally a point with digits. Never an exponent, a comma or a space.
  package let text: String

  /// nil unless the text has the form above; a leading `+` is dropped.
  package init?(_ text: some StringProtocol) {
    var bytes = Array(text.utf8)
    if bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
    var digits = 0
    var points = 0
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "."):
        points += 1
        if points > 1 || digits == 0 || index == bytes.count - 1 { return nil }
      case UInt8(ascii: "-"): if index != 0 { return nil }
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    self.text = String(decoding: bytes, as: UTF8.self)
  }

  package init(_ number: Int) { text = "\(number)" }

  /// The nearest binary number, for calculation only: what is printed comes from `text`.
  ///
  /// Never beyond 1e150, so that differences and squares of what a file states stay finite; no statistic comes near.
  package var double: Double { min(max(Double(text) ?? 0, -1e150), 1e150) }

  /// Digits after the point.
  package var decimals: Int {
    guard let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) else { return 0 }
    return text.utf8.distance(from: point, to: text.utf8.endIndex) - 1
  }

  package var description: String { text }

  /// A computed number rounded half away from zero to so many decimals. Our own calculations only.
  package init(rounding value: Double, decimals: Int) {
    var scale = 1.0
    for _ in 0..<max(0, min(decimals, 9)) { scale *= 10 }
    let rounded = (value.magnitude * scale).rounded(.toNearestOrAwayFromZero)
    guard rounded.isFinite, rounded < 9e15 else {
      text = "0"
      return
    }
    let whole = Int(rounded)
    let unit = Int(scale)
    var digits = "\(whole / unit)"
    if decimals > 0 {
      let fraction = "\(whole % unit)"
      digits += "." + String(repeating: "0", count: decimals - fraction.utf8.count) + fraction
    }
    text = (value < 0 && whole != 0 ? "-" : "") + digits
  }
}
