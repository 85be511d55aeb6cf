import Diagnostics
import Foundation
import StrategyModel
import Testing

@testable import Reporting

@Suite("The situation report")
struct SituationReportTests {
  private func markdown(_ sample: SamplePortfolio) -> String { MarkdownRenderer.render(sample.document).text }

  @Test("conclusions come first, then the areas, the puzzle, the gaps and the rest")
  func order() throws {
    let titles = markdown(try .full()).split(separator: "\n").filter { $0.hasPrefix("## ") }.map { $0.dropFirst(3) }
    #expect(
      titles == [
        "Slutsatser", "Förra året och nu", "Förbättra livsvillkoren", "Höja kompetensen",
        "Pusslet: mål, aktörer och kommuner",
        "Utmaningar och perspektiv", "Glapp", "Samarbetsmöjligheter", "Lärdomar", "Aktörer",
        "Täckning och vad som saknas",
        "Det som inte kunde kopplas", "Metod, källor och begränsningar",
      ])
  }

  @Test(
    "what it says",
    arguments: [
      "3 av 5 väntade organisationer har rapporterat. Tillsammans beskriver inrapporteringarna 4 insatser, varav 3 pågår.",
      "1 insats har rapporterats av flera och räknas en gång.",
      "Behöriga till yrkesprogram, åk 9 (K1) har gått från *på väg* till *svårt att nå*. Skäl: nya siffror.",
      "Flest pågående insatser har K1 Fler barn och unga klarar skolan (3). Färst har L3 Fler är delaktiga och känner tillit (0).",
      "**I01-L3:** L3 Fler är delaktiga och känner tillit har 0 pågående insatser. Styrka 0,83. Kan också vara: ej "
        + "rapporterat (1 organisation, varav 1 nära det som glappet gäller); avvisat (1 rad); ej kopplat (1 insats utan mål).",
      "Väntade som inte har lämnat någon fil: Åby kommun.", "Har lämnat fil som inte gick att läsa: Exempelhögskolan.",
      "**Hinder**: 2 från 2 organisationer. Till exempel ”Svårt att rekrytera” (2 organisationer).",
      "| K1 Fler barn och unga klarar skolan | 1 | 2 | ej rapporterat |",
      "| 82,7 p (2023) | 85,9 p (2023) | 83,8 (2019) | 90 (2030) |",
      "i summa 1,3\u{A0}mnkr, där gemensamma insatser räknas en gång.",
      " | SCB |", " [Diagram](figurer/indikator-n15428.svg).",
      "2 av 3 mål har en arbetsformulering", "Datum som inte finns (VAL-004, 1)",
      "”Skolnärvaro”: Alstads kommun och Örby kommun, 2023–2025, 1,3\u{A0}mnkr",
    ])
  func says(_ sentence: String) throws { #expect(markdown(try .full()).contains(sentence)) }

  @Test("no word ties an effort to an indicator as its cause", arguments: [Language.swedish, .english])
  func noCause(_ language: Language) throws {
    var sample = try SamplePortfolio.full()
    sample.language = language
    let text = markdown(sample).lowercased()
    for word in ["tack vare", "har lett till", "ledde till", "effekten av", "thanks to", "has led to", "caused by"] {
      #expect(!text.contains(word))
    }
  }

  @Test("nothing reported and nothing measured is a report too")
  func empty() throws {
    let text = markdown(try SamplePortfolio())
    #expect(text.contains("0 av 5 väntade organisationer har rapporterat."))
    #expect(text.contains("Det säger inte att inget görs"))
    #expect(text.contains("Ingen statistik har lästs."))
  }

  @Test("the same results give the same bytes, whatever order findings and activities came in")
  func deterministic() throws {
    let sample = try SamplePortfolio.full()
    var shuffled = sample
    shuffled.findings.reverse()
    shuffled.observations.reverse()
    #expect(sample.files.map(\.path) == shuffled.files.map(\.path))
    #expect(sample.files.map(\.bytes) == shuffled.files.map(\.bytes))
    #expect(sample.files.map(\.path) == sample.files.map(\.path).sorted())
  }

  @Test(
    "no sentence has a double space, a space before a stop, or an empty place", arguments: [Language.swedish, .english])
  func clean(_ language: Language) throws {
    for var sample in [try SamplePortfolio.full(), try SamplePortfolio()] {
      sample.language = language
      for line in markdown(sample).split(separator: "\n") {
        #expect(!line.contains("  ") && !line.contains(" ."), "\(line)")
        #expect(!line.contains("{") && !line.hasSuffix(" "), "\(line)")
      }
    }
  }

  @Test("long lists are cut with the full count and the table that has the rest")
  func longLists() throws {
    var sample = try SamplePortfolio.full()
    let gap = try #require(sample.findings.first)
    sample.findings = (10..<40).map { number in
      Finding(
        id: "I01-\(number)", kind: .effortGap, detector: gap.detector, subject: gap.subject, score: gap.score,
        facts: gap.facts, evidence: gap.evidence)
    }
    #expect(markdown(sample).contains("15 till finns i [glapp.csv](data/glapp.csv)."))
  }

  @Test("each edition has its own file and title", arguments: RunInformation.Edition.allCases)
  func editions(_ edition: RunInformation.Edition) throws {
    var sample = try SamplePortfolio.full()
    sample.edition = edition
    #expect(sample.files.contains { $0.path == ReportPackage.markdownName(edition) })
  }
}
