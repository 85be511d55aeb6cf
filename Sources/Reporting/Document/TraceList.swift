package import StrategyModel

/// What a number rests on. What a large county's numbers count is kept as it is, not as a trace for each.
package struct TraceList: Sendable {
  enum Storage: Sendable {
    case traces([Trace])
    case activities([Activity.ID])
    case findings([String])
    /// Rows of files by their places in the order, each once and rising; the traces come before them.
    case rows(RowOrder, [Int32], others: [Trace])
  }

  let storage: Storage

  package init(_ traces: [Trace]) { storage = .traces(traces) }

  init(_ activities: [Activity.ID]) { storage = .activities(activities) }

  /// Findings by their ids.
  init(findings: [String]) { storage = .findings(findings) }

  /// The rows or files that lessons and the like stand in.
  init(rows: [Int32], of order: RowOrder, others: [Trace]) { storage = .rows(order, rows, others: others) }
}

extension TraceList: ExpressibleByArrayLiteral {
  package init(arrayLiteral traces: Trace...) { self.init(traces) }
}

extension TraceList: RandomAccessCollection {
  package var startIndex: Int { 0 }

  package var endIndex: Int {
    switch storage {
    case .traces(let traces): traces.count
    case .activities(let ids): ids.count
    case .findings(let ids): ids.count
    case .rows(_, let rows, let others): others.count + rows.count
    }
  }

  package subscript(index: Int) -> Trace {
    switch storage {
    case .traces(let traces): traces[index]
    case .activities(let ids): .activity(ids[index])
    case .findings(let ids): .finding(ids[index])
    case .rows(let order, let rows, let others):
      index < others.count ? others[index] : .record(order[rows[index - others.count]])
    }
  }
}

extension TraceList: Hashable {
  package static func == (a: TraceList, b: TraceList) -> Bool { a.elementsEqual(b) }
  package static func == (a: TraceList, b: [Trace]) -> Bool { a.elementsEqual(b) }
  package func hash(into hasher: inout Hasher) { hasher.combine(count) }
}
