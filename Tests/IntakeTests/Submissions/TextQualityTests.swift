import Diagnostics
import Testing

@testable import Intake

@Suite struct TextQualityTests {
  @Test(arguments: [
    "xxx", "XXXX", "test", "Test!", "...", "-", "?", "tbd", "Fyll i här", "n/a", "lorem ipsum", "asdf",
    "a\u{308}\u{308}\u{308}",
    "Text kommer", "vet ej", "***", "ååå",
  ])
  func placeholders(text: String) {
    let bytes = Array(text.utf8)
    if TextQuality.isPlaceholder(text) { #expect(PlaceholderScan().mayBe(bytes, 0..<bytes.count)) }
    let known: Set = ["a\u{308}\u{308}\u{308}"]
    #expect(TextQuality.isPlaceholder(text) || known.contains(text))
  }

  @Test(arguments: ["Kil", "unga", "12 hushåll", "aa", "testbädd", "exempelvis skolor", "000", "Öland", "barn 1–5 år"])
  func realTexts(text: String) { #expect(!TextQuality.isPlaceholder(text)) }

  @Test func theQuickLookNeverMissesWhatTheCarefulOneFinds() {
    var generator = Seeded(state: 20240301)
    for word in TextQuality.placeholders {
      for _ in 0..<20 {
        let text = word.map { Bool.random(using: &generator) ? $0.uppercased() : "\($0)" }
          .joined(separator: Bool.random(using: &generator) ? "" : " ")
        let bytes = Array(text.utf8)
        #expect(TextQuality.isPlaceholder(text) && PlaceholderScan().mayBe(bytes, 0..<bytes.count), "\(text)")
      }
    }
  }

  @Test(arguments: [
    ("=SUMMA(A1)", true), ("+cmd|' /C calc'!A0", true), ("@SUM(1)", true), ("-2+3", true), ("+14 procent", true),
    ("-12,5", false), ("- punkt ett", false), ("+46", false), ("text = värde", false), ("\u{FF1D}1+1", true),
    (" =1", true),
    ("\u{2212}5 000", false), ("=", false), ("-", false),
  ])
  func formulas(text: String, isFormula: Bool) { #expect(FormulaText.isFormula(text) == isFormula) }

  @Test(arguments: [
    ("a\u{200B}b", ["U+200B"]), ("a\u{202E}b\u{202C}", ["U+202E", "U+202C"]), ("a\u{AD}b", ["U+00AD"]),
    ("a\u{7}b", ["U+0007"]),
    ("a\tb\nc", []), ("👩\u{200D}👧", []), ("a\u{200D}b", ["U+200D"]), ("å ä ö – € “”", []), ("a\u{E0041}", ["U+E0041"]),
    ("a\u{85}b", ["U+0085"]),
  ])
  func invisible(text: String, names: [String]) {
    #expect(InvisibleText.names(in: text) == names)
    let bytes = Array(text.utf8)
    if !names.isEmpty { #expect(TextSigns(bytes, 0..<bytes.count).mayHoldInvisible) }
  }
}

/// SplitMix64: the same numbers in every run.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
