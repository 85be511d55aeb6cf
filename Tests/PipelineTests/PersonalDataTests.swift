import Foundation
import TestSupport
import Testing

/// Nobody's number, address or name as a contact reaches an output: the planted persons are absent from every file.
struct PersonalDataTests {
  private static let years = ["Fixtures/years/2023", "Fixtures/years/2024", "Fixtures/exempellan"]

  /// Numbers, addresses and names of those who are named as contacts in a year's submissions.
  private func planted(_ year: String) throws -> Set<String> {
    var planted: Set<String> = ["811228-9874"]
    for (_, bytes) in try contents(of: Checkout.path(year + "/in")) {
      let text = PersonalDataTests.decoded(bytes)
      planted.formUnion(text.matches(of: /[\w.]+@(?:exempel\.se|example\.org)/).map { String($0.output) })
      planted.formUnion(text.matches(of: /070-174 06 \d\d/).map { String($0.output) })
      planted.formUnion(
        text.matches(of: /(\p{Lu}\p{L}+ \p{Lu}\p{L}+), (?:[\w.]+@|070-)/).map { String($0.output.1) })
    }
    return planted
  }

  private func expectNone(of planted: Set<String>, in folder: String) throws {
    for (name, bytes) in try contents(of: folder) {
      let text = String(decoding: bytes, as: UTF8.self)
      for person in planted { #expect(!text.contains(person), "\(person) står i \(folder)/\(name)") }
    }
  }

  @Test(arguments: years)
  func plantedPersonsAreInNoOutput(year: String) throws {
    let planted = try planted(year)
    #expect(planted.count > 10, "exempelåren bär planterade personuppgifter")
    #expect(planted.contains { $0.contains(" ") && !$0.hasPrefix("070") }, "också namn")
    try expectNone(of: planted, in: Checkout.path(year + "/expected"))
  }

  @Test(
    "every edition, in both languages, with the archive and what stands beside the output",
    arguments: [
      ["--edition", "preliminary"], ["--edition", "conference"], ["--language", "en"],
    ])
  func norInOtherEditions(arguments: [String]) throws {
    let place = try TemporaryFolder()
    let copy = try CheckoutCopy(in: place.path)
    let result = try Tool.run(["run", "--output", "ut"] + arguments, in: copy.path)
    #expect(result.exitCode == 0, "\(result.messages)")
    let planted = try planted("Fixtures/years/2024")
    try expectNone(of: planted, in: copy.path + "/ut")
    try expectNone(of: planted, in: copy.path + "/.nulage")
    for person in planted { #expect(!result.messages.contains(person)) }
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
