import Foundation
import TestSupport
import Testing

/// The new value against the baseline and mid-term, with a new forecast and verdict for every goal.
@Suite struct MidtermRunTests {
  /// The edition of 2014–2020 as its half-time follow-up saw it, with the figures that have been found.
  @Test func genuineFiguresOf2018() throws {
    let place = try TemporaryFolder()
    let copy = try CheckoutCopy(in: place.path)
    let result = try Tool.run(
      ["run", "Fixtures/years/2018-halvtid/pipeline.yml", "--output", place.path + "/ut"], in: copy.path)
    #expect(result.exitCode == 0, "\(result.messages)")
    let files = try contents(of: place.path + "/ut").mapValues { String(decoding: $0, as: UTF8.self) }
    let report = try #require(files["nulage.md"])
    let section = try #require(
      report.components(separatedBy: "## Nollmätning, halvtid").last?.components(separatedBy: "\n## ").first)
    let rows = section.split(separator: "\n").filter { $0.hasPrefix("| M") && !$0.hasPrefix("| Mål") }
    #expect(rows.count == 33)
    for number in 1...33 { #expect(rows[number - 1].hasPrefix("| M\(number) "), "mål \(number) på sin plats") }
    let unemployment = try #require(rows.first { $0.contains("Öppet arbetslösa 18–65 år") })
    #expect(unemployment.contains("| 3,4 (2014) | 3,2 (2017) | 3,2 (2017) |"))
    #expect(unemployment.hasSuffix("| på väg |"))
    // Emissions of 2017 were published in 2019: they take no part, and are listed.
    let emissions = try #require(rows.first { $0.contains("växthusgaser |") })
    #expect(emissions.contains("(2016)") && emissions.hasSuffix("| otillräckligt underlag |"))
    #expect(files["data/omatchat.csv"]?.contains("vaxthusgasutslapp-ton/17/T/2017") == true)
    #expect(files["data/bedomningar.csv"]?.contains("vaxthusgasutslapp-ton;17;T;2016") == true)
  }

  /// The same register with made-up figures for all of its indicators: every goal that is a number is judged.
  @Test func everyGoalOfTheFirstEdition() throws {
    let place = try TemporaryFolder()
    let copy = try CheckoutCopy(in: place.path)
    let register = try String(
      contentsOfFile: copy.path + "/Fixtures/strategies/varmland-2014-2020.yml", encoding: .utf8)
    let indicators =
      register.components(separatedBy: "\nindikatorer:").last?.components(separatedBy: "\n")
      .filter { $0.hasPrefix("  - id: ") }.map { String($0.dropFirst(8)) } ?? []
    var table = "indikator,plats,kon,ar,varde\n"
    for id in indicators {
      for (place, sex, first, step) in [
        ("17", "T", 40.0, 0.5), ("00", "T", 45, 0.1), ("17", "K", 40, 0.5), ("17", "M", 50, 0.1),
        ("riket-exkl-storstadslan", "T", 45, 0.1),
      ] {
        for year in 2008...2017 {
          let value = first + step * Double(year - 2008) + (year % 3 == 0 ? 0.2 : 0)
          table += "\(id),\(place),\(sex),\(year),\(String(format: "%.1f", value))\n"
        }
      }
    }
    try table.write(
      toFile: copy.path + "/Fixtures/years/2018-halvtid/statistik/vardena-2018.csv", atomically: true, encoding: .utf8)
    let configuration = copy.path + "/Fixtures/years/2018-halvtid/pipeline.yml"
    try String(contentsOfFile: configuration, encoding: .utf8).replacing("2018-12-31", with: "2020-01-31")
      .write(toFile: configuration, atomically: true, encoding: .utf8)
    let result = try Tool.run(["run", configuration, "--output", place.path + "/ut"], in: copy.path)
    #expect(result.exitCode == 0, "\(result.messages)")
    let rows = VerdictRun.rows(try String(contentsOfFile: place.path + "/ut/data/bedomningar.csv", encoding: .utf8))
    #expect(rows.count == 21)
    for row in rows where row["malslag"] != "ej-numeriskt" && row["indikator"] != "la-karlstad-rang" {
      let name = "\(row["mal"] ?? "") \(row["indikator"] ?? "")"
      #expect(row["bedomning"] != "otillräckligt underlag", "\(name): \(row["skal"] ?? "")")
      #expect(row["mal_ar"] == "2020" && row["halvtid_ar"] == "2017" && row["bas_ar"] == "2014", "\(name)")
      #expect(row["halvtid"] != "" && row["matt_bas"] != "" && row["prognos"] != "", "\(name)")
      #expect(row["sannolikhet"] != "" && row["evidens"] != "", "\(name)")
    }
  }

  /// The edition of 2040, at its start and after its mid-term.
  @Test(arguments: [("2026-03-08", 2025, false), ("2033-03-08", 2032, true)])
  func theEditionOf2040(date: String, latest: Int, isPastMidterm: Bool) throws {
    let values = (2012...latest).map { String(format: "%.1f", 60 + Double($0 - 2012) * 0.8 + ($0 % 2 == 0 ? 0.3 : 0)) }
    let run = try VerdictRun(
      indicators:
        "  - {id: I, titel: Provet, enhet: procent, riktning: hogre, basar: 2021, halvtidsar: 2030, malar: 2040, "
        + "malslag: niva, malvarde: 80, procentenheter: true, efterslapning: 2}", of: ["M1": ["I"]],
      figures: figures("I", from: 2012, values), date: date)
    #expect(run.exitCode == 0, "\(run.messages)")
    #expect(run["I"]["prognos"] != "" && run["I"]["bedomning"] == "på väg")
    #expect(run.forecasts.last?["ar"] == "2040")
    #expect(run.forecasts.count == 2040 - latest)
    #expect(run.words("Provet").contains("sedan basåret 2021"))
    #expect(run.words("Provet").contains("sedan halvtid 2030") == isPastMidterm)
    #expect(run.words("Provet").contains("Prognos för 2040, egen beräkning: "))
  }

  @Test func withoutAMidtermYearThereIsNoSuchSection() throws {
    let run = try VerdictRun(
      indicators: "  - {id: I, titel: Provet, riktning: hogre, malslag: riktning}", of: ["M1": ["I"]],
      figures: figures("I", from: 2012, ["1", "2", "3", "4"]), date: "2018-03-08")
    #expect(!run.report.contains("## Nollmätning"))
  }
}
