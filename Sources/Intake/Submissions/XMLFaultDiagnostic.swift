import Diagnostics
import Formats

/// Says in our codes and in plain words why a document is refused.
enum XMLFaultDiagnostic {
  /// An element that has begun; its line where that is still known.
  struct OpenElement {
    let name: String
    let line: Int?
  }

  /// `open`: the element that was open where reading ended.
  static func diagnostic(_ fault: XMLFault, file: String, open: OpenElement? = nil) -> Diagnostic {
    let position = SourcePosition(line: fault.line, column: fault.column)
    let line = fault.line.map(String.init)
    func make(_ rule: Rule, _ reason: LocalizedText? = nil, found: String? = nil, expected: [String] = []) -> Diagnostic
    {
      var details: [String: String] = [:]
      if let reason {
        details["orsak"] = reason.sv
        details["reason"] = reason.en
      }
      if let line { details["rad"] = line }
      return Diagnostic(
        rule, file: file, position: position, evidence: Evidence(found: found, expected: expected, details: details))
    }
    switch fault.code {
    case .doctype: return make(DoctypeRefused.rule)
    case .nul: return make(NulCharacter.rule)
    case .tagTooLong, .tooDeep:
      let isDepth = fault.code == .tooDeep
      var diagnostic = make(
        XMLLimit.rule, expected: [isDepth ? fault.detail : "\((Int(fault.detail) ?? 0) / 1_024) KiB"])
      diagnostic.evidence.details["slag"] = isDepth ? "element i flera nivåer" : "en tagg eller kommentar"
      diagnostic.evidence.details["kind"] = isDepth ? "elements nested in levels" : "a tag or comment"
      return diagnostic
    case .encodingNotAllowed, .encodingMismatch, .invalidBytes, .oddUTF16:
      var diagnostic = make(
        UndecodableText.rule, reason(fault, open), found: found(fault), expected: expectedEncodings(fault))
      diagnostic.evidence.details["xml"] = "ja"
      if fault.code == .invalidBytes { diagnostic.evidence.nearest = ["windows-1252"] }
      return diagnostic
    default: return make(MalformedXML.rule, reason(fault, open), found: found(fault))
    }
  }

  private static func expectedEncodings(_ fault: XMLFault) -> [String] {
    fault.code == .encodingNotAllowed ? ["UTF-8", "UTF-16", "windows-1252", "ISO-8859-1", "ISO-8859-15"] : []
  }

  /// What stood there, where libxml2's words name it; nil where they do not.
  private static func found(_ fault: XMLFault) -> String? {
    switch fault.code {
    case .encodingNotAllowed, .encodingMismatch: String(fault.detail.prefix(40))
    case .undeclaredPrefix: fault.detail.split(separator: " ").dropFirst(2).first.map { "\($0):" }
    case .undeclaredEntity:
      fault.detail.split(separator: "'").dropFirst().first.map { "&\($0.prefix(40));" } ?? "&"
    case .mismatchedTag: fault.detail.split(whereSeparator: \.isWhitespace).last.map { "</\($0.prefix(60))>" }
    default: nil
    }
  }

  private static func reason(_ fault: XMLFault, _ open: OpenElement?) -> LocalizedText {
    switch fault.code {
    case .empty: LocalizedText(sv: "den har inget rotelement", en: "it has no root element")
    case .encodingNotAllowed:
      LocalizedText(
        sv: "teckenkodningen \(fault.detail.prefix(40)) läses inte",
        en: "the encoding \(fault.detail.prefix(40)) is not read")
    case .encodingMismatch:
      LocalizedText(
        sv: "filen säger sig vara \(fault.detail.prefix(40)) men är något annat",
        en: "the file says that it is \(fault.detail.prefix(40)) but is something else")
    case .invalidBytes:
      LocalizedText(
        sv: "här finns byte som inte är något tecken i filens teckenkodning",
        en: "there are bytes here that are no character in the file's encoding")
    case .oddUTF16:
      LocalizedText(
        sv: "UTF-16 med ett udda antal byte, slutet saknas", en: "UTF-16 of an odd number of bytes, its end is missing")
    case .undeclaredPrefix:
      LocalizedText(
        sv: "prefixet \(found(fault) ?? "") är inte deklarerat med xmlns",
        en: "the prefix \(found(fault) ?? "") is not declared by xmlns")
    case .undeclaredEntity:
      LocalizedText(
        sv: "\(found(fault) ?? "&") är ingen känd entitet; ett ensamt & skrivs &amp;",
        en: "\(found(fault) ?? "&") is no known entity; a lone & is written &amp;")
    case .mismatchedTag: mismatch(fault)
    case .truncated: truncated(open)
    case .forbiddenCharacter:
      LocalizedText(
        sv: "här står ett styrtecken som XML inte tillåter", en: "there is a control character that XML does not allow")
    case .duplicateAttribute:
      LocalizedText(sv: "samma attribut står två gånger i taggen", en: "one attribute stands twice in the tag")
    case .trailingContent:
      LocalizedText(
        sv: "något står efter rotelementets slut", en: "something stands behind the end of the root element")
    default: LocalizedText(sv: "taggarna följer inte XML:s regler här", en: "the tags break the rules of XML here")
    }
  }

  /// A file that ends too early names the innermost element that was open then.
  private static func truncated(_ open: OpenElement?) -> LocalizedText {
    guard let open else {
      return LocalizedText(
        sv: "filen slutar innan alla element är avslutade", en: "the file ends before all its elements do")
    }
    let sv = open.line.map { ", som börjar på rad \($0)," } ?? ""
    let en = open.line.map { ", which begins on line \($0)," } ?? ""
    return LocalizedText(
      sv: "filen slutar innan <\(open.name)>\(sv) är avslutat",
      en: "the file ends before <\(open.name)>\(en) does")
  }

  /// libxml2 says `Opening and ending tag mismatch: START line N and END`.
  private static func mismatch(_ fault: XMLFault) -> LocalizedText {
    let words = fault.detail.split(whereSeparator: \.isWhitespace)
    guard let colon = words.firstIndex(of: "mismatch:"), words.count == colon + 6 else {
      return LocalizedText(sv: "en sluttagg passar inte sin starttagg", en: "an end tag does not fit its start tag")
    }
    let (start, line, end) = (words[colon + 1].prefix(60), words[colon + 3], words[colon + 5].prefix(60))
    return LocalizedText(
      sv: "sluttaggen </\(end)> passar inte starttaggen <\(start)> på rad \(line)",
      en: "the end tag </\(end)> does not fit the start tag <\(start)> on line \(line)")
  }
}
