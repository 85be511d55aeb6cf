import Diagnostics

/// An unknown XML element or attribute that is nearly the name of a required one.
///
/// It waits until it is known whether that one is missing: then the two are one defect, said once, where it stands.
struct MisspeltName: Sendable {
  let field: Field
  let diagnostic: Diagnostic

  /// nil for anything else that is said.
  init?(_ diagnostic: Diagnostic) {
    guard diagnostic.code == UnknownElement.rule.code,
      let field = diagnostic.evidence.nearest.first.flatMap(XMLTerm.init(rawValue:))?.field, field.isRequired
    else { return nil }
    self.field = field
    self.diagnostic = diagnostic
  }
}
