import Diagnostics
import Formats

/// What is wrong with how a document is built, said where it stands.
extension XMLRecordMachine {
  /// Whether so much has been said already that the rest is only counted.
  private mutating func isCounted() -> Bool {
    complaints += 1
    return complaints > 4 * DiagnosticLog.samplesPerCodeAndFile
  }

  /// What an unknown name may have meant; `key` tells names of different parents apart.
  private mutating func nearest(_ name: String, _ key: String, among known: [String]) -> [String] {
    if let names = nearest[key] { return names }
    if nearest.count >= 1_000 { return [] }
    let names = NearestName.candidates(for: name, among: known)
    nearest[key] = names
    return names
  }

  func position(_ offset: Int, _ element: String, _ window: XMLTextWindow) -> SourcePosition {
    let place = window.position(of: offset)
    return SourcePosition(
      line: place.line, column: place.column, element: element,
      recordID: isInRecord && record.has(.ownID) ? PersonalDataScan.masked(record.text(.ownID)) : nil)
  }

  private var currentPath: String {
    isInRecord ? parentPath + "/insats[\(record.ordinal)]" : parentPath
  }

  func unknownRoot(_ name: XMLName, _ event: XMLEvent, _ window: XMLTextWindow) -> Diagnostic {
    let place = window.position(of: window.startOfTag(closedAt: event.offset))
    let found = name.namespace.isEmpty ? "\(name.local) utan namnrymd" : "\(name.local) i \(name.namespace)"
    return Diagnostic(
      UnknownRoot.rule, file: file,
      position: SourcePosition(line: place.line, column: place.column, element: "/\(name.local)"),
      evidence: Evidence(found: String(found.prefix(200)), expected: ["uppfoljning i \(XMLTerm.namespace)"]))
  }

  func tooLong(_ window: XMLTextWindow) -> Diagnostic {
    var diagnostic = Diagnostic(
      XMLLimit.rule, file: file, position: position(record.offset, currentPath, window),
      evidence: Evidence(expected: ["\(longestRecord / 1_024) KiB"]))
    diagnostic.evidence.details["slag"] = "en insats"
    diagnostic.evidence.details["kind"] = "an activity"
    return diagnostic
  }

  mutating func strayText(
    in term: XMLTerm, _ event: XMLEvent, _ window: XMLTextWindow, _ sink: inout some RecordSink
  ) {
    let place = isCounted() ? .wholeFile : position(event.offset, currentPath, window)
    sink.say(
      Diagnostic(
        UnknownElement.rule, file: file, position: place,
        evidence: Evidence(found: "text direkt i <\(term.rawValue)>", expected: term.children.map(\.rawValue))))
  }

  mutating func complain(
    _ name: XMLName, in parent: XMLTerm, at event: XMLEvent, _ window: XMLTextWindow, _ sink: inout some RecordSink
  ) {
    let known = parent.children.map(\.rawValue)
    let isForeign = name.namespace != XMLTerm.namespace
    let place =
      isCounted()
      ? .wholeFile : position(window.startOfTag(closedAt: event.offset), currentPath + "/" + name.local, window)
    sink.say(
      Diagnostic(
        UnknownElement.rule, file: file, position: place,
        evidence: Evidence(
          found: "<\(name.local.prefix(80))>" + (isForeign ? " i namnrymden \"\(name.namespace.prefix(80))\"" : ""),
          expected: known, nearest: nearest(name.local, "\(parent)/\(name.local)", among: known))))
  }

  mutating func complain(
    _ name: XMLName, attributeOf term: XMLTerm, at event: XMLEvent, _ window: XMLTextWindow,
    _ sink: inout some RecordSink
  ) {
    let known = term.attributes.map(\.rawValue)
    let path = currentPath + (term == .insats || term == .uppfoljning ? "" : "/" + term.rawValue) + "/@" + name.local
    let place =
      isCounted()
      ? .wholeFile : position(window.valueOfAttribute(name.local, inTagClosedAt: event.offset), path, window)
    sink.say(
      Diagnostic(
        UnknownElement.rule, file: file, position: place,
        evidence: Evidence(
          found: "attributet \(name.local.prefix(80))", expected: known,
          nearest: nearest(name.local, "\(term)/@\(name.local)", among: known))))
  }

  func unknownVariant(
    _ open: Open, _ attribute: XMLTerm, _ value: Range<Int>, _ window: XMLTextWindow, _ sink: inout some RecordSink
  ) {
    let known = open.term.variants.map(\.name)
    let text = String(decoding: record.bytes[value].prefix(200), as: UTF8.self)
    let path = currentPath + "/\(open.term.rawValue)[\(open.sibling)]/@\(attribute.rawValue)"
    let at = window.valueOfAttribute(attribute.rawValue, inTagClosedAt: open.offset)
    sink.say(
      Diagnostic(
        UnknownElement.rule, file: file, position: position(at, path, window),
        evidence: Evidence(
          found: value.isEmpty
            ? "<\(open.term.rawValue)> utan \(attribute.rawValue)"
            : "<\(open.term.rawValue) \(attribute.rawValue)=\"\(PersonalDataScan.masked(text))\">",
          expected: known, nearest: NearestName.candidates(for: text, among: known))))
  }

  func repeated(_ place: XMLPlace, _ offset: Int, _ window: XMLTextWindow, _ sink: inout some RecordSink) {
    let name = place.attribute ?? place.inner ?? place.element
    let at = window.value(at: place, tagClosedAt: offset)
    sink.say(
      Diagnostic(
        RepeatedElement.rule, file: file, position: position(at, currentPath + place.path, window),
        evidence: Evidence(found: name.rawValue)))
  }
}
