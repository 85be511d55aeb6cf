import Diagnostics
import StrategyModel

/// The sentences of a finding, made from its detector's wording and its own facts.
extension ReportContext {
  /// What was found. A detector without wording is named by its code, so that nothing is passed over in silence.
  func sentence(_ finding: Finding) -> [Inline] {
    guard let rule = catalogue[finding.detector] else {
      return [
        .name(finding.detector.rawValue, .finding(finding.id)), .text(": "),
        .quote(finding.subject, .finding(finding.id)),
      ]
    }
    return Phrase.inlines(rule.message[language], slots(finding), owner: .finding(finding.id))
  }

  /// The first question or step that the finding raises.
  func question(_ finding: Finding) -> [Inline] {
    guard let rule = catalogue[finding.detector] else { return [] }
    return Phrase.inlines(rule.remedy[language], slots(finding), owner: .finding(finding.id))
  }

  /// What other than absence could explain a gap: "kan också bero på …"; empty where nothing could.
  func reservation(_ finding: Finding) -> [Inline] {
    guard !finding.reservations.isEmpty else { return [] }
    let causes = finding.reservations.map { reservation -> [Inline] in
      switch reservation {
      case .notReported:
        word(sv: "att insatser inte har rapporterats", en: "efforts that have not been reported")
      case .rejected: word(sv: "att rader har avvisats", en: "rows that were rejected")
      case .notMapped:
        word(sv: "att insatser inte är kopplade till mål", en: "efforts that are not mapped to goals")
      }
    }
    let joined = Slot(ListText.joined(causes, in: language, with: LocalizedText(sv: "eller", en: "or")))
    return say(
      sv: "Det kan också bero på {skal}.", en: "It may also be due to {skal}.", ["skal": joined])
  }

  func slots(_ finding: Finding) -> [String: Slot] {
    finding.facts.mapValues { slot($0, .finding(finding.id)) }
  }

  private func slot(_ fact: Finding.Fact, _ owner: Trace) -> Slot {
    func traced(_ traces: [Trace]) -> [Trace] { traces.isEmpty ? [owner] : traces }
    switch fact {
    case .text(let text): return Slot(.name(text, owner))
    case .quote(let text, let source): return Slot(.quote(text, .record(source)))
    case .count(let number, let traces): return count(number, traced(traces))
    case .number(let number, let traces):
      let kind: NumberKind =
        traces.allSatisfy { if case .observation = $0 { true } else { false } }
          && !traces.isEmpty ? .value : .calculation
      return Slot([.number(NumberText.format(number, in: language), kind, traced(traces))])
    case .amount(let amount, let traces): return Slot(money(amount, traced(traces)))
    case .year(let number, let traces): return Slot([.number("\(number)", .year, traced(traces))])
    case .goal(let id): return Slot(goal(id))
    case .indicator(let id): return Slot(indicator(id))
    case .theme(let id): return Slot(theme(id))
    case .organisations(let ids): return Slot(organisations(ids), count: ids.count)
    case .places(let codes): return Slot(places(codes), count: codes.count)
    case .activities(let ids):
      return Slot(list(ids, limit: 4, traces: ids.map { .activity($0) }) { activity($0) }, count: ids.count)
    case .terms(let terms):
      return Slot(list(terms, limit: 8, traces: [owner]) { [.quote($0, owner)] }, count: terms.count)
    }
  }
}
