import StrategyModel

/// References as they stand in a cell: each once, sorted, joined by `|`. Within a reference, `|` is `%7C` and `%` is `%25`.
enum ReferenceCell {
  static func append(_ traces: TraceList, to bytes: inout [UInt8]) {
    let start = bytes.count
    if traces.count > 1, appendPlain(traces, to: &bytes) { return }
    bytes.removeLast(bytes.count - start)
    CSVWriter.append(text(traces), to: &bytes)
  }

  /// Writes a list that is sorted already and whose references hold nothing to escape; false, having written something or
  /// nothing, where that is not so. A county's counts rest on tens of thousands each.
  private static func appendPlain(_ traces: TraceList, to bytes: inout [UInt8]) -> Bool {
    switch traces.storage {
    case .activities(let ids): appendPlain("insats:", ids.lazy.map(\.rawValue), to: &bytes)
    case .findings(let ids): appendPlain("fynd:", ids, to: &bytes)
    case .traces, .rows: appendPlain("", traces.lazy.map(\.description), to: &bytes)
    }
  }

  private static func appendPlain(_ prefix: String, _ texts: some Sequence<String>, to bytes: inout [UInt8]) -> Bool {
    bytes.append(UInt8(ascii: "\""))
    var before: String?
    for text in texts {
      if let before {
        guard before < text else { return false }
        bytes.append(UInt8(ascii: "|"))
      }
      let written = text.utf8.span
      for index in written.indices where needsThought(written[index]) { return false }
      bytes += prefix.utf8
      bytes += text.utf8
      before = text
    }
    bytes.append(UInt8(ascii: "\""))
    return true
  }

  private static func needsThought(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, UInt8(ascii: "%"), UInt8(ascii: "|"), UInt8(ascii: "\""): true
    default: false
    }
  }

  static func text(_ traces: TraceList) -> String {
    let texts = traces.map(text).sorted()
    var kept: [String] = []
    for text in texts where kept.last != text { kept.append(text) }
    return kept.joined(separator: "|")
  }

  private static func text(_ trace: Trace) -> String {
    let text = trace.description
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "|") }) else { return text }
    // Scalar by scalar: a mark that stands on a bar makes another character of it, which is still a bar to a reader.
    return text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "%": escaped += "%25"
      case "|": escaped += "%7C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
