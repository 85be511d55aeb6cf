import CLibXML2

/// The library as a whole: what is set once for the process, and its version.
package enum LibXML2 {
  /// The version of the library that runs, such as `2.9.14`.
  package static var version: String { unsafe String(cString: nulage_xml_version()) }

  /// Nothing is ever opened by libxml2 itself: no entity, schema or catalogue. Error handlers are not set here; they
  /// belong to each parser.
  static let prepared: Bool = {
    xmlInitParser()
    unsafe xmlSetExternalEntityLoader { _, _, _ in nil }
    xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE)
    return true
  }()

  /// No network, exact lines beyond 65 535, nothing on standard error, and no second opinion about the encoding: the
  /// transcoder has decided it. Entities are never substituted, DTDs never loaded, libxml2's own limits never lifted.
  static let options = Int32(
    XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_NOERROR.rawValue
      | XML_PARSE_NOWARNING.rawValue | XML_PARSE_IGNORE_ENC.rawValue)
}
