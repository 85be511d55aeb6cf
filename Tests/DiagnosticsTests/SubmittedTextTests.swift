import Diagnostics
import Testing

struct SubmittedTextTests {
  @Test func aDescriptionIsFitForATerminal() {
    let text = SubmittedText("röd\u{1B}[31m\u{202E}\nrad")
    #expect(String(describing: text) == "röd\\u{1B}[31m\\u{202E}\\u{A}rad")
  }

  @Test func whatIsJoinedWithItIsSubmittedToo() {
    let text = SubmittedText("Hittat: ") + "\u{1B}[2K"
    #expect(text.raw == "Hittat: \u{1B}[2K")
    #expect(VisibleText.escaped(text) == "Hittat: \\u{1B}[2K")
  }
}
