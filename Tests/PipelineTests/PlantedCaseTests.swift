import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// Detector × planted × look-alike: what was put into exempellän to be found, and what resembles it and must not be.
struct PlantedCaseTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let detector: String
    /// Findings by id, or, for overlaps, the activities that one finding of the detector rests on.
    let planted: [Set<String>]
    /// Ids that must not be there, or sets of activities that no finding of the detector may rest on together.
    let lookAlikes: [Set<String>]
    var testDescription: String { detector }
  }

  static let gaps = [
    Case(detector: "I01", planted: [["I01-E6"], ["I01-E7"]], lookAlikes: [["I01-E8"], ["I01-E3"], ["I01-E10"]]),
    Case(detector: "I02", planted: [["I02-E2"], ["I02-E8"]], lookAlikes: [["I02-E1"], ["I02-E4"]]),
    Case(detector: "I03", planted: [["I03-beredskap"]], lookAlikes: [["I03-klimat"]]),
    Case(detector: "I04", planted: [["I04-jamstalldhet"]], lookAlikes: [["I04-land-stad"]]),
    Case(
      detector: "I05", planted: [["I05-9907"], ["I05-9909"], ["I05-9916"]],
      lookAlikes: ["9904", "9906", "9908", "9910", "9912", "9913", "9914", "9915"].map { ["I05-\($0)"] }),
    Case(
      detector: "I06", planted: [["I06-kultur"]],
      lookAlikes: [["I06-akademi"], ["I06-kluster"], ["I06-civilsamhalle"]]),
    Case(detector: "I07", planted: [["I07-E2"]], lookAlikes: [["I07-E5"]]),
    Case(detector: "I08", planted: [["I08-aldre"]], lookAlikes: [["I08-utrikes-fodda"]]),
    Case(detector: "I09", planted: [["I09-E2"], ["I09-E6"]], lookAlikes: [["I09-E9"]]),
    Case(detector: "M01", planted: [["M01-eftergymnasial"]], lookAlikes: [["M01-ohalsotal"]]),
    Case(
      detector: "M02", planted: [["M02-vaccination"], ["M02-X99005"], ["M02-lag-ekonomisk-standard"]],
      lookAlikes: [["M02-sjalvskattad-halsa"], ["M02-arbetsloshet"]]),
    // vuxenkurser rose fast and has fallen for four years; distanskurser dipped and rises again.
    Case(
      detector: "M03", planted: [["M03-vuxenkurser"]], lookAlikes: [["M03-distanskurser"], ["M03-sjalvskattad-halsa"]]),
    Case(
      detector: "M04", planted: [["M04-tillit"]], lookAlikes: [["M04-trygghet-kvallar"], ["M04-sjalvskattad-halsa"]]),
    Case(
      detector: "M05", planted: [["M05-E2-lag-ekonomisk-standard"], ["M05-E6-X99005"]],
      lookAlikes: [["M05-E1-vaccination"], ["M05-E4-sysselsattning"]]),
    Case(detector: "M06", planted: [["M06-sysselsattning"]], lookAlikes: [["M06-behoriga-gymnasiet"]]),
    Case(detector: "K02", planted: [["K02-bredband"]], lookAlikes: [["K02-vaxthusgaser"], ["K02-sysselsattning"]]),
    Case(detector: "K03", planted: [["K03-besokare-museum"]], lookAlikes: [["K03-behoriga-gymnasiet"]]),
    Case(detector: "K04", planted: [["K04-X99003"], ["K04-matchning"]], lookAlikes: [["K04-inkomstgap"]]),
    Case(
      detector: "K05", planted: [["K05-bjorkangs-kommun"], ["K05-hogskolan-tjarn"]],
      lookAlikes: [["K05-tallmo-kommun"], ["K05-fiskarhamns-kommun"]]),
    Case(detector: "K06", planted: [["K06-larlingar"]], lookAlikes: [["K06-X99002"]]),
    Case(
      detector: "T01", planted: [["T01-kvarnsele-kommun"], ["T01-teater-tjarn"]],
      lookAlikes: [["T01-hedlunda-kommun"], ["T01-kulturhuset-ringen"]]),
    Case(detector: "T03", planted: [["T03-foretagarringen"]], lookAlikes: [["T03-bjorkangs-kommun"]]),
    // Tallmo's file came twelve days late, Björkäng's on the last day; of the others nothing is noted.
    Case(
      detector: "T05", planted: [["T05-tallmo-kommun"]],
      lookAlikes: [["T05-bjorkangs-kommun"], ["T05-ekeslatts-kommun"]]),
  ]

  /// What exempellän has no case of, in Värmland's year.
  static let inTheYear = [
    Case(detector: "K01", planted: [["K01-K1"], ["K01-L3"]], lookAlikes: [["K01-P1"]]),
    Case(
      detector: "T02", planted: [["T02-eda-kommun"], ["T02-forsakringskassan"], ["T02-glava-energy-center"]],
      lookAlikes: [["T02-munkfors-kommun"], ["T02-saffle-kommun"], ["T02-arjangs-kommun"]]),
    Case(
      detector: "T04", planted: [["T04-foreningen-alvbygd-i-samverkan"]],
      lookAlikes: [["T04-rf-sisu-varmland"], ["T04-stal-och-verkstad"]]),
  ]

  static let overlaps = [
    Case(detector: "S01", planted: [["HT-1", "KT-1"], ["RE-05", "JM-2"]], lookAlikes: [["KT-4"]]),
    Case(detector: "S02", planted: [["RE-04"]], lookAlikes: [["RE-11"]]),
    Case(
      detector: "S03", planted: [["TA-2", "LT-1"], ["BK-11", "EK-6"], ["JM-3", "HK-2", "FH-3", "SM-3"]],
      lookAlikes: [["FH-5", "LT-1"], ["LT-5", "LS-4"], ["JM-4", "HK-4"]]),
    Case(detector: "S04", planted: [["JM-1", "HK-1"]], lookAlikes: [["BK-02", "BK-03"], ["HT-1", "KT-1"]]),
    Case(detector: "S05", planted: [["EK-2", "KT-2"]], lookAlikes: [["KT-4"], ["RE-04"]]),
    Case(detector: "S06", planted: [["SM-1", "FH-1"], ["BK-10", "JM-2"]], lookAlikes: [["HT-3", "FH-1"]]),
    Case(
      detector: "S07", planted: [["RE-01", "TA-3", "LS-2", "IH-3"], ["BK-11", "EK-6", "LT-3", "SM-2"]],
      lookAlikes: [["BK-02", "BK-03"], ["BK-04", "BK-07"]]),
    Case(
      detector: "S08", planted: [["BK-01", "TA-1", "EK-1"]], lookAlikes: [["LT-2", "FH-2"], ["BK-02", "BK-03"]]),
  ]

  /// Runs of this program, made once for all cases.
  private static let exempellan = Result { try FreshRun("Fixtures/exempellan/pipeline.yml") }
  private static let year = Result { try FreshRun("pipeline.yml") }

  @Test(arguments: gaps)
  func gapsAreFoundAndLookAlikesAreNot(one: Case) throws {
    let ids = Set(try PlantedCaseTests.exempellan.get().gaps.compactMap { $0["id"] })
    for planted in one.planted { #expect(planted.isSubset(of: ids), "\(planted) ska hittas") }
    for lookAlike in one.lookAlikes { #expect(ids.isDisjoint(with: lookAlike), "\(lookAlike) ska inte hittas") }
  }

  @Test(arguments: overlaps)
  func overlapsAreFoundAndLookAlikesAreNot(one: Case) throws {
    let found = try PlantedCaseTests.exempellan.get().collaborations.filter { ($0["id"] ?? "").hasPrefix(one.detector) }
      .map { row in
        Set((row["underlag"] ?? "").split(separator: "|").compactMap { $0.split(separator: "/").last.map(String.init) })
      }
    for planted in one.planted {
      #expect(found.contains { planted.isSubset(of: $0) }, "\(planted) ska hittas av \(one.detector)")
    }
    for lookAlike in one.lookAlikes {
      #expect(!found.contains { lookAlike.isSubset(of: $0) }, "\(lookAlike) ska inte hittas av \(one.detector)")
    }
  }

  @Test(arguments: inTheYear)
  func theYearHasWhatExempellanHasNot(one: Case) throws {
    let ids = Set(try PlantedCaseTests.year.get().gaps.compactMap { $0["id"] })
    for planted in one.planted { #expect(planted.isSubset(of: ids), "\(planted) ska hittas") }
    for lookAlike in one.lookAlikes { #expect(ids.isDisjoint(with: lookAlike), "\(lookAlike) ska inte hittas") }
  }

  /// Värmland's year: the gaps that were left on purpose, with genuine statistics.
  @Test func theExampleYearShowsWhatWasLeftOut() throws {
    let run = try PlantedCaseTests.year.get()
    let ids = Set(run.gaps.compactMap { $0["id"] })
    let planted: Set<String> = [
      "I01-L3", "I02-P4", "I02-S2", "I04-landsbygd-stad", "I05-1760", "I05-1762", "T01-munkfors-kommun",
      "T01-storfors-kommun", "T01-trafikverket", "T01-foretagarna-varmland", "T02-eda-kommun", "T02-forsakringskassan",
      "T02-glava-energy-center", "T03-saffle-kommun", "T03-grums-kommun", "T03-coompanion-varmland",
      "T04-foreningen-alvbygd-i-samverkan",
    ]
    #expect(planted.subtracting(ids) == [])
    #expect(ids.isDisjoint(with: ["T01-arjangs-kommun", "I01-K1", "I02-K3", "I05-1765"]))
    let efforts = Dictionary(grouping: run.activities) { $0["gemensam_insats"] ?? "" }
    let joint = efforts.filter { !$0.key.isEmpty }.map { Set($0.value.compactMap { $0["insats_id"] }) }
    #expect(joint.contains(["KS-23-01", "KIL-23-11", "FOR-23-1", "HAM-23-02", "GRU-1"]), "Skolnärvaro räknas en gång")
    #expect(joint.contains { $0.isSuperset(of: ["TKN-23-03", "SUN-23-01", "RV-101"]) }, "Fossilfria transporter")
    #expect(!joint.contains { $0.count > 1 && $0.allSatisfy { $0.hasPrefix("ARV") } })
  }

  /// Every detector of the program has its row above.
  @Test func everyDetectorHasARow() throws {
    let codes = Set(
      RuleReference.catalogue.rules.map(\.code.rawValue).filter { $0.hasPrefix("DET-") }.map { String($0.dropFirst(4)) }
    )
    let cases = PlantedCaseTests.gaps + PlantedCaseTests.overlaps + PlantedCaseTests.inTheYear
    #expect(codes == Set(cases.map(\.detector)))
    for one in cases { #expect(!one.planted.isEmpty && !one.lookAlikes.isEmpty, "\(one.detector)") }
  }
}
