/// The sexes as Swedish statistics name them: T both, K women, M men.
package enum Sex: String, CaseIterable, Sendable, Comparable {
  case total = "T"
  case women = "K"
  case men = "M"

  package static func < (a: Sex, b: Sex) -> Bool { a.order < b.order }

  private var order: Int { Sex.allCases.firstIndex(of: self) ?? 0 }
}

/// What stands in a statistical cell. Missing is never zero, and nil (`-`) is never missing.
package enum ObservedValue: Hashable, Sendable {
  case number(ExactNumber)
  /// Exactly nothing, as the publisher's `-` says: counts as 0.
  case exactNil
  case missing(Missing)

  /// Why a value is missing, with the publisher's own symbol.
  package struct Missing: Hashable, Sendable {
    package enum Reason: String, Sendable, CaseIterable {
      case notAvailable = "uppgift saknas"
      case confidential = "sekretess"
      case notApplicable = "ej tillämplig"
      case dropout = "bortfall"
      case unspecified = "saknas"
    }
    package let reason: Reason
    /// As stored: `..`, `.`, `:`; empty for an empty cell or null.
    package let symbol: String

    package init(reason: Reason, symbol: String) {
      self.reason = reason
      self.symbol = symbol
    }
  }

  /// The number to calculate and print with; nil where the value is missing.
  package var number: ExactNumber? {
    switch self {
    case .number(let number): number
    case .exactNil: ExactNumber(0)
    case .missing: nil
    }
  }
}

/// One value of one indicator, with where it was read.
package struct Observation: Hashable, Sendable {
  /// What a value is the value of. Printed as `INDICATOR/PLACE/SEX/YEAR`.
  package struct Key: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let indicator: Indicator.ID
    package let place: Place.Code
    package let sex: Sex
    /// The measured year (mätår).
    package let year: Int

    package init(indicator: Indicator.ID, place: Place.Code, sex: Sex, year: Int) {
      self.indicator = indicator
      self.place = place
      self.sex = sex
      self.year = year
    }

    package var description: String { "\(indicator)/\(place)/\(sex.rawValue)/\(year)" }

    package static func < (a: Key, b: Key) -> Bool {
      (a.indicator, a.place, a.sex, a.year) < (b.indicator, b.place, b.sex, b.year)
    }
  }

  package let key: Key
  package let value: ObservedValue
  /// The publisher's flag or status beside the value, verbatim, such as `p` for preliminary; nil where there is none.
  package let status: String?
  package let unit: String?
  /// The publisher as the file states it, such as `SCB`; nil where the file says nothing.
  package let publisher: String?
  /// The statistics file, as named.
  package let file: String
  /// Where in the file: `rad 12, fält 7`, or the cell's codes.
  package let place: String
  /// When the publisher says the table was updated, as written: `20240212 16:28`, `2024-02-22T08:00:00Z`.
  package let updated: String?
  /// The last year the publisher gives the indicator for, where it says that it is withdrawn: 2024 of Kolada's "(-2024)".
  package let discontinued: Int?
  /// What the publisher says of this cell and wants shown with it (CELLNOTE); nil where it says nothing.
  package let note: String?
  /// Values of earlier deliveries of the same table that this one replaces, the latest first.
  package let revised: [Revision]

  /// A value that stood in an earlier delivery.
  package struct Revision: Hashable, Sendable {
    package let value: ObservedValue
    package let file: String
    package let place: String
    package let updated: String?

    package init(value: ObservedValue, file: String, place: String, updated: String?) {
      self.value = value
      self.file = file
      self.place = place
      self.updated = updated
    }
  }

  package init(
    key: Key, value: ObservedValue, status: String? = nil, unit: String? = nil, publisher: String? = nil,
    file: String, place: String, updated: String? = nil, discontinued: Int? = nil, note: String? = nil,
    revised: [Revision] = []
  ) {
    self.key = key
    self.value = value
    self.status = status
    self.unit = unit
    self.publisher = publisher
    self.file = file
    self.place = place
    self.updated = updated
    self.discontinued = discontinued
    self.note = note
    self.revised = revised
  }

  /// The same value with these earlier ones.
  package func with(revised: [Revision]) -> Observation {
    Observation(
      key: key, value: value, status: status, unit: unit, publisher: publisher, file: file, place: place,
      updated: updated, discontinued: discontinued, note: note, revised: revised)
  }
}
