import Foundation
import TestSupport
import Testing

/// `validate` on each faulty fixture: its code, where it is, what was found, and how to mend it.
struct FaultyFixtureTests {
  private struct Document: Decodable {
    struct File: Decodable {
      struct Diagnostic: Decodable {
        struct Position: Decodable {
          let line: Int?
          let column: Int?
          let row: Int?
          let cell: String?
          let element: String?
          let recordID: String?
        }
        let code: String
        let severity: String
        let message: String
        let remedy: String
        let position: Position
      }
      struct Rows: Decodable {
        let read: Int
        let accepted: Int
        let rejected: Int
        let blank: Int
      }
      let path: String
      let format: String
      let rows: Rows
      let diagnostics: [Diagnostic]
    }
    let files: [File]
  }

  /// Fixtures whose name ends in a code, such as `saknad-rubrik-VAL-030.csv`.
  private static let faulty: [String] = ["csv", "xml"].flatMap { format -> [String] in
    let folder = "Fixtures/submissions/\(format)"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: Checkout.path(folder))) ?? []
    return names.filter { $0.contains(/VAL-\d{3}\./) }.sorted().map { folder + "/" + $0 }
  }

  @Test func thereAreFaultyFixturesOfBothFormats() {
    #expect(FaultyFixtureTests.faulty.count { $0.hasSuffix(".csv") } >= 15)
    #expect(FaultyFixtureTests.faulty.count { $0.hasSuffix(".xml") } >= 5)
  }

  @Test(arguments: faulty)
  func theMessageSaysWhatWhereAndHow(path: String) throws {
    let code = try #require(path.firstMatch(of: /VAL-\d{3}(?=\.\w+$)/)).output
    let result = try Tool.run(["validate", path, "--format", "json", "--datum", "2024-12-31"], in: Checkout.path("."))
    let document = try JSONDecoder().decode(Document.self, from: Data(result.output.utf8))
    let file = try #require(document.files.first)
    #expect(file.path == path)
    #expect(file.rows.read == file.rows.accepted + file.rows.rejected + file.rows.blank)
    let found = file.diagnostics.filter { $0.code == code }
    #expect(!found.isEmpty, "\(path) ska ge \(code), gav \(file.diagnostics.map(\.code))")
    #expect((result.exitCode == 1) == file.diagnostics.contains { $0.severity == "fel" }, "\(path): \(result.exitCode)")
    for diagnostic in found {
      #expect(diagnostic.message.count > 8 && !diagnostic.message.contains("{"), "\(diagnostic.message)")
      #expect(diagnostic.remedy.count > 8 && !diagnostic.remedy.contains("{"), "\(diagnostic.remedy)")
      let position = diagnostic.position
      if position.row != nil, file.format == "csv" { #expect(position.line != nil) }
      if position.cell != nil { #expect(position.row != nil && position.column != nil) }
      if file.format == "xml" { #expect(position.row == nil && position.cell == nil) }
    }
  }
}
