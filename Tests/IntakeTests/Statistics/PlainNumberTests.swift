import StrategyModel
import Testing

@testable import Intake

@Suite struct PlainNumberTests {
  @Test(arguments: [
    ("12.30", "12.30"), ("+3", "3"), ("12.", "12"), (".5", "0.5"), ("-.5", "-0.5"), ("1e2", "100"), ("1.25e1", "12.5"),
    ("1.25E-2", "0.0125"), ("-1.5e3", "-1500"), ("0e5", "0"), ("007", "007"), ("100e-2", "1.00"),
  ])
  func digitsAreMoved(text: String, plain: String) { #expect(PlainNumber.number(text)?.text == plain) }

  @Test(arguments: ["", "-", "e5", "1e9999", "1,5", "ett"]) func notNumbers(text: String) {
    #expect(PlainNumber.number(text) == nil)
  }
}
