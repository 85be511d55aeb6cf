import Foundation
import Formats
import Testing

/// The folder of public data beside the package; absent outside the workshop.
private let data = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../../shared/data/xml")
  .standardizedFileURL

@Suite("XML conformance", .enabled(if: FileManager.default.fileExists(atPath: data.path)))
struct XMLConformanceTests {
  /// Files that libxml2 2.9.14 calls well-formed and that have no DOCTYPE, but which we refuse. All but the last two
  /// are faulty by the suite's own word; those two break Namespaces in XML with names that end in a colon.
  static let refusedAsWell: [String: XMLFault.Code] = [
    "eduni/misc/007.xml": .encodingMismatch,
    "eduni/misc/008.xml": .encodingMismatch,
    "eduni/namespaces/1.0/013.xml": .notWellFormed,
    "eduni/namespaces/1.0/014.xml": .notWellFormed,
    "eduni/namespaces/1.0/015.xml": .notWellFormed,
    "eduni/namespaces/1.0/016.xml": .notWellFormed,
    "eduni/namespaces/1.0/023.xml": .notWellFormed,
    "eduni/namespaces/1.0/025.xml": .undeclaredPrefix,
    "eduni/namespaces/1.0/026.xml": .undeclaredPrefix,
    "eduni/namespaces/1.0/029.xml": .notWellFormed,
    "eduni/namespaces/1.0/030.xml": .notWellFormed,
    "eduni/namespaces/1.0/031.xml": .notWellFormed,
    "eduni/namespaces/1.0/032.xml": .notWellFormed,
    "eduni/namespaces/1.0/033.xml": .notWellFormed,
    "eduni/namespaces/1.0/036.xml": .duplicateAttribute,
    "eduni/namespaces/1.0/042.xml": .notWellFormed,
    "eduni/namespaces/1.1/005.xml": .notWellFormed,
    "eduni/namespaces/1.1/007.xml": .notWellFormed,
    "eduni/namespaces/1.1/008.xml": .notWellFormed,
    "oasis/p04pass1.xml": .notWellFormed,
    "oasis/p05pass1.xml": .notWellFormed,
  ]

  @Test func everyFileOfTheSuite() throws {
    let table = try String(contentsOf: data.appending(path: "w3c-xmlconf-libxml2-2.9.14.csv"), encoding: .utf8)
    var seen = 0
    for line in table.split(whereSeparator: \.isNewline).dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let name = try #require(cells.first)
      let url = data.appending(path: "w3c-xmlconf").appending(path: name)
      guard let bytes = try? [UInt8](Data(contentsOf: url)) else { continue }
      seen += 1
      let document = ReadDocument(bytes)
      #expect(ReadDocument(bytes, step: 37).events == document.events, "\(name) in small pieces")
      let code = document.faults.first?.code
      if let expected = XMLConformanceTests.refusedAsWell[name] {
        #expect(code == expected, "\(name)")
      } else {
        #expect((code == nil) == (cells.last == "accept"), "\(line): \(document.faults)")
      }
    }
    #expect(seen > 2_500)
  }

  @Test func noErrorCaseOfLibxml2DoesHarm() throws {
    let folder = data.appending(path: "libxml2-errors")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() where name.hasSuffix(".xml") {
      let bytes = try [UInt8](Data(contentsOf: folder.appending(path: name)))
      let document = ReadDocument(bytes)
      if bytes.starts(with: "<!DOCTYPE".utf8) { #expect(!document.faults.isEmpty, "\(name)") }
      for fault in document.faults { #expect((fault.line ?? 1) >= 1) }
    }
  }
}
