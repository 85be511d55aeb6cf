import Foundation
import TestSupport
import Testing

/// Nobody's number, address or name as a contact reaches an output: the planted persons are absent from every file.
struct PersonalDataTests {
  private static let runs = ["Fixtures/years/2023/expected", "Fixtures/years/2024/expected"]

  @Test(arguments: runs)
  func plantedPersonsAreInNoOutput(run: String) throws {
    let input = run.replacing("expected", with: "in")
    var planted: Set<String> = ["811228-9874"]
    for (_, bytes) in try contents(of: Checkout.path(input)) {
      let text = PersonalDataTests.decoded(bytes)
      planted.formUnion(text.matches(of: /[\w.]+@(?:exempel\.se|example\.org)/).map { String($0.output) })
      planted.formUnion(text.matches(of: /070-174 06 \d\d/).map { String($0.output) })
    }
    #expect(planted.count > 20, "exempelåren bär planterade personuppgifter")
    for (name, bytes) in try contents(of: Checkout.path(run)) {
      let text = String(decoding: bytes, as: UTF8.self)
      for person in planted { #expect(!text.contains(person), "\(person) står i \(run)/\(name)") }
    }
  }

  @Test func maskedNumbersSayThatTheyWereThere() throws {
    let diagnostics = try Checkout.text("Fixtures/years/2024/expected/internt/diagnostik.json")
    #expect(diagnostics.contains("811228-****"))
  }

  private static func decoded(_ bytes: [UInt8]) -> String {
    guard bytes.starts(with: [0xFF, 0xFE]) else { return String(decoding: bytes, as: UTF8.self) }
    return String(data: Data(bytes), encoding: .utf16) ?? ""
  }
}
