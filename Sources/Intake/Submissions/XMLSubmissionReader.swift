import Diagnostics
import Formats

/// Reads an XML submission into a sink: the contract's elements in any order, one record at a time.
///
/// Bytes come in pieces of any size; memory follows the largest record, not the file.
struct XMLSubmissionReader<Sink: RecordSink>: ~Copyable {
  private let file: String
  private var parser: XMLPushParser
  private var machine: XMLRecordMachine
  private var isRefused = false

  init(file: String, limits: Limits = Limits()) {
    self.file = file
    parser = XMLPushParser(limits: XMLLimits(limits))
    machine = XMLRecordMachine(file: file, longestRecord: limits.activity)
  }

  /// The encoding by mark, declaration or default; `unknown` until the first bytes are read or if none is allowed.
  var encoding: String { parser.encoding?.rawValue ?? "unknown" }

  mutating func read(_ bytes: some Collection<UInt8>, into sink: inout Sink) {
    if isRefused { return }
    parser.append(bytes)
    drain(into: &sink)
  }

  /// The file is over.
  mutating func finish(into sink: inout Sink) {
    if isRefused { return }
    parser.end()
    drain(into: &sink)
    if !isRefused, parser.readsLatin1AsWindows1252 {
      sink.say(Diagnostic(DeclaredLatin1.rule, file: file, position: SourcePosition(line: 1, column: 1)))
    }
  }

  private mutating func drain(into sink: inout Sink) {
    while let batch = parser.next() {
      machine.take(batch, parser.names, parser.window, into: &sink)
      if let refusal = machine.refusal { return refuse(refusal, &sink) }
      parser.window.forget(before: machine.forgettable)
    }
    guard let fault = parser.faults.first else { return }
    refuse(XMLFaultDiagnostic.diagnostic(fault, file: file, open: machine.open(parser.window)), &sink)
  }

  private mutating func refuse(_ diagnostic: Diagnostic, _ sink: inout Sink) {
    isRefused = true
    sink.refuseFile(diagnostic)
  }
}
