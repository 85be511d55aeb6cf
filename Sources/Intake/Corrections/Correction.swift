package import Diagnostics

/// One safe change to a file, for the log of old and new.
package struct Correction: Sendable, Equatable {
  /// Why the change can mean only one thing.
  package enum Kind: String, Sendable, CaseIterable {
    case encoding, damagedLetters, separatorLine, delimiter, header, repeatedHeader, space, unicode, invisible, word
    case date, year, amount

    package var title: LocalizedText {
      switch self {
      case .encoding: LocalizedText(sv: "teckenkodning", en: "encoding")
      case .damagedLetters: LocalizedText(sv: "skadade bokstäver lagade", en: "damaged letters repaired")
      case .separatorLine: LocalizedText(sv: "sep-raden borttagen", en: "sep line removed")
      case .delimiter: LocalizedText(sv: "avskiljare", en: "delimiter")
      case .header: LocalizedText(sv: "kolumnnamn", en: "column name")
      case .repeatedHeader: LocalizedText(sv: "upprepad rubrikrad borttagen", en: "repeated header removed")
      case .space: LocalizedText(sv: "blanksteg i kanten", en: "outer white space")
      case .unicode: LocalizedText(sv: "uppdelade tecken", en: "decomposed letters")
      case .invisible: LocalizedText(sv: "osynliga tecken", en: "invisible characters")
      case .word: LocalizedText(sv: "stavning av typ eller status", en: "spelling of kind or status")
      case .date: LocalizedText(sv: "datumformat", en: "date format")
      case .year: LocalizedText(sv: "årets format", en: "form of the year")
      case .amount: LocalizedText(sv: "beloppets format", en: "form of the amount")
      }
    }
  }

  package let kind: Kind
  /// Where it stood in the original; nil for the file as a whole.
  package let row: Int?
  package let cell: String?
  package let header: String?
  package let old: String
  package let new: String

  package init(kind: Kind, row: Int?, cell: String?, header: String?, old: String, new: String) {
    self.kind = kind
    self.row = row
    self.cell = cell
    self.header = header
    self.old = old
    self.new = new
  }
}
