import Testing

@testable import Analysis

struct ReportHeadingsTests {
  @Test(arguments: [
    ("Syfte och mål: Att rena vatten.", "  Att rena vatten."),
    ("Vatten renas. Förväntade effekter och resultat: Rent.", "Vatten renas.  Rent."),
    ("Bakgrund\nVatten är smutsigt.", " Vatten är smutsigt."),
    ("UPPLÄGG OCH GENOMFÖRANDE: Vi", "  Vi"),
    ("Målet: rent vatten", "  rent vatten"),
    ("Målet är detta: rent vatten", "Målet är detta: rent vatten"),
    ("Syftet är rent vatten", "Syftet är rent vatten"),
    ("a: b\nc", "a: b\nc"), (":\n", ":\n"), ("", ""),
  ])
  func takesAwayHeadings(text: String, wanted: String) {
    let got = ReportHeadings.stripped(text)
    #expect(got.split(separator: " ") == wanted.split(separator: " "), "\(got)")
  }
}
