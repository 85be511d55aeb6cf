package import StrategyModel

/// Reads the registers that say what the strategy, its actors and its places are.
///
/// Nothing is guessed: an unknown key, an unknown word or a reference to nothing is an error with its place, and all
/// errors of a file are given at once. Keys: design 5.6.
package enum RegisterReader {
  /// `places`, when given, are those that a peer group's `platser` must name.
  package static func strategy(
    _ bytes: [UInt8], file: String, sha256: String = "", places: PlaceRegister? = nil
  ) throws(RegisterError) -> Strategy {
    let problems = RegisterProblems(file: file)
    let root = try YAMLDocument.root(bytes, file: file)
    let strategy = StrategyRegister(problems: problems, places: places).read(root, sha256: sha256)
    try problems.throwIfAny()
    return strategy
  }

  /// `places`, when given, are those that an organisation's `kommun` must name.
  package static func organisations(
    _ bytes: [UInt8], file: String, sha256: String = "", places: PlaceRegister? = nil
  ) throws(RegisterError) -> OrganisationRegister {
    let problems = RegisterProblems(file: file)
    let root = try YAMLDocument.root(bytes, file: file)
    let organisations = OrganisationEntries(problems: problems).read(root, places: places)
    try problems.throwIfAny()
    return OrganisationRegister(organisations, file: file, sha256: sha256)
  }

  /// `organisations`, when given, are those that a municipality's `organisation` must name.
  package static func places(
    _ bytes: [UInt8], file: String, sha256: String = "", organisations: OrganisationRegister? = nil
  ) throws(RegisterError) -> PlaceRegister {
    let problems = RegisterProblems(file: file)
    let root = try YAMLDocument.root(bytes, file: file)
    let places = PlaceEntries(problems: problems).read(root, sha256: sha256, organisations: organisations)
    try problems.throwIfAny()
    // Without county or country there was a problem, so this is never reached without a register.
    guard let places else { throw RegisterError(problems: []) }
    return places
  }
}
