import TestSupport

/// Seeded texts of the pieces on which fast scanners go wrong: letters of every length, line ends of every kind,
/// delimiters, quotes, and what is no text at all.
struct RandomText {
  private var generator: SeededGenerator
  private let pieces: [[UInt8]]

  static let plain = [
    "a", "åäö", "Ö", "12", "skolor och fritid ", "\n", "\r\n", "\r", ";", "|", " ", "\t", "é", "–", "€", "🌲", "\u{301}",
  ]
  static let csv = plain + ["\"", "\"\"", ";\"", "\";", "\"\n", "\n\""]

  /// Bytes that are no UTF-8, or no text.
  static let broken: [[UInt8]] = [
    [0], [0xC3], [0xA5], [0xE2, 0x80], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x9F], [0xC3, 0x83], [0x81],
    [0x0D], [0xE5],
  ]

  init(seed: UInt64, _ texts: [String], bytes: [[UInt8]] = []) {
    generator = SeededGenerator(seed: seed)
    pieces = texts.map { Array($0.utf8) } + bytes
  }

  mutating func next(pieces count: Int) -> [UInt8] {
    (0..<count).flatMap { _ in pieces.randomElement(using: &generator) ?? [] }
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
}
