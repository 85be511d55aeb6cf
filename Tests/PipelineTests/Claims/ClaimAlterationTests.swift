import Foundation
import Intake
import StrategyModel
import TestSupport
import Testing

/// A recorded summary with one figure or word altered must be found out, whatever kind of claim it stands in.
struct ClaimAlterationTests {
  struct Alteration: CustomTestStringConvertible, Sendable {
    let kind: String
    let from: String
    let to: String
    var isExample = true
    var testDescription: String { "\(kind): \(to)" }
  }

  static let alterations = [
    // The table over baseline, mid-term and forecast.
    Alteration(
      kind: "nollmätning", from: "| 70,0 enligt registret (2014) | 73,4", to: "| 71,0 enligt registret (2014) | 73,4"),
    Alteration(kind: "halvtid", from: "| 3,9 sämre (2018) |", to: "| 3,9 bättre (2018) |"),
    Alteration(kind: "halvtidsår", from: "| 15,0 (2018) | 7,4 (2023) |", to: "| 15,0 (2019) | 7,4 (2023) |"),
    Alteration(kind: "senaste", from: "| 77,2 (2023) | 81,7 (2030) |", to: "| 77,3 (2023) | 81,7 (2030) |"),
    Alteration(kind: "prognos i tabellen", from: "| 81,7 (2030) | ovisst |", to: "| 82,7 (2030) | ovisst |"),
    Alteration(kind: "chans i tabellen", from: "| 81,7 (2030) | ovisst |", to: "| 81,7 (2030) | sannolikt |"),
    Alteration(kind: "bedömning i tabellen", from: "| ovisst | svårt att nå |", to: "| ovisst | på väg |"),
    Alteration(
      kind: "målets namn", from: "| E2 Fler klarar sig på egen inkomst | Invånare",
      to: "| E2 Fler klarar sig | Invånare"),
    // The areas' tables.
    Alteration(kind: "värde", from: "| E1 | 77,2 (2023) |", to: "| E1 | 77,1 (2023) |"),
    Alteration(kind: "märkning", from: "206 550 p (2023) |", to: "206 550 (2023) |"),
    Alteration(kind: "mätår", from: "| E1 | 77,2 (2023) |", to: "| E1 | 77,2 (2022) |"),
    Alteration(kind: "ålder", from: "57,0 (2016), äldre än väntat", to: "57,0 (2016)"),
    Alteration(kind: "skillnad", from: "skillnad 66,0 (2022)", to: "skillnad 65,0 (2022)"),
    Alteration(kind: "referens", from: "| 73,0 (2023) |", to: "| 74,0 (2023) |"),
    Alteration(kind: "basår", from: "| 36,0 (2014) | 30,6", to: "| 36,0 (2013) | 30,6"),
    Alteration(kind: "målvärde", from: "| 80,0 (2030) | på väg |", to: "| 81,0 (2030) | på väg |"),
    Alteration(kind: "slag av mål", from: "| nå referensen |", to: "| över referensen |"),
    Alteration(
      kind: "bedömning", from: "| inte rimligt att nå | säker minskning", to: "| svårt att nå | säker minskning"),
    Alteration(kind: "underlag", from: "| säker minskning, 2014–2023 |", to: "| trolig minskning, 2014–2023 |"),
    Alteration(kind: "underlagets år", from: "| säker minskning, 2014–2023 |", to: "| säker minskning, 2013–2023 |"),
    Alteration(
      kind: "kvinnor och män i tabellen", from: "kvinnor 84,2 (2020)", to: "kvinnor 84,3 (2020)", isExample: false),
    // The sentences of each indicator.
    Alteration(kind: "bedömning i punkten", from: "(E1): *på väg*. Takten", to: "(E1): *uppnått*. Takten"),
    Alteration(kind: "skäl", from: "Takten sedan basåret räcker för att nå målet.", to: "Senaste värdet når målet."),
    Alteration(kind: "förändring", from: "+7,2 sedan basåret 2014", to: "+7,3 sedan basåret 2014"),
    Alteration(
      kind: "förändringens enhet", from: "Förändring i procentenheter: +7,2", to: "Förändring i procent: +7,2"),
    Alteration(kind: "förändringens tecken", from: "−2,1 sedan basåret", to: "+2,1 sedan basåret"),
    Alteration(kind: "sedan halvtid", from: "+3,8 sedan halvtid 2018", to: "+3,9 sedan halvtid 2018"),
    Alteration(kind: "basåret", from: "basåret 2014 och +3,8", to: "basåret 2015 och +3,8"),
    Alteration(kind: "mot riket", from: "3,9 sämre (2018) och 0,3 bättre", to: "3,8 sämre (2018) och 0,3 bättre"),
    Alteration(kind: "skillnadens väg", from: "52,0 (2018) och 66,0 (2022).", to: "52,0 (2018) och 60,0 (2022)."),
    Alteration(kind: "kvinnor", from: "Kvinnor 75,3 och män 79,2", to: "Kvinnor 75,4 och män 79,2"),
    Alteration(kind: "män", from: "Kvinnor 75,3 och män 79,2", to: "Kvinnor 75,3 och män 79,1"),
    Alteration(kind: "könens år", from: "och män 79,2 (2023)", to: "och män 79,2 (2022)"),
    Alteration(kind: "takt", from: "Takt: 0,80 per år", to: "Takt: 0,90 per år"),
    Alteration(
      kind: "behövd takt", from: "0,63 behövs. Prognos för 2030, egen beräkning: 81,7",
      to: "0,73 behövs. Prognos för 2030, egen beräkning: 81,7"),
    Alteration(kind: "avståndets takt", from: "Avståndet har ökat med 0,36", to: "Avståndet har minskat med 0,36"),
    Alteration(kind: "relativ takt", from: "mot −2,0 för riket", to: "mot −3,0 för riket"),
    Alteration(kind: "prognos", from: "egen beräkning: 81,7", to: "egen beräkning: 81,2"),
    Alteration(kind: "intervall", from: "76,3 till 87,1", to: "76,3 till 88,1"),
    Alteration(kind: "chans", from: "att målet nås är ovisst (25–75 %)", to: "att målet nås är sannolikt (25–75 %)"),
    Alteration(kind: "band", from: "nästan uteslutet (högst 2,5 %)", to: "nästan uteslutet (högst 10 %)"),
    Alteration(kind: "källa", from: "Källa: SCB via Regionfakta", to: "Källa: SCB via Kolada", isExample: false),
    Alteration(kind: "tabellens källa", from: "| SCB via Regionfakta |", to: "| SCB via Kolada |", isExample: false),
    Alteration(kind: "antal utan siffror", from: "1 indikator saknar siffror", to: "2 indikatorer saknar siffror"),
    Alteration(kind: "utan siffror", from: "; Sjukpenningtal 1.0 (L1);", to: ";", isExample: false),
    // The rest.
    Alteration(
      kind: "täckning", from: "16 av 20 väntade organisationer har rapporterat; den",
      to: "17 av 20 väntade organisationer har rapporterat; den"),
    Alteration(
      kind: "antal gissningar", from: "3 kopplingar är gissningar", to: "4 kopplingar är gissningar", isExample: false),
    Alteration(
      kind: "gissat mål", from: "(Arbetsförmedlingen) → K3", to: "(Arbetsförmedlingen) → K2", isExample: false),
    Alteration(
      kind: "gissad insats", from: "”Bostadslotsen” (Karlstads kommun) →", to: "”Bostadslotsen” (Kils kommun) →",
      isExample: false),
    Alteration(kind: "gräns för på väg", from: "minst 95 % av den takt", to: "minst 90 % av den takt"),
    Alteration(kind: "gräns för svårt", from: "Svårt att nå: minst 25 %", to: "Svårt att nå: minst 20 %"),
    Alteration(kind: "p för säker", from: "(p under 0,05", to: "(p under 0,01"),
    Alteration(kind: "p för trolig", from: "(p under 0,2)", to: "(p under 0,3)"),
  ]

  @Test(arguments: alterations)
  func isFoundOut(alteration: Alteration) throws {
    let folder = alteration.isExample ? "Fixtures/exempellan" : "Fixtures/years/2024"
    let text = try String(contentsOfFile: Checkout.path(folder + "/expected/nulage.md"), encoding: .utf8)
      .replacing("\u{A0}", with: " ")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let index = try #require(lines.firstIndex { $0.contains(alteration.from) }, "\(alteration.from) står inte där")
    var altered = lines
    altered[index] = lines[index].replacing(alteration.from, with: alteration.to, maxReplacements: 1)
    func objections(_ lines: [String]) throws -> [String] {
      let read = ClaimReading.lines(lines.joined(separator: "\n"))
      let checker = try ClaimChecker(tables: try ClaimAlterationTests.tables(folder, read))
      for line in read where line.number == index + 1 { checker.check(line) }
      return checker.faults + checker.unknown
    }
    #expect(try objections(lines).isEmpty)
    #expect(try objections(altered).count == 1)
  }

  static func tables(_ folder: String, _ lines: [ClaimLine]) throws -> ClaimTables {
    let (register, places) =
      folder.hasSuffix("exempellan")
      ? ("\(folder)/register.yml", "\(folder)/kommuner.yml")
      : ("Fixtures/strategies/varmland-2040.yml", "Fixtures/strategies/kommuner.yml")
    var tables = try ClaimTables(
      run: Checkout.path(folder + "/expected"), before: nil,
      strategy: try RegisterReader.strategy(try Checkout.bytes(register), file: register),
      places: try RegisterReader.places(try Checkout.bytes(places), file: places))
    tables.readHeaders(lines)
    return tables
  }
}
