import Diagnostics
import Formats

/// Reads an XML file of another layout into a mapping's sink, with every guard of the submission's own reader.
struct MappedXMLReader: ~Copyable {
  private let file: String
  private var parser: XMLPushParser
  private var machine: MappedXMLMachine
  private var isRefused = false

  init(file: String, mapping: LayoutMapping, limits: Limits) {
    self.file = file
    parser = XMLPushParser(limits: XMLLimits(limits))
    machine = MappedXMLMachine(file: file, mapping: mapping, longestRecord: limits.activity)
  }

  var encoding: String { parser.encoding?.rawValue ?? "unknown" }

  mutating func read(_ bytes: some Collection<UInt8>, into sink: inout MappedSink) {
    if isRefused { return }
    parser.append(bytes)
    drain(into: &sink)
  }

  mutating func finish(into sink: inout MappedSink) {
    if isRefused { return }
    parser.end()
    drain(into: &sink)
    if !isRefused, parser.readsLatin1AsWindows1252 {
      sink.say(Diagnostic(DeclaredLatin1.rule, file: file, position: SourcePosition(line: 1, column: 1)))
    }
  }

  private mutating func drain(into sink: inout MappedSink) {
    while let batch = parser.next() {
      machine.take(batch, parser.names, parser.window, into: &sink)
      if let refusal = machine.refusal { return refuse(refusal, &sink) }
      parser.window.forget(before: machine.forgettable)
    }
    if let fault = parser.faults.first { refuse(XMLFaultDiagnostic.diagnostic(fault, file: file), &sink) }
  }

  private mutating func refuse(_ diagnostic: Diagnostic, _ sink: inout MappedSink) {
    isRefused = true
    sink.refuseFile(diagnostic)
  }
}
