import Diagnostics
import Foundation
import StrategyModel
import Testing

@testable import Intake

/// Safe corrections: each can mean only one thing, is logged, and leaves the rest to the sender.
@Suite struct CorrectedTableTests {
  private func corrected(_ field: Field, _ text: String) -> String {
    var text = text
    while let next = ValueCorrection.corrected(text, field) { text = next.text }
    return text
  }

  @Test(arguments: [
    (Field.start, "2024/03/08", "2024-03-08"), (.start, "20240308", "2024-03-08"), (.end, "8 mars 2024", "2024-03-08"),
    (.start, "31/12 2024", "2024-12-31"), (.start, "2024.03.08", "2024-03-08"),
    (.status, "PAGAENDE", "pågående"), (.status, "pågånde", "pågående"), (.status, "avslutat", "avslutad"),
    (.kind, "Natverk", "nätverk"), (.kind, "projektt", "projekt"),
    (.year, "2 024", "2024"), (.year, "2024,0", "2024"),
    (.budget, "1.250.000 kr", "1250000 kr"), (.budget, "250.000,50", "250000,50"), (.budget, "1,250.50", "1250,50"),
    (.budget, "1,250,000", "1250000"),
    (.title, "  Läslyft\u{A0}", "Läslyft"), (.summary, "Va\u{308}rmland", "Värmland"),
    (.title, "La\u{308}s\u{AD}lyft\u{200B}", "Läslyft"),
  ])
  func whatIsUnambiguousIsCorrected(field: Field, text: String, expected: String) {
    #expect(corrected(field, text).utf8.elementsEqual(expected.utf8))
  }

  @Test(arguments: [
    (Field.start, "03/04/2024"), (.start, "jul 2024"), (.start, "snart"), (.start, "2024-02-30"), (.budget, "1.250"),
    (.budget, "ca tolv"), (.budget, "1.25.000"), (.status, "klar"), (.status, "avbad"), (.kind, "plank"), (.year, "24"),
    (.municipality, "Kila"), (.goal, "K9"), (.title, "pågånde"),
  ])
  func whatIsAmbiguousStays(field: Field, text: String) { #expect(corrected(field, text) == text) }

  @Test func everythingIsLoggedWithOldAndNew() throws {
    let text =
      "organisation;År;insats-id;Rubrik;typ;status;beskrivnig;start\nKarlstads kommun;2024;KS-1; Läslyft ;projekt;pågånde;Bra;2024/03/08\n"
    let table = try #require(CorrectedTable(Array(text.utf8)))
    let log = table.corrections.map { "\($0.kind.rawValue) \($0.cell ?? "") \($0.old)→\($0.new)" }
    #expect(
      log == [
        "encoding  utf-8→utf-8-bom", "header B1 År→ar", "header C1 insats-id→insats_id", "header D1 Rubrik→rubrik",
        "header G1 beskrivnig→beskrivning", "space D2  Läslyft →Läslyft", "word F2 pågånde→pågående",
        "date H2 2024/03/08→2024-03-08",
      ])
    #expect(
      table.rows.last
        == .cells(["Karlstads kommun", "2024", "KS-1", "Läslyft", "projekt", "pågående", "Bra", "2024-03-08"]))
  }

  @Test func personalDataIsMaskedInTheLogAndContactIsLeft() throws {
    let text =
      "organisation;ar;insats_id;rubrik;typ;status;kontakt\nKarlstads kommun;2024;KS-1; Ring 811228-9874 ;projekt;pågående; Eva \n"
    let table = try #require(CorrectedTable(Array(text.utf8)))
    #expect(table.corrections.last?.old.contains("811228-9874") == false)
    #expect(
      table.rows.last
        == .cells(["Karlstads kommun", "2024", "KS-1", "Ring 811228-9874", "projekt", "pågående", " Eva "]))
  }

  @Test func rowsWithBrokenQuotesStayAsTheyStand() throws {
    let text =
      "organisation,ar,insats_id,rubrik,typ,status\nKarlstads kommun,2024,KS-1,\"Läs\"lyft\",projekt,pågående\n"
    let table = try #require(CorrectedTable(Array(text.utf8)))
    #expect(table.delimiter == 0x2C)
    #expect(table.rows.last == .raw(Array("Karlstads kommun,2024,KS-1,\"Läs\"lyft\",projekt,pågående".utf8)))
  }

  static let fixtures: [String] =
    ((try? FileManager.default.contentsOfDirectory(
      atPath: ExampleYearsTests.root.appending(path: "Fixtures/submissions/csv").path)) ?? []).sorted()

  /// On every CSV fixture: no code is said more often than before, and a second correction finds nothing to do.
  @Test(arguments: fixtures) func correctingNeverMakesItWorse(name: String) throws {
    let bytes = try ExampleYearsTests.bytes("Fixtures/submissions/csv/" + name)
    guard let table = CorrectedTable(bytes) else { return }
    let again = table.bytes
    let (before, after) = (SmallCounty.read(bytes, path: name), SmallCounty.read(again, path: name))
    let counts = Dictionary(uniqueKeysWithValues: before.log.totals(of: name).map { ($0.code, $0.count) })
    for (code, count) in after.log.totals(of: name) { #expect(count <= counts[code] ?? 0, "\(code)") }
    #expect(after.submission.rows.accepted >= before.submission.rows.accepted)
    #expect(after.submission.rows.rejected <= before.submission.rows.rejected)
    #expect(CorrectedTable(again)?.corrections == [])
  }

  @Test(arguments: [
    ("datum-i-annat-format-VAL-033.csv", "VAL-033"), ("okand-status-VAL-032.csv", "VAL-032"),
    ("okand-kolumn-VAL-009.csv", "VAL-009"),
    ("rubrikrad-upprepad-VAL-010.csv", "VAL-010"), ("skadade-bokstaver-VAL-011.csv", "VAL-011"),
  ])
  func theCorrectedFileIsFreeOfTheFault(name: String, code: String) throws {
    let bytes = try ExampleYearsTests.bytes("Fixtures/submissions/csv/" + name)
    #expect(SmallCounty.read(bytes, path: name).log.codes.contains(code))
    let table = try #require(CorrectedTable(bytes))
    #expect(!SmallCounty.read(table.bytes, path: name).log.codes.contains(code))
  }

  @Test func xmlAndOtherFilesAreLeftAlone() {
    #expect(CorrectedTable(Array("<a/>".utf8)) == nil)
    #expect(CorrectedTable([0x50, 0x4B, 3, 4, 0, 0, 0, 0]) == nil)
    #expect(CorrectedTable([]) == nil)
  }
}

extension CorrectedTable {
  /// As a file: the writer that ships is tested where it lies.
  fileprivate var bytes: [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for row in rows {
      switch row {
      case .raw(let raw): bytes += raw
      case .cells(let cells):
        bytes +=
          cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
          .joined(separator: String(UnicodeScalar(delimiter))).utf8
      }
      bytes += [0x0D, 0x0A]
    }
    return bytes
  }
}
