/// The keywords of a PX file in its default language, looked up by name and subkey.
struct PXHeader {
  let statements: [PXStatement]
  let language: String?
  let finder: LineFinder
  /// Those without a language, or in the default one.
  private let byKeyword: [String: [PXStatement]]

  init(statements: [PXStatement], finder: LineFinder) {
    self.statements = statements
    self.finder = finder
    let language = statements.first { $0.keyword == "LANGUAGE" }?.texts.first
    self.language = language
    byKeyword = Dictionary(
      grouping: statements.filter { !$0.isBroken && ($0.language == nil || $0.language == language) }, by: \.keyword)
  }

  /// Whether a statement is in the language in which the cells are printed.
  func isDefault(_ statement: PXStatement) -> Bool { statement.language == nil || statement.language == language }

  func all(_ keyword: String) -> [PXStatement] { byKeyword[keyword] ?? [] }
  func first(_ keyword: String) -> PXStatement? { byKeyword[keyword]?.first { $0.subkeys.isEmpty } }
  func first(_ keyword: String, _ subkey: String) -> PXStatement? {
    byKeyword[keyword]?.first { $0.subkeys == [subkey] }
  }
  func text(_ keyword: String) -> String? {
    first(keyword).map(\.text).flatMap { $0.isEmpty ? nil : $0 }
  }
  func integer(_ keyword: String) -> Int? { first(keyword).flatMap { Int($0.text) } }
  func place(_ statement: PXStatement) -> CubePlace { finder.place(statement.offset, keyword: statement.keyword) }

  /// Every language of the file but the default one.
  var otherLanguages: [String] { (first("LANGUAGES")?.texts ?? []).filter { $0 != language } }

  var stub: [String] { first("STUB")?.texts ?? [] }
  var heading: [String] { first("HEADING")?.texts ?? [] }
}
