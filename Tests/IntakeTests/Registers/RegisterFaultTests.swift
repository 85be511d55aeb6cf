import Diagnostics
import Foundation
import Intake
import StrategyModel
import Testing

/// Each fault stands at a known place in a small register; the message must lead there and name what was meant.
@Suite struct RegisterFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let yaml: String
    let line: Int
    let column: Int
    let says: String
    var nearest: String?
    var testDescription: String { name }
  }

  static let strategyCases: [Case] = [
    Case(
      name: "unknown key", yaml: "id: x\ntitel: X\nomradden: []\nomraden: [{id: a, titel: A, mal: []}]\n", line: 3,
      column: 1, says: "omradden", nearest: "omraden"),
    Case(
      name: "misspelt direction", yaml: indicator("riktning: högre"), line: 8, column: 15, says: "högre",
      nearest: "hogre"),
    Case(
      name: "missing direction", yaml: indicator("malslag: riktning"), line: 6, column: 5, says: "riktning"),
    Case(
      name: "unknown target kind", yaml: indicator("riktning: hogre\n    malslag: nivå"), line: 9, column: 14,
      says: "nivå", nearest: "niva"),
    Case(
      name: "target without a year", yaml: indicator("riktning: hogre\n    malvarde: 12.5"), line: 9, column: 15,
      says: "malvarde utan malar"),
    Case(
      name: "level without a value", yaml: indicator("riktning: hogre\n    malslag: niva\n    malar: 2030"), line: 9,
      column: 14, says: "kräver malvarde"),
    Case(
      name: "decimal comma", yaml: indicator("riktning: hogre\n    malar: 2030\n    malvarde: \"12,5\""), line: 10,
      column: 15, says: "decimalpunkt"),
    Case(
      name: "year out of range", yaml: indicator("riktning: hogre\n    basar: 20200"), line: 9, column: 12,
      says: "heltal"),
    Case(
      name: "an id that looks like a year", yaml: indicator("riktning: hogre").replacing("id: N1", with: "id: 2030"),
      line: 6, column: 9, says: "ser ut som ett årtal"),
    Case(
      name: "a goal's id that looks like a year",
      yaml: "id: x\ntitel: X\nomraden:\n  - {id: a, titel: A, mal: [{id: \"2030\", titel: Mål}]}\n", line: 4,
      column: 34,
      says: "ser ut som ett årtal"),
    Case(
      name: "a code where a year should be", yaml: indicator("riktning: hogre\n    basar: 1780"), line: 9, column: 12,
      says: "1900–2200, inte \"1780\""),
    Case(
      name: "target year before the base year",
      yaml: indicator("riktning: hogre\n    basar: 2021\n    malar: 2020\n    malvarde: 5"), line: 10, column: 12,
      says: "malar 2020 ska vara senare än basar 2021"),
    Case(
      name: "mid-term after the target year",
      yaml: indicator("riktning: hogre\n    halvtidsar: 2031\n    malar: 2030\n    malvarde: 5"), line: 10, column: 12,
      says: "senare än halvtidsar 2031"),
    Case(
      name: "a change against the direction",
      yaml: indicator("riktning: hogre\n    malslag: forandring\n    malar: 2030\n    malvarde: -5"), line: 11,
      column: 15, says: "är en minskning"),
    Case(
      name: "misspelt criterion", yaml: indicator("riktning: hogre\n    kriterier: {pa_vagg: 0.9}"), line: 9,
      column: 17,
      says: "pa_vagg", nearest: "pa_vag"),
    Case(
      name: "misspelt rule", yaml: indicator("riktning: hogre\n    kriterier: {regel: eurostatt}"), line: 9, column: 24,
      says: "eurostatt", nearest: "eurostat"),
    Case(
      name: "misspelt pace", yaml: indicator("riktning: hogre\n    kriterier: {takt: linjär}"), line: 9, column: 23,
      says: "linjär", nearest: "linjar"),
    Case(
      name: "a share in per cent", yaml: indicator("riktning: hogre\n    kriterier: {pa_vag: 95}"), line: 9, column: 25,
      says: "0.01–2"),
    Case(
      name: "limits the wrong way round",
      yaml: indicator("riktning: hogre\n    kriterier: {pa_vag: 0.5, svart_att_na: 0.6}"), line: 9, column: 44,
      says: "inte vara större än pa_vag"),
    Case(
      name: "a negative tolerance", yaml: indicator("riktning: hogre\n    kriterier: {tolerans: -1}"), line: 9,
      column: 27, says: "noll eller större"),
    Case(
      name: "a published rule for a distance",
      yaml: indicator("riktning: hogre\n    malslag: na-referens\n    kriterier: {regel: sdsn}"), line: 10, column: 24,
      says: "inte na-referens"),
    Case(
      name: "a peer group without places", yaml: indicator("riktning: hogre\n    referens: jamforelsegrupp"), line: 9,
      column: 15, says: "kräver nyckeln jamforelsegrupp"),
    Case(
      name: "groups that are no indicators",
      yaml: indicator("riktning: lagre\n    malslag: gruppskillnad\n    gruppindikatorer: [N1, N2]"), line: 10,
      column: 28,
      says: "N2", nearest: "N1"),
    Case(
      name: "dangling indicator",
      yaml: indicator("riktning: hogre").replacing("titel: Mål", with: "titel: Mål, indikatorer: [N1x]"), line: 4,
      column: 64, says: "N1x", nearest: "N1"),
    Case(
      name: "same goal name twice",
      yaml: "id: x\ntitel: X\nomraden:\n  - {id: a, titel: A, mal: [{id: M1, titel: Mål}, {id: M2, titel: MÅL}]}\n",
      line: 4, column: 51, says: "M1"),
    Case(
      name: "same indicator twice",
      yaml: indicator("riktning: hogre") + "  - {id: N1, titel: Igen}\n", line: 9, column: 5, says: "N1"),
    Case(
      name: "missing title", yaml: "id: x\nomraden: [{id: a, titel: A, mal: []}]\n", line: 1, column: 1, says: "titel"),
    Case(name: "no area", yaml: "id: x\ntitel: X\nomraden: []\n", line: 3, column: 10, says: "inget område"),
    Case(name: "repeated key", yaml: "id: x\ntitel: X\nid: y\n", line: 1, column: 1, says: "flera gånger"),
    Case(name: "anchor", yaml: "id: &a x\ntitel: *a\n", line: 1, column: 5, says: "Ankare"),
    Case(name: "alias to nothing", yaml: "id: x\ntitel: *b\n", line: 2, column: 8, says: "alias"),
    Case(name: "not a mapping", yaml: "- id\n", line: 1, column: 1, says: "nycklar"),
    Case(name: "not YAML", yaml: "id: x\n  titel: [\n", line: 2, column: 8, says: "YAML"),
    Case(name: "empty file", yaml: "# bara en kommentar\n", line: 0, column: 0, says: "tom"),
  ]

  private static func indicator(_ rest: String) -> String {
    """
    id: x
    titel: X
    omraden:
      - {id: a, titel: A, mal: [{id: M1, titel: Mål}]}
    indikatorer:
      - id: N1
        titel: En indikator
        \(rest)

    """
  }

  @Test(arguments: strategyCases) func strategyFault(fault: Case) throws {
    let problems = RegisterFiles.problems { () throws(RegisterError) in
      _ = try RegisterReader.strategy(Array(fault.yaml.utf8), file: "r.yml")
    }
    let problem = try #require(problems.first { $0.message.sv.contains(fault.says) }, "\(problems.map(\.message.sv))")
    #expect(problem.line == fault.line)
    #expect(problem.column == fault.column)
    #expect(problem.file == "r.yml")
    if let nearest = fault.nearest { #expect(problem.nearest.first == nearest) }
    #expect(!problem.message.en.isEmpty)
  }

  @Test func everythingIsSaidAtOnceInTheOrderOfTheFile() {
    let yaml = """
      id: x
      titell: X
      omraden:
        - {id: a, titel: A, mal: [{id: M1, titel: Ett, indikatorer: [saknas]}, {id: M1, titel: Två}]}
      indikatorer:
        - {id: N1, titel: Ett, riktning: uppåt}
      """
    let problems = RegisterFiles.problems { () throws(RegisterError) in
      _ = try RegisterReader.strategy(Array(yaml.utf8), file: "r.yml")
    }
    #expect(problems.map(\.line) == [1, 2, 4, 4, 6])
    #expect(problems.last?.text(in: .swedish).hasPrefix("r.yml:6:") == true)
  }

  @Test func onlyTheFewRequiredKeysAreNeeded() throws {
    let yaml = "id: x\ntitel: X\nomraden: [{id: a, titel: A, mal: [{id: M1, titel: Ett, alias: ett}]}]\n"
    let strategy = try RegisterReader.strategy(Array(yaml.utf8), file: "r.yml")
    #expect(strategy.goal("M1")?.aliases == ["ett"])
    #expect(strategy.indicators.isEmpty)
  }

  @Test func limitsOfSizeAndDepth() {
    let large = [UInt8](repeating: UInt8(ascii: "#"), count: (1 << 20) + 1)
    let deep = "id: " + String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
    let veryDeep = "id: " + String(repeating: "[", count: 50_000)
    for bytes in [large, Array(deep.utf8), Array(veryDeep.utf8), [0x69, 0x64, 0x3A, 0x20, 0xE5]] {
      let problems = RegisterFiles.problems { () throws(RegisterError) in
        _ = try RegisterReader.strategy(bytes, file: "r.yml")
      }
      #expect(problems.count == 1)
    }
  }

  @Test func organisationsReferToPlacesAndBackAgain() throws {
    let places = """
      lan: {kod: "17", namn: Län}
      riket: {kod: "00", namn: Riket}
      kommuner:
        - {kod: "1780", namn: Karlstad, organisation: karlstad-kommun, grannar: ["1799"]}
      grupper:
        - {id: g, namn: G, kommuner: ["1870"]}
      """
    let organisations = """
      organisationer:
        - {id: karlstads-kommun, namn: Karlstads kommun, typ: komun, kommun: "1708", nummer: "12"}
        - {id: annan, namn: karlstads  kommun, typ: stat}
      """
    let wrongPlaces = RegisterFiles.problems { () throws(RegisterError) in
      _ = try RegisterReader.places(Array(places.utf8), file: "k.yml")
    }
    #expect(wrongPlaces.map(\.line) == [4, 6])
    let good = try RegisterReader.places(
      Array(places.replacing("\"1799\"", with: "").replacing("1870", with: "1780").utf8), file: "k.yml")
    let wrong = RegisterFiles.problems { () throws(RegisterError) in
      _ = try RegisterReader.organisations(Array(organisations.utf8), file: "o.yml", places: good)
    }
    #expect(wrong.map(\.line) == [2, 2, 2, 3])
    #expect(wrong.first?.nearest == ["kommun"])
    let known = OrganisationRegister([Organisation(id: "karlstads-kommun", name: "Karlstads kommun", kind: .kommun)])
    let back = RegisterFiles.problems { () throws(RegisterError) in
      _ = try RegisterReader.places(
        Array(places.replacing("\"1799\"", with: "").replacing("1870", with: "1780").utf8), file: "k.yml",
        organisations: known)
    }
    #expect(back.first?.nearest.first == "karlstads-kommun")
  }
}
