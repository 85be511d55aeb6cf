import Diagnostics
import StrategyModel
import Testing

@testable import Analysis

struct DetectorSetTests {
  static let findings = Everything.world().findings()

  @Test(arguments: DetectorSet.rules.map(\.code)) func `Every detector finds something in the full county`(
    code: RuleCode
  ) {
    #expect(Self.findings.contains { $0.detector == code })
  }

  @Test func `Codes are unique and bear the stage's prefix`() {
    let codes = DetectorSet.rules.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.stage == .detect })
    #expect(codes == codes.sorted())
  }

  @Test func `Every slot of every wording is a fact of the finding`() throws {
    let catalogue = RuleCatalogue(DetectorSet.rules)
    for finding in Self.findings {
      let rule = try #require(catalogue[finding.detector])
      for text in [rule.message, rule.remedy, rule.title, rule.why] {
        for language in Language.allCases {
          for slot in WordingTemplate(text[language]).slots {
            #expect(finding.facts[slot] != nil, "\(finding.id) lacks \(slot)")
          }
        }
      }
    }
  }

  @Test func `No wording speaks of causes`() {
    let words = [
      "leder till", "beror på", "tack vare", "orsakar", "på grund av", "because", "due to", "leads to", "caused by",
    ]
    for rule in DetectorSet.rules {
      for text in [rule.title, rule.message, rule.remedy, rule.why] {
        for word in words { #expect(!(text.sv + text.en).lowercased().contains(word), "\(rule.code): \(word)") }
      }
    }
  }

  @Test func `Every finding has evidence, an id of its own and a strength between 0 and 1`() {
    let findings = Self.findings
    #expect(Set(findings.map(\.id)).count == findings.count)
    for finding in findings {
      #expect(!finding.evidence.isEmpty, "\(finding.id)")
      #expect((0...1).contains(finding.strength), "\(finding.id)")
      #expect(finding.id.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }, "\(finding.id)")
      #expect(finding.organisations == Set(finding.organisations).sorted(), "\(finding.id)")
    }
  }

  @Test func `A count carries what was counted`() {
    for finding in Self.findings {
      for (name, fact) in finding.facts {
        if case .count(_, let traces) = fact { #expect(!traces.isEmpty, "\(finding.id) \(name)") }
      }
    }
  }

  @Test func `Gaps come before possibilities, strongest first within a kind`() {
    let kinds = Self.findings.compactMap { Finding.Kind.allCases.firstIndex(of: $0.kind) }
    #expect(kinds == kinds.sorted())
    for kind in Finding.Kind.allCases {
      let strengths = Self.findings.filter { $0.kind == kind }.map(\.strength)
      #expect(strengths == strengths.sorted(by: >))
    }
  }

  @Test func `Weights change the strength and nothing else`() {
    let portfolio = Everything.world().portfolio()
    let weighted = DetectorSet.standard(weights: DetectorWeights(["insatsbrist": 9])).detect(portfolio)
    #expect(Set(weighted.map(\.id)) == Set(Self.findings.map(\.id)))
    #expect(weighted.map(\.strength) != Self.findings.map(\.strength))
  }

  @Test func `Where no report has been read, a lack of effort is no finding`() {
    var silent = Everything.world()
    silent.submissions = []
    let findings = silent.findings()
    #expect(!findings.isEmpty)
    #expect(!findings.contains { $0.kind == .effortGap || $0.kind == .collaboration })
    // Half of it would be said of effort; the other half is found by itself.
    #expect(!findings.contains { $0.detector == "DET-M05" })
    #expect(findings.contains { $0.detector == "DET-M02" })
    // That nobody has reported is told, and so is what is wanting in the figures.
    let expected = World.organisations.filter(\.isExpected).map { "T01-\($0.id)" }
    #expect(findings.filter { $0.detector == "DET-T01" }.map(\.id).sorted() == expected.sorted())
    #expect(findings.contains { $0.kind == .knowledgeGap })
  }

  /// A file with a header only is a report too: it says that there is nothing.
  @Test func `One report that there is nothing is enough to tell`() {
    var world = Everything.world()
    world.submissions = []
    world.report("alby", [])
    let findings = world.findings()
    #expect(findings.count { $0.detector == "DET-I01" } == 4)
    #expect(findings.contains { $0.detector == "DET-M05" })
    #expect(findings.filter { $0.kind == .effortGap }.allSatisfy { !$0.reservations.isEmpty })
  }

  @Test func `Every part of a score has a weight that can be set`() {
    let names = Set(Self.findings.flatMap { $0.score.map(\.name) })
    #expect(names.isSubset(of: DetectorWeights.names))
  }
}
