import Diagnostics
import StrategyModel

/// Names, each with the register entry or record that it comes from.
extension ReportContext {
  func registerTrace(_ goal: Goal.ID) -> Trace { .register(file: strategy.file, id: goal.rawValue) }
  func registerTrace(_ indicator: Indicator.ID) -> Trace { .register(file: strategy.file, id: indicator.rawValue) }
  func registerTrace(_ theme: Theme.ID) -> Trace { .register(file: strategy.file, id: theme.rawValue) }
  func registerTrace(_ area: Area.ID) -> Trace { .register(file: strategy.file, id: area.rawValue) }
  func registerTrace(_ place: Place.Code) -> Trace { .register(file: portfolio.places.file, id: place.rawValue) }

  /// The register entry of an organisation; for one that is not in the register, the file in which it was named.
  func trace(_ organisation: Organisation.ID) -> Trace {
    if portfolio.organisations[organisation] != nil {
      return .register(file: portfolio.organisations.file, id: organisation.rawValue)
    }
    guard let submission = portfolio.firstSubmission(of: organisation) else {
      return .register(file: portfolio.organisations.file, id: organisation.rawValue)
    }
    return .file(submission.file)
  }

  /// `L3 Fler är delaktiga och känner tillit`.
  func goal(_ id: Goal.ID) -> [Inline] {
    let title = strategy.goal(id).map { " \($0.title)" } ?? ""
    return [.name(id.rawValue + title, registerTrace(id))]
  }

  func goalID(_ id: Goal.ID) -> [Inline] { [.name(id.rawValue, registerTrace(id))] }

  func indicator(_ id: Indicator.ID) -> [Inline] {
    [.name(strategy.indicator(id)?.title ?? id.rawValue, registerTrace(id))]
  }

  func theme(_ id: Theme.ID) -> [Inline] {
    [.name(title(of: id) ?? id.rawValue, registerTrace(id))]
  }

  func organisation(_ id: Organisation.ID) -> [Inline] {
    let name = portfolio.name(of: id)
    return [portfolio.organisations[id] == nil ? .quote(SubmittedText(name), trace(id)) : .name(name, trace(id))]
  }

  func place(_ code: Place.Code) -> [Inline] {
    [.name(name(of: code) ?? code.rawValue, registerTrace(code))]
  }

  /// The name of a file that was read: as it stands, without what a name could hide.
  func file(_ name: String) -> Inline { .name(InertText.shown(name), .file(name)) }

  /// The title as reported, and who reported it.
  func activity(_ id: Activity.ID) -> [Inline] {
    guard let activity = portfolio.activity(id) else { return [.name(id.rawValue, .activity(id))] }
    return quoted(activity.title, .activity(id)) + [.text(" (")] + organisation(activity.submitter) + [.text(")")]
  }

  /// Somebody's words within Swedish (or English) quotation marks.
  func quoted(_ text: SubmittedText, _ trace: Trace) -> [Inline] {
    [.text(language == .swedish ? "”" : "“"), .quote(text, trace), .text("”")]
  }

  /// At most `limit` names in a row, then how many more there are. `traces` stand in the order of the elements.
  func list<Element>(
    _ elements: [Element], limit: Int = 8, traces: @autoclosure () -> [Trace], _ name: (Element) -> [Inline]
  ) -> [Inline] {
    guard elements.count > limit else { return ListText.joined(elements.map(name), in: language) }
    let more = say(
      sv: "{n} till", en: "{n} more", ["n": count(elements.count - limit, Array(traces().dropFirst(limit)))])
    return ListText.joined(elements.prefix(limit).map(name) + [more], in: language)
  }

  /// By their names, in Swedish order.
  func sorted(_ ids: [Organisation.ID]) -> [Organisation.ID] {
    guard ids.count > 1 else { return ids }
    let ranked = ids.map { (rank: rank($0), id: $0) }
    guard ranked.allSatisfy({ $0.rank != nil }) else { return ListText.sorted(ids) { portfolio.name(of: $0) } }
    return ranked.enumerated().sorted { ($0.element.rank ?? 0, $0.offset) < ($1.element.rank ?? 0, $1.offset) }
      .map(\.element.id)
  }

  func organisations(_ ids: [Organisation.ID], limit: Int = 8) -> [Inline] {
    let sorted = sorted(ids)
    return list(sorted, limit: limit, traces: sorted.map(trace)) { organisation($0) }
  }

  func places(_ codes: [Place.Code], limit: Int = 8) -> [Inline] {
    let sorted = ListText.sorted(codes) { portfolio.places.municipality($0)?.name ?? $0.rawValue }
    return list(sorted, limit: limit, traces: sorted.map(registerTrace)) { place($0) }
  }

  /// What an actor of a kind is, for a table.
  func oneActor(_ kind: Organisation.Kind) -> String {
    let (sv, en) =
      switch kind {
      case .region: ("region", "region")
      case .kommun: ("kommun", "municipality")
      case .stat: ("statlig myndighet", "state agency")
      case .akademi: ("akademi", "academia")
      case .kluster: ("kluster", "cluster")
      case .naringsliv: ("näringsliv", "business")
      case .civilsamhalle: ("civilsamhälle", "civil society")
      case .kultur: ("kultur", "culture")
      }
    return language == .swedish ? sv : en
  }

  /// What a kind of actor is called, in the plural.
  func actorKind(_ kind: Organisation.Kind) -> String {
    let (sv, en) =
      switch kind {
      case .region: ("Region", "Region")
      case .kommun: ("Kommuner", "Municipalities")
      case .stat: ("Statliga myndigheter", "State agencies")
      case .akademi: ("Akademi", "Academia")
      case .kluster: ("Kluster", "Clusters")
      case .naringsliv: ("Näringsliv", "Business")
      case .civilsamhalle: ("Civilsamhälle", "Civil society")
      case .kultur: ("Kultur", "Culture")
      }
    return language == .swedish ? sv : en
  }
}
