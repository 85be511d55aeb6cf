import StrategyModel
import TestSupport
import Testing

struct NameKeyTests {
  @Test func `A key is what lower case and single spaces make of a name`() {
    var random = SeededGenerator(seed: 11)
    let scalars = Array("aB ÅéÄö×ß\u{A0}\u{85}\t\r\n\u{301}\u{2003}ŁΣ\u{AD}ª-/1".unicodeScalars)
    for _ in 0..<3_000 {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...9, using: &random) {
        if let scalar = scalars.randomElement(using: &random) { view.append(scalar) }
      }
      let name = String(view)
      let wanted = name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(Array(NameKey(name).text.utf8) == Array(wanted.utf8), "\(name.unicodeScalars.map(\.value))")
    }
  }
}
