import Foundation
import TestSupport

/// Files made to do harm, by seed: damaged copies of real ones, and the classes of attack that readers are known for.
struct HostileFiles {
  /// A file, and how the program is to meet it.
  struct Case: Sendable, CustomStringConvertible {
    let name: String
    let bytes: [UInt8]
    let arguments: [String]
    var description: String { name }
  }

  private var generator: SeededGenerator
  private let submissions: [(name: String, bytes: [UInt8])]
  private let statistics: [(name: String, bytes: [UInt8])]
  private let configurations: [(name: String, bytes: [UInt8])]

  init(seed: UInt64) throws {
    generator = SeededGenerator(seed: seed)
    submissions = try HostileFiles.seeds(
      ["Fixtures/submissions", "Fixtures/years/2024/in", "Fixtures/mappings/in"], ["csv", "xml"])
    statistics = try HostileFiles.seeds(["Fixtures/statistics", "Fixtures/years/statistik"], ["px", "json", "csv"])
    configurations = try HostileFiles.seeds(["Fixtures/strategies", "Fixtures/mappings"], ["yml"])
  }

  /// The first ones are the attacks, the rest damaged copies.
  mutating func cases(_ count: Int) -> [Case] {
    var cases = Attacks.all(&generator)
    while cases.count < count { cases.append(damaged(cases.count)) }
    return Array(cases.prefix(count))
  }

  private mutating func damaged(_ number: Int) -> Case {
    let pools = [submissions, submissions, submissions, statistics, configurations]
    let pool = Int.random(in: 0..<pools.count, using: &generator)
    guard let seed = pools[pool].randomElement(using: &generator) else {
      return Case(name: "", bytes: [], arguments: [])
    }
    let bytes = Damage.damaged(seed.bytes, &generator)
    switch pool {
    case 3: return Case(name: "\(number)-\(seed.name)", bytes: bytes, arguments: ["statistics", "FIL"])
    case 4: return Case(name: "\(number)-\(seed.name)", bytes: bytes, arguments: ["goals", "--strategy", "FIL"])
    default:
      return Case(name: "\(number)-\(seed.name)", bytes: bytes, arguments: ["validate", "FIL", "--format", "json"])
    }
  }

  private static func seeds(_ folders: [String], _ endings: [String]) throws -> [(name: String, bytes: [UInt8])] {
    try folders.flatMap { folder in
      let found = FileManager.default.enumerator(atPath: Checkout.path(folder))?.allObjects as? [String] ?? []
      return try found.filter { name in endings.contains { name.hasSuffix("." + $0) } }.sorted().map {
        (($0 as NSString).lastPathComponent, try Checkout.bytes(folder + "/" + $0))
      }.filter { $0.1.count < 200_000 }
    }
  }
}

/// What happens to files on their way, and what a fuzzer does to them.
enum Damage {
  private static let pieces: [[UInt8]] = [
    [0x22], [0x3B], [0x0A], [0x0D], [0x0D, 0x0A], [0xFF], [0xC3], [0x00], [0x7C], [0x2C], [0x09], [0x1B], [0x3C],
    [0x3E],
    [0x26], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xE2, 0x80, 0xAE], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80],
    Array("\"\"".utf8), Array("]]>".utf8), Array("<!--".utf8), Array("<![CDATA[".utf8), Array("<!DOCTYPE a>".utf8),
    Array("&#0;".utf8), Array("&x;".utf8), Array("sep=,\n".utf8), Array("811228-9874".utf8),
    Array("=cmd|' /C calc'!A1".utf8),
    Array("99999999999999999999".utf8), Array("92233720368547758,07".utf8), Array("-9223372036854775808".utf8),
    Array("1e999".utf8), Array("NaN".utf8), Array("0000-00-00".utf8), Array("2024-02-30".utf8),
    Array("9999-12-31".utf8),
    Array("::error::x\n".utf8), Array("&a *a".utf8), Array("!!binary x".utf8), Array("{".utf8), Array("[[[[".utf8),
    Array("\"..\"".utf8), Array(String(repeating: "9", count: 400).utf8),
    Array(String(repeating: "å", count: 3_000).utf8),
  ]

  static func damaged(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      let at = Int.random(in: 0...bytes.count, using: &generator)
      let length = min(bytes.count - at, Int.random(in: 1...200, using: &generator))
      switch Int.random(in: 0..<7, using: &generator) {
      case 0, 1: bytes.insert(contentsOf: pieces.randomElement(using: &generator) ?? [], at: at)
      case 2: bytes.removeSubrange(at..<at + length)
      case 3: if at < bytes.count { bytes[at] = UInt8.random(in: 0...255, using: &generator) }
      case 4: bytes.insert(contentsOf: Array(bytes[at..<at + length]), at: at)
      case 5: if Bool.random(using: &generator) { bytes.removeSubrange(at...) }
      default:
        let piece = Array(bytes[at..<at + length])
        bytes += (0..<Int.random(in: 1...50, using: &generator)).flatMap { _ in piece }
      }
    }
    return bytes
  }
}
