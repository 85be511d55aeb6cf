import Diagnostics
import StrategyModel
import Testing

@testable import Reporting

@Suite("The network of collaborations")
struct NetworkFigureTests {
  private func context(_ sample: SamplePortfolio) -> ReportContext {
    ReportContext(
      portfolio: sample.portfolio, findings: sample.findings, log: sample.log, catalogue: SamplePortfolio.catalogue,
      information: sample.information, comparison: nil, wording: .standard)
  }

  private func finding(_ id: String, _ organisations: [Organisation.ID]) -> Finding {
    Finding(
      id: id, kind: .collaboration, detector: "DET-S03", subject: id, score: [.init(name: "s", value: 1, weight: 1)],
      facts: [:], organisations: organisations, evidence: [.setting("prov")])
  }

  @Test("a pair stands once, and a possibility never beside a reported collaboration")
  func pairs() throws {
    var sample = try SamplePortfolio.full()
    sample.findings = [
      finding("a", ["orby-kommun", "alstads-kommun"]), finding("b", ["alstads-kommun", "hogskolan"]),
      finding("c", ["hogskolan", "alstads-kommun"]), finding("d", ["aby-kommun", "regionen"]),
      finding("e", ["a", "b", "c", "d", "e"]),
    ]
    let network = CollaborationNetwork(context(sample))
    let joint = CollaborationNetwork.Pair("orby-kommun", "alstads-kommun")
    #expect(network.reported[joint] != nil, "the sample has a joint effort of the two")
    #expect(network.possible[joint] == nil)
    #expect(network.possible[.init("alstads-kommun", "hogskolan")]?.count == 2)
    #expect(network.possible.count == 2, "a group of five is no pair")
    #expect(CollaborationNetwork.neighbours(in: network.possible.keys)["alstads-kommun"] == ["hogskolan"])
  }

  @Test("the figure names everyone, tells the two kinds apart by side and dashes, and is well-formed")
  func drawing() throws {
    let sample = try SamplePortfolio.full()
    let context = context(sample)
    let figure = try #require(NetworkFigure(context))
    let svg = figure.figure(context).svg
    #expect(WellFormed.fault(svg) == nil)
    for id in figure.network.organisations { #expect(svg.contains(">\(sample.portfolio.name(of: id))<")) }
    let arcs = svg.matches(of: /<path d="M ([\d.]+) [^"]*"[^>]*>/)
    #expect(arcs.count == figure.network.reported.count + figure.network.possible.count)
    let dashed = arcs.filter { $0.output.0.contains("dasharray") }
    #expect(dashed.count == figure.network.possible.count)
    #expect(dashed.allSatisfy { (Double($0.output.1) ?? 0) > 400 })
  }

  @Test("two hundred organisations: the best connected are drawn, the rest are counted")
  func many() throws {
    var sample = try SamplePortfolio.full()
    sample.findings = (0..<100).map { finding("f\($0)", [Organisation.ID("a\($0)"), Organisation.ID("b\($0)")]) }
    let context = context(sample)
    let figure = try #require(NetworkFigure(context))
    #expect(figure.alt(context).plain.contains("organisationer med färre bågar är inte ritade"))
    let height = try #require(figure.figure(context).svg.firstMatch(of: /height="([\d.]+)"/)).output.1
    #expect((Double(height) ?? .infinity) < 1200)
  }

  @Test("nobody has anything together: no figure")
  func none() throws { #expect(NetworkFigure(context(try SamplePortfolio())) == nil) }
}
