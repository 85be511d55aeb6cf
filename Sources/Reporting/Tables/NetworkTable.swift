import Diagnostics
import StrategyModel

/// `natverk`: every pair of organisations that reports working together or that may have reason to.
enum NetworkTable {
  static func make(_ context: ReportContext) -> DataTable {
    let network = context.network
    let pairs = Set(network.reported.keys).union(network.possible.keys).sorted()
    return DataTable(
      name: "natverk", title: LocalizedText(sv: "Samarbeten mellan organisationer", en: "Who works with whom"),
      columns: [
        .init("a", sv: "Den ena organisationen, som id", en: "One organisation, by id"),
        .init("b", sv: "Den andra organisationen, som id", en: "The other organisation, by id"),
        .init("slag", sv: "redovisat eller möjligt", en: "Reported (redovisat) or possible (möjligt)"),
        .init("antal", .integer, sv: "Antal insatser eller möjligheter", en: "Number of efforts or possibilities"),
        .init("underlag", sv: "Insatser eller möjligheter, åtskilda av |", en: "Efforts or possibilities"),
      ],
      count: pairs.count, key: ["a", "b"]
    ) { number in
      let pair = pairs[number]
      let efforts = network.reported[pair] ?? []
      let findings = network.possible[pair] ?? []
      let traces = efforts.isEmpty ? TraceList(findings: findings) : TraceList(efforts)
      return [
        .text(pair.a.rawValue), .text(pair.b.rawValue), .text(efforts.isEmpty ? "möjligt" : "redovisat"),
        .number(efforts.isEmpty ? findings.count : efforts.count), .references(traces),
      ]
    }
  }
}
