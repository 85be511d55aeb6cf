import Foundation
import TestSupport
import Testing

/// What must not stand in the sources: operators that crash on input, and promises instead of code.
struct CrashFreeTests {
  static let rooms = ImportRulesTests.allowed.keys.sorted()

  @Test(arguments: rooms)
  func noCrashOperators(room: String) throws {
    for file in Checkout.swiftFiles(in: "Sources/\(room)") {
      let text = try String(contentsOf: file, encoding: .utf8)
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let code = line.trimmingCharacters(in: .whitespaces)
        if code.hasPrefix("//") { continue }
        #expect(
          code.firstMatch(of: /\btry!|\bas!|\bfatalError\(|\bpreconditionFailure\(|\bTODO\b|\bFIXME\b/) == nil,
          "\(file.lastPathComponent):\(number + 1): \(code)")
      }
    }
  }

  @Test(arguments: rooms)
  func noFileOverFiveHundredLines(room: String) throws {
    for file in Checkout.swiftFiles(in: "Sources/\(room)") {
      let lines = try String(contentsOf: file, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 500, "\(file.lastPathComponent) har \(lines.count) rader: dela den efter idé.")
    }
  }
}
