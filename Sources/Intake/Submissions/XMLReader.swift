import Diagnostics
import Formats

/// Makes records of the events of one document, in the order of the file.
protocol XMLMachine {
  /// Why nothing of the file can be used.
  var refusal: Diagnostic? { get }
  /// Before this offset nothing will be asked about.
  var forgettable: Int { get }

  mutating func take(
    _ batch: XMLBatch, _ names: [XMLName], _ window: XMLTextWindow, into sink: inout some RecordSink)

  /// The innermost element that is open; nil where that is not known.
  func open(_ window: XMLTextWindow) -> XMLFaultDiagnostic.OpenElement?
}

/// Reads an XML file into a sink, one record at a time, with every guard that an untrusted document needs.
///
/// Bytes come in pieces of any size; memory follows the largest record, not the file.
struct XMLReader<Machine: XMLMachine, Sink: RecordSink>: ~Copyable {
  private let file: String
  private var parser: XMLPushParser
  private var machine: Machine
  private var isRefused = false

  init(file: String, _ machine: Machine, limits: Limits) {
    self.file = file
    self.machine = machine
    parser = XMLPushParser(limits: XMLLimits(limits))
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

/// Reads a submission: the contract's elements in any order.
typealias XMLSubmissionReader<Sink: RecordSink> = XMLReader<XMLRecordMachine, Sink>

extension XMLReader where Machine == XMLRecordMachine {
  init(file: String, limits: Limits = Limits()) {
    self.init(file: file, XMLRecordMachine(file: file, longestRecord: limits.activity), limits: limits)
  }
}

/// Reads a file of another layout into a mapping's sink.
typealias MappedXMLReader = XMLReader<MappedXMLMachine, MappedSink>

extension XMLReader where Machine == MappedXMLMachine {
  init(file: String, mapping: LayoutMapping, limits: Limits = Limits()) {
    self.init(
      file: file, MappedXMLMachine(file: file, mapping: mapping, longestRecord: limits.activity), limits: limits)
  }
}
