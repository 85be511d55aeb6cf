import Testing

@testable import Intake

@Suite struct HeaderNameTests {
  /// Letters that fold, that fall away, and that need the careful reading.
  private static let pieces = [
    "A", "z", "9", "å", "Å", "ä", "Ä", "à", "Á", "ö", "Ö", "Ó", "é", "È", "ü", "Ü", "ß", "×", "ÿ", "ñ", "µ", "\u{A0}",
    "\u{85}", " ", "_", "-", ":", "*", "\u{30A}", "\u{308}", "İ", "\u{212A}", "Σ", "д", "🌲", "ﬁ", "\u{FEFF}",
  ]

  @Test func theQuickFoldingIsThatOfEachScalar() {
    for a in Self.pieces {
      for b in Self.pieces {
        for c in ["", "x", "Å"] {
          let text = a + b + c
          #expect(HeaderName.folded(text) == HeaderName.foldedByScalar(text), "\(text.unicodeScalars.map(\.value))")
        }
      }
    }
  }

  @Test(arguments: [
    "Insats-ID", "insats_id", "INSATS ID", "Målgrupp", "malgrupp", "Ma\u{30A}lgrupp", "Soker Samarbete",
  ])
  func namesAreRecognised(name: String) { #expect(HeaderName.field(name) != nil) }
}
