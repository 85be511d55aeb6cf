import Testing

@testable import Intake

@Suite struct PersonalDataScanTests {
  @Test(arguments: [
    ("Fråga 811228-9874 om", "Fråga 811228-**** om"), ("19811228-9874", "19811228-****"), ("8112289874", "811228-****"),
    ("198112289874.", "19811228-****."), ("811228+9874", "811228-****"), ("811228–9874", "811228-****"),
    ("811228 9874", "811228-****"), ("811228\u{A0}9874", "811228-****"), ("701063-2391", "701063-****"),
    ("(811228-9874)", "(811228-****)"), ("pnr:811228\u{2212}9874", "pnr:811228-****"),
  ])
  func identityNumbers(text: String, masked: String) {
    let scan = PersonalDataScan.scan(text)
    #expect(scan.text == masked)
    #expect(scan.kinds == [.identityNumber])
  }

  @Test(arguments: [
    ("Skriv till anna.berg@example.org nu", "Skriv till [e-postadress] nu"), ("a_b+c@exempel.se.", "[e-postadress]."),
    ("<x@y.nu>", "<[e-postadress]>"), ("åsa@exempel.se", "[e-postadress]"),
  ])
  func emails(text: String, masked: String) {
    #expect(PersonalDataScan.scan(text).text == masked)
    #expect(PersonalDataScan.scan(text).kinds == [.email])
  }

  @Test(arguments: [
    ("Ring 070-174 06 05", "Ring [telefonnummer]"), ("0701740605", "[telefonnummer]"),
    ("+46 70 174 06 05.", "[telefonnummer]."), ("+46(0)70-174 06 05", "[telefonnummer]"),
    ("054-540 10 00", "[telefonnummer]"),
    ("0046701740605", "[telefonnummer]"), ("tel 08-123 456 78", "tel [telefonnummer]"),
    ("0550-120 00", "[telefonnummer]"),
  ])
  func phones(text: String, masked: String) {
    #expect(PersonalDataScan.scan(text).text == masked)
    #expect(PersonalDataScan.scan(text).kinds == [.phone])
  }

  /// Organisation numbers, wrong check digits, impossible dates, ISBN, dates, codes, amounts.
  @Test(arguments: [
    "232100-1770", "556703-7485", "811228-9873", "811328-9874", "978-91-7000-123-4", "0-306-40615-2",
    "2024-01-01--2024-12-31",
    "kod 0680 och 1780", "N00945", "1 250 000 kr", "5050-1055", "2019-2024", "@karlstad", "gå @ ICA", "10 000 000",
    "dnr 2024/12345", "07-01-2024", "diarienummer RV 2024-000123", "0701-0812", "kl. 08.00-16.30", "00812289874",
  ])
  func decoys(text: String) {
    let scan = PersonalDataScan.scan(text)
    #expect(scan.text == text)
    #expect(scan.kinds == [])
  }

  @Test func severalAtOnce() {
    let scan = PersonalDataScan.scan("811228-9874, a@b.se, 070-174 06 05 och 811228-9874")
    #expect(scan.text == "811228-****, [e-postadress], [telefonnummer] och 811228-****")
    #expect(scan.kinds == [.identityNumber, .email, .phone])
  }
}
