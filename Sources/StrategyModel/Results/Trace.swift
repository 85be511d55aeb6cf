/// What a number, row or claim rests on. Printed as `insats:…`, `varde:…`, `fil:…`, `rad:…`, `register:…`.
package enum Trace: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// A reported activity.
  case activity(Activity.ID)
  /// A published value.
  case observation(Observation.Key)
  /// A submitted or statistical file as a whole.
  case file(String)
  /// A record of a file that is not an accepted activity.
  case record(RecordReference)
  /// An entry of a register: its file and the entry's id.
  case register(file: String, id: String)
  /// An assessment: goal and indicator.
  case assessment(goal: Goal.ID, indicator: Indicator.ID)
  /// A finding, by its id.
  case finding(String)
  /// Something the run was told or is: reference date, version, edition, weight.
  case setting(String)

  package var description: String {
    switch self {
    // Joined, not interpolated: a large county prints them by the million.
    case .activity(let id): "insats:" + id.rawValue
    case .observation(let key): "varde:\(key)"
    case .file(let file): "fil:" + file
    case .record(let record):
      "rad:" + record.file + "#"
        + (record.row.map { String($0) } ?? record.element ?? record.line.map { "L\($0)" } ?? "")
    case .register(let file, let id): "register:" + file + "#" + id
    case .assessment(let goal, let indicator): "bedomning:" + goal.rawValue + "/" + indicator.rawValue
    case .finding(let id): "fynd:" + id
    case .setting(let name): "installning:" + name
    }
  }

  package static func < (a: Trace, b: Trace) -> Bool { a.description < b.description }
}

extension Sequence<Trace> {
  /// In the order of `<`, each described once: a large county's counts rest on tens of thousands.
  package func sorted() -> [Trace] {
    map { (trace: $0, text: $0.description) }.sorted { $0.text < $1.text }.map(\.trace)
  }
}
