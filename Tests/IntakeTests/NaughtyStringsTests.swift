import Diagnostics
import Foundation
import StrategyModel
import TestSupport
import Testing

@testable import Intake

/// The Big List of Naughty Strings, each as the text of one activity, in CSV and in XML: all are read, none is changed.
@Suite(.enabled(if: Checkout.hasSharedData)) struct NaughtyStringsTests {
  private static func strings() throws -> [String] {
    let url = Checkout.sharedData.appending(path: "text/blns/blns.json")
    return try JSONDecoder().decode([String].self, from: Data(contentsOf: url))
  }

  /// As the reader keeps it: without outer white space, persons masked.
  private func kept(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return PersonalDataScan.masked(String(decoding: bytes[UTF8Text.trimmed(bytes, bytes.indices)], as: UTF8.self))
  }

  private func check(_ file: String, _ bytes: [UInt8], _ strings: [String]) throws {
    let (submission, log) = SmallCounty.read(bytes, path: file)
    #expect(submission.rows == Submission.RowCount(read: strings.count, accepted: strings.count))
    #expect(log.count(.fault) == 0)
    #expect(submission.activities.count == strings.count)
    for (activity, text) in zip(submission.activities, strings) {
      #expect(activity.summary.raw.utf8.elementsEqual(kept(text).utf8), "\(text.debugDescription)")
    }
  }

  @Test func inCSV() throws {
    let strings = try Self.strings().filter { !$0.unicodeScalars.contains("\0") }
    #expect(strings.count > 400)
    let rows = strings.enumerated().map { number, text in
      // As our own writers write them; an apostrophe of theirs comes back as the text's own.
      let cell = DefusedText.defused(text).replacing("\"", with: "\"\"")
      return "Kils kommun;2024;K-\(number);Läslyft i förskolan;projekt;pågående;\"\(cell)\"\n"
    }
    let text = "organisation;ar;insats_id;rubrik;typ;status;beskrivning\n" + rows.joined()
    try check("prov.csv", Array(text.utf8), strings)
  }

  @Test func inXML() throws {
    // XML 1.0 has no place for most control characters; a file with one is refused, and that is shown elsewhere.
    let strings = try Self.strings().filter {
      !$0.unicodeScalars.contains {
        ($0.value < 32 && ![9, 10, 13].contains($0.value)) || [0xFFFE, 0xFFFF].contains($0.value)
      }
    }
    #expect(strings.count > 400)
    let records = strings.enumerated().map { number, text in
      let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        .replacing("\r", with: "&#13;")
      return
        "<insats id='K-\(number)' typ='projekt' status='pågående'><rubrik>Läslyft i förskolan</rubrik><beskrivning>\(escaped)</beskrivning></insats>"
    }
    try check("prov.xml", Array(XMLDefectTests.document(records.joined(separator: "\n")).utf8), strings)
  }
}
