import Diagnostics
import Intake
import Testing

@testable import Pipeline

/// `validate: granser` sets the limits, and says what is wrong with a limit that cannot be.
@Suite struct LimitSettingTests {
  private func read(_ limits: String) throws(RegisterError) -> Limits {
    let text = "validate:\n  inrapporteringar: [in]\n  granser: {\(limits)}\n"
    return try ConfigurationReader.read(Array(text.utf8), file: "pipeline.yml").limits
  }

  @Test func everyLimitCanBeSet() throws {
    let limits = try read(
      "fil: 1000, filer: 10, rader: 20, kolumner: 30, varden: 40, rad: 5000, insats: 6000, tagg: 7000, djup: 8")
    var expected = Limits()
    (expected.file, expected.files, expected.rows, expected.columns) = (1_000, 10, 20, 30)
    (expected.values, expected.row, expected.activity, expected.tag) = (40, 5_000, 6_000, 7_000)
    expected.depth = 8
    #expect(limits == expected)
    #expect(try read("") == Limits())
  }

  @Test(
    arguments: [
      ("fil: 0", "fil"), ("rader: många", "rader"), ("djup: 9000", "djup"), ("radar: 5", "rader"), ("tagg: 1", "tagg"),
    ])
  func aLimitThatCannotBeIsAnError(text: String, word: String) {
    let error = #expect(throws: RegisterError.self) { try read(text) }
    #expect(error?.text(in: .swedish).contains(word) == true)
    #expect(error?.problems.first?.line == 3)
  }
}
