import Diagnostics
import Foundation
import Intake
import StrategyModel
import TestSupport
import Testing

@testable import Pipeline

/// What an officer starts from: a template that passes as it stands, and a year's folder that runs as it stands.
@Suite struct TemplateTests {
  private func template(_ format: String, strategy: String? = nil) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let arguments = ["template", format] + (strategy.map { ["--strategy", Checkout.path($0)] } ?? [])
    let result = try Tool.run(arguments, in: folder.path)
    #expect(result.exitCode == 0)
    return Array(result.output.utf8)
  }

  @Test(arguments: ["csv", "xml"]) func theTemplateValidatesAsItStands(format: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("mall.\(format)", String(decoding: try template(format), as: UTF8.self))
    let result = try Tool.run(["validate", "mall.\(format)"], in: folder.path)
    #expect(result.exitCode == 0)
    #expect(result.output.contains("1 läst, 1 godkänd"))
    // That it is the example, and not counted, is all there is to say.
    #expect(
      result.output.contains("VARNING VAL-073") && result.output.contains("0 fel, 1 varning, 0 råd"), "\(result.output)"
    )
  }

  @Test func theCSVTemplateOpensRightInSwedishExcel() throws {
    let folder = try TemporaryFolder()
    // Through a file, byte by byte: reading text would drop the mark.
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "'\(Tool.path)' template csv > mall.csv 2> /dev/null"]
    process.currentDirectoryURL = URL(filePath: folder.path)
    try process.run()
    process.waitUntilExit()
    let bytes = Array(try Data(contentsOf: URL(filePath: folder.path + "/mall.csv")))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
    #expect(text.hasSuffix("\r\n") && !text.replacing("\r\n", with: "").contains { $0 == "\n" || $0 == "\r" })
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines[0] == SubmissionTemplate.columns.joined(separator: ";"))
    #expect(lines[0].split(separator: ";").count == Field.allCases.count)
    #expect(text.contains("Läxhjälp på biblioteket") && text.contains("Svårt att hitta studenter på mindre orter"))
  }

  @Test func theTemplateNamesGoalsOfTheRegisterThatIsUsed() throws {
    let old = String(
      decoding: try template("xml", strategy: "Fixtures/strategies/varmland-2014-2020.yml"), as: UTF8.self)
    let new = String(decoding: try template("xml"), as: UTF8.self)
    let strategy = try RegisterReader.strategy(
      try Checkout.bytes("Fixtures/strategies/varmland-2014-2020.yml"), file: "s")
    for goal in strategy.goals { #expect(old.contains("\(goal.id) ")) }
    #expect(old != new)
  }

  @Test func theSchemaIsTheOneThatIsTested() throws {
    #expect(try template("xsd") == Checkout.bytes("Fixtures/submissions/uppfoljning.xsd"))
  }

  @Test func theXMLTemplateFitsTheSchema() throws {
    let folder = try TemporaryFolder()
    try folder.write("mall.xml", String(decoding: try template("xml"), as: UTF8.self))
    try folder.write("s.xsd", String(decoding: try template("xsd"), as: UTF8.self))
    let lint = "/usr/bin/xmllint"
    guard FileManager.default.isExecutableFile(atPath: lint) else { return }
    let process = Process()
    process.executableURL = URL(filePath: lint)
    process.arguments = ["--noout", "--nonet", "--schema", folder.path + "/s.xsd", folder.path + "/mall.xml"]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func aNewYearRunsAsItStandsAndWithAFilledTemplate() throws {
    let folder = try TemporaryFolder()
    #expect(try Tool.run(["init", "2025"], in: folder.path).exitCode == 0)
    let year = folder.path + "/2025"
    let empty = try Tool.run(["run"], in: year)
    #expect(empty.exitCode == 0, "\(empty.messages)")
    try FileManager.default.copyItem(atPath: year + "/mallar/mall.csv", toPath: year + "/in/mall.csv")
    let filled = try Tool.run(["run"], in: year)
    #expect(filled.exitCode == 0, "\(filled.messages)")
    let account = try String(contentsOfFile: year + "/ut/data/avstamning.csv", encoding: .utf8)
    #expect(account.contains(";2025;godkänd;1;1;0;0"))
    let efforts = try String(contentsOfFile: year + "/ut/data/insatser.csv", encoding: .utf8)
    #expect(!efforts.contains("Läxhjälp på biblioteket"))
    let guide = try String(contentsOfFile: year + "/mallar/guide.md", encoding: .utf8)
    #expect(guide.contains("# Så fyller ni i inrapporteringen för 2025") && guide.contains("- `K1`"))
    let again = try Tool.run(["init", "2025"], in: folder.path)
    #expect(again.exitCode == 2)
  }
}
