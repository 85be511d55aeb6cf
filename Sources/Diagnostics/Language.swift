/// A language that the program can answer in.
package enum Language: String, CaseIterable, Sendable, Codable {
  case swedish = "sv"
  case english = "en"
}

/// One text in every language of the program.
package struct LocalizedText: Sendable, Hashable {
  package let sv: String
  package let en: String

  package init(sv: String, en: String) {
    self.sv = sv
    self.en = en
  }

  package subscript(language: Language) -> String {
    switch language {
    case .swedish: sv
    case .english: en
    }
  }
}
