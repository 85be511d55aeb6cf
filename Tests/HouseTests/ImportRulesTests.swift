import Foundation
import TestSupport
import Testing

/// Which room may import which: the licence to import is what the targets are split by.
struct ImportRulesTests {
  static let allowed: [String: Set<String>] = [
    "Diagnostics": [],
    "StrategyModel": ["Diagnostics"],
    "Formats": ["Diagnostics", "CLibXML2", "CByteMasks", "Foundation", "Glibc"],
    "Files": ["Diagnostics", "CSystem", "Crypto", "Synchronization", "Foundation", "Glibc"],
    "Intake": [
      "Diagnostics", "StrategyModel", "Formats", "Files", "Yams", "Synchronization", "Dispatch", "Foundation",
    ],
    "Analysis": ["Diagnostics", "StrategyModel", "Collections", "Algorithms", "Foundation"],
    "Reporting": ["Diagnostics", "StrategyModel", "Mustache", "Synchronization", "Foundation"],
    "Archive": ["Diagnostics", "StrategyModel", "GRDB", "GRDBSQLite", "Foundation"],
    "Pipeline": [
      "Diagnostics", "StrategyModel", "Formats", "Files", "Intake", "Analysis", "Reporting", "Archive", "Yams",
      "Logging", "Synchronization", "Dispatch", "Foundation",
    ],
    "nulage": ["Pipeline", "Diagnostics", "Files", "ArgumentParser", "Foundation"],
  ]

  @Test(arguments: allowed.keys.sorted())
  func roomImportsOnlyWhatItMay(room: String) throws {
    let files = Checkout.swiftFiles(in: "Sources/\(room)")
    #expect(!files.isEmpty, "Rummet \(room) har inga filer: rätta tabellen här och i README:s rumskarta.")
    for file in files {
      for module in try ImportRulesTests.imports(of: file) {
        #expect(
          ImportRulesTests.allowed[room, default: []].contains(module),
          "\(file.lastPathComponent) i \(room) importerar \(module). Flytta koden till ett rum som får det.")
      }
    }
  }

  @Test func everyRoomHasARule() throws {
    let rooms = try FileManager.default.contentsOfDirectory(atPath: Checkout.path("Sources"))
    let swiftRooms = Set(rooms).subtracting(["CLibXML2", "CSystem", "CByteMasks"])
    #expect(swiftRooms == Set(ImportRulesTests.allowed.keys))
  }

  /// The C of our own computes on the bytes that it is given: it calls no library, opens nothing and allocates nothing.
  @Test func byteMasksIncludeNothingButTypesAndCopies() throws {
    let folder = Checkout.path("Sources/CByteMasks")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder).filter {
      $0.hasSuffix(".c") || $0.hasSuffix(".h")
    }
    #expect(files.count > 4)
    let own = Set(files.map { URL(filePath: $0).lastPathComponent })
    for file in files {
      let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      for include in text.matches(of: /#include [<"]([^>"]+)[>"]/).map({ String($0.1) }) {
        #expect(own.union(["stddef.h", "stdint.h", "string.h"]).contains(include), "\(file) inkluderar \(include)")
      }
      #expect(text.firstMatch(of: /\b(malloc|calloc|realloc|alloca|free)\b/) == nil, "\(file) reserverar minne")
    }
  }

  /// Loads the archive's rows; what it may be unsafe for stands in it.
  static let bulkInsert = "BulkInsert.swift"

  /// `unsafe` stays behind the glass of the rooms that own pointers, and in one file of the archive.
  @Test(arguments: allowed.keys.filter { $0 != "Formats" && $0 != "Files" }.sorted())
  func unsafeStaysInFormatsAndFiles(room: String) throws {
    for file in Checkout.swiftFiles(in: "Sources/\(room)")
    where room != "Archive" || file.lastPathComponent != ImportRulesTests.bulkInsert {
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.firstMatch(of: /\bunsafe\b/) == nil, "\(file.lastPathComponent) använder unsafe")
    }
  }

  /// SQLite's own calls are made where they are kept safe, and nowhere else.
  @Test func onlyOneFileCallsSQLiteItself() throws {
    let calling = try Checkout.swiftFiles(in: "Sources/Archive").filter {
      try ImportRulesTests.imports(of: $0).contains("GRDBSQLite")
    }
    #expect(calling.map(\.lastPathComponent) == [ImportRulesTests.bulkInsert])
  }

  @Test func aForbiddenImportIsSeen() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "X.swift", "// import Foundation\nimport Testing\npackage import GRDB\n@testable import Files\n")
    #expect(try ImportRulesTests.imports(of: URL(filePath: path)) == ["Testing", "GRDB", "Files"])
  }

  static func imports(of file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      line.firstMatch(
        of:
          /^(?:@\w+ )*(?:package |public |internal |private |fileprivate )?import (?:struct |class |enum |func )?(\w+)/
      ).map { String($0.1) }
    }
  }
}
