import Diagnostics
import StrategyModel

/// The sentences of a finding, made from its detector's wording and its own facts.
extension ReportContext {
  /// What was found. A detector without wording is named by its code, so that nothing is passed over in silence.
  func sentence(_ finding: Finding) -> [Inline] {
    guard let phrase = phrases(finding.detector)?.sentence else {
      return [
        .name(finding.detector.rawValue, .finding(finding.id)), .text(": "),
        .quote(SubmittedText(finding.subject), .finding(finding.id)),
      ]
    }
    let owner = Trace.finding(finding.id)
    return Phrase.inlines(phrase.pieces, slots(finding, phrase.names, owner), owner)
  }

  /// The first question or step that the finding raises.
  func question(_ finding: Finding) -> [Inline] {
    guard let phrase = phrases(finding.detector)?.question else { return [] }
    let owner = Trace.finding(finding.id)
    var slots = slots(finding, phrase.names, owner)
    // A question names those it is put to; whose effort is whose stands in the sentence before it.
    for name in phrase.names {
      if case .activities(let ids) = finding.facts[name] { slots[name] = titles(ids) }
    }
    return Phrase.inlines(phrase.pieces, slots, owner)
  }

  /// The facts that a sentence names.
  private func slots(_ finding: Finding, _ names: [String], _ owner: Trace) -> [String: Slot] {
    var slots: [String: Slot] = [:]
    for name in names { slots[name] = finding.facts[name].map { slot($0, owner) } }
    return slots
  }

  /// The efforts' titles alone, each once.
  private func titles(_ ids: [Activity.ID]) -> Slot {
    var seen = Set<String>()
    let named = ids.filter { seen.insert(portfolio.activity($0)?.title.raw ?? $0.rawValue).inserted }
    let list = list(named, limit: 3, traces: named.map { .activity($0) }) { id in
      portfolio.activity(id).map { quoted($0.title, .activity(id)) } ?? [.name(id.rawValue, .activity(id))]
    }
    return Slot(list, count: named.count)
  }

  private func slot(_ fact: Finding.Fact, _ owner: Trace) -> Slot {
    func traced(_ traces: [Trace]) -> TraceList { TraceList(traces.isEmpty ? [owner] : traces) }
    switch fact {
    case .text(let text): return text.isEmpty ? Slot([]) : Slot(.name(text, owner))
    case .label(let text): return Slot(.name(text[language], owner))
    case .statements(let fields, let activities): return Slot(statements(fields, activities))
    case .quote(let text, let source): return Slot(.quote(text, .record(source)))
    case .count(let number, let traces): return count(number, traced(traces))
    case .number(let number, let traces):
      let kind: NumberKind =
        traces.allSatisfy { if case .observation = $0 { true } else { false } }
          && !traces.isEmpty ? .value : .calculation
      let printed = NumberText.format(number, decimals: decimals(traces), in: language)
      return Slot([.number(printed, kind, traced(traces))])
    case .amount(let amount, let traces): return Slot(money(amount, traced(traces)))
    case .year(let number, let traces): return Slot([.number("\(number)", .year, traced(traces))])
    case .goal(let id): return Slot(goal(id))
    case .indicator(let id): return Slot(indicator(id))
    case .indicators(let ids): return Slot(list(ids, limit: 12, traces: ids.map(registerTrace)) { indicator($0) })
    case .files(let files): return Slot(list(files, limit: 4, traces: files.map { .file($0) }) { [file($0)] })
    case .theme(let id): return Slot(theme(id))
    case .organisations(let ids): return Slot(organisations(ids), count: ids.count)
    case .places(let codes): return Slot(places(codes), count: codes.count)
    case .activities(let ids):
      return Slot(list(ids, limit: 4, traces: ids.map { .activity($0) }) { activity($0) }, count: ids.count)
    case .terms(let terms):
      return Slot(
        list(terms, limit: 8, traces: terms.map { _ in owner }) { [.quote(SubmittedText($0), owner)] },
        count: terms.count)
    }
  }

  /// As many decimals as the register prints of the indicator that the values belong to; nil where none says.
  private func decimals(_ traces: [Trace]) -> Int? {
    for case .observation(let key) in traces {
      if let decimals = strategy.indicator(key.indicator)?.decimals { return decimals }
    }
    return nil
  }
}
