import Diagnostics
import Foundation
import StrategyModel
import TestSupport
import Testing

@testable import Intake

/// XML with safe corrections: only the values that can mean one thing are changed, and nothing around them.
@Suite struct CorrectedDocumentTests {
  private func document(_ record: String, head: String = "") -> String {
    head + "<uppfoljning xmlns=\"urn:nulage:uppfoljning:1\"><organisation>Karlstads kommun</organisation><ar>2024</ar>"
      + "<insatser>\(record)</insatser></uppfoljning>"
  }

  @Test func onlyTheValueIsChanged() throws {
    let text = document(
      "<insats status = 'avslutat' typ=\"Projekt\" id='KS-1'><!-- x -->\r\n<rubrik>\n La\u{308}slyft </rubrik>"
        + "<period slut='2024/12/31' start='3 maj 2024'/></insats>")
    let corrected = try #require(CorrectedDocument(Array(text.utf8)))
    let expected = text.replacing("avslutat", with: "avslutad").replacing("Projekt", with: "projekt")
      .replacing("La\u{308}slyft", with: "Läslyft").replacing("2024/12/31", with: "2024-12-31")
      .replacing("3 maj 2024", with: "2024-05-03")
    #expect(corrected.bytes == Array(expected.utf8), "\(String(decoding: corrected.bytes, as: UTF8.self))")
    #expect(
      corrected.corrections.map(\.kind).sorted { $0.rawValue < $1.rawValue } == [.date, .date, .unicode, .word, .word])
  }

  @Test(arguments: [String.Encoding.isoLatin1, .windowsCP1252, .utf16LittleEndian, .utf16BigEndian])
  func anyEncodingBecomesUTF8(encoding: String.Encoding) throws {
    let names: [String.Encoding: String] = [
      .isoLatin1: "ISO-8859-1", .windowsCP1252: "windows-1252", .utf16LittleEndian: "UTF-16", .utf16BigEndian: "UTF-16",
    ]
    let declared = try #require(names[encoding])
    let head = "<?xml version=\"1.0\" encoding=\"\(declared)\"?>\n"
    let text = document("<insats id='Å1' typ='projekt' status='pågånde'><rubrik>Läslyft</rubrik></insats>", head: head)
    let mark: [UInt8] =
      encoding == .utf16LittleEndian ? [0xFF, 0xFE] : encoding == .utf16BigEndian ? [0xFE, 0xFF] : []
    let data = try #require(text.data(using: encoding))
    let corrected = try #require(CorrectedDocument(mark + Array(data)))
    let expected = text.replacing("pågånde", with: "pågående")
      .replacing(head, with: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    #expect(corrected.bytes == Array(expected.utf8))
    #expect(corrected.corrections.map(\.kind) == [.encoding, .word])
  }

  /// References and sections are left: what stands there is not what is read.
  @Test(arguments: [
    "<insats id='1' typ='pro&#106;ket' status='pågående'><rubrik>Läslyft</rubrik></insats>",
    "<insats id='1' typ='projekt' status='pågående'><rubrik><![CDATA[La\u{308}slyft]]></rubrik></insats>",
    "<insats id='1' typ='projekt' status='pågående'><rubrik>Läslyft</rubrik><kontakt>Eva  Ek\u{200B}</kontakt></insats>",
  ])
  func whatIsNotPlainStays(record: String) throws {
    let text = document(record)
    let corrected = try #require(CorrectedDocument(Array(text.utf8)))
    #expect(corrected.bytes == Array(text.utf8) && corrected.corrections.isEmpty)
  }

  @Test(arguments: ["<a", "<!DOCTYPE a><a/>", "a;b\n", "", "<rapport/>"]) func noSubmissionIsNotCorrected(text: String)
  {
    #expect(CorrectedDocument(Array(text.utf8)) == nil)
  }

  static let fixtures: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: Checkout.path("Fixtures/submissions/xml"))) ?? []).sorted()

  @Test(arguments: fixtures)
  func correctingNeverMakesItWorse(name: String) throws {
    let bytes = try Checkout.bytes("Fixtures/submissions/xml/" + name)
    guard let corrected = CorrectedDocument(bytes) else { return }
    let (before, log) = SmallCounty.read(bytes, path: name)
    let (after, newLog) = SmallCounty.read(corrected.bytes, path: name)
    #expect(after.rows.read == before.rows.read && after.rows.accepted >= before.rows.accepted)
    #expect(Set(newLog.codes).isSubset(of: Set(log.codes)), "\(newLog.codes)")
    let again = try #require(CorrectedDocument(corrected.bytes))
    #expect(again.corrections.isEmpty && again.bytes == corrected.bytes)
  }
}
