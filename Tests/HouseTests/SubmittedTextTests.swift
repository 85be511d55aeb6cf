import Foundation
import TestSupport
import Testing

/// In the rooms with outputs, what was submitted is only opened where it becomes harmless for its channel, or is compared.
struct SubmittedTextTests {
  /// What each file opens it for.
  static let allowed: [String: String] = [
    "Reporting/Renderers/InertText.swift": "where Markdown, HTML and SVG begin",
    "Reporting/Tables/CSVWriter.swift": "CSV's own function",
    "Reporting/Document/JSONText.swift": "JSON's own function",
    "Reporting/Tables/TableModel.swift": "a list is one submitted text",
    "Archive/Records/BoundRow.swift": "a bound parameter",
    "Pipeline/ProposalList.swift": "the comment is a submitted text itself",
    "Reporting/Answers/SheetSketch.swift": "compared with the record's id",
    "Reporting/Answers/SubmissionComparison.swift": "two files are compared; only names of columns are told",
    "Reporting/Sections/LessonSayings.swift": "compared",
    "Reporting/Sections/UnmatchedSection.swift": "an indicator's id, looked up",
    "Reporting/Wording/FindingText.swift": "compared",
    "Pipeline/RuleWording.swift": "the rule's own example",
  ]

  static let rooms = ["Reporting", "Archive", "Pipeline", "nulage"]

  @Test func onlyTheNamedFilesOpenIt() throws {
    var opened: Set<String> = []
    for room in SubmittedTextTests.rooms {
      let root = Checkout.root.appending(path: "Sources").path + "/"
      for file in Checkout.swiftFiles(in: "Sources/\(room)") {
        let text = try String(contentsOf: file, encoding: .utf8)
        // `.raw` of a row to be corrected is bytes, not a text: it is matched or bound by name.
        let uses = text.matches(of: /\.raw\b|extension SubmittedText/).count
        let others = text.matches(of: /case \.raw\(|row\.raw\b/).count
        if uses > others { opened.insert(String(file.path.dropFirst(root.count))) }
      }
    }
    #expect(opened.subtracting(Self.allowed.keys).sorted() == [], "these may not open submitted text")
    #expect(Set(Self.allowed.keys).subtracting(opened).sorted() == [], "these need not be listed any more")
  }

  /// It is no String, and a string refuses it: were this not so, the compiler would not hold the rule.
  @Test func itIsNoString() throws {
    let source = try String(
      contentsOf: Checkout.root.appending(path: "Sources/Diagnostics/SubmittedText.swift"), encoding: .utf8)
    #expect(source.firstMatch(of: /SubmittedText[^{\n]*:[^{\n]*(StringProtocol|LosslessStringConvertible)/) == nil)
    #expect(source.matches(of: /@available\(\*, deprecated/).count == 3)
  }
}
