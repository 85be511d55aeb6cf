/// Where in a statistics file something stands. What the format does not have is nil.
package struct CubePlace: Sendable, Hashable {
  /// 1-based.
  package var line: Int?
  /// 1-based, in bytes of the decoded UTF-8 text.
  package var column: Int?
  /// The keyword of a PX file or the key path of a JSON file.
  package var keyword: String?
  /// The cell: its codes, or its number in the table (1-based).
  package var cell: String?

  package init(line: Int? = nil, column: Int? = nil, keyword: String? = nil, cell: String? = nil) {
    self.line = line
    self.column = column
    self.keyword = keyword
    self.cell = cell
  }
}

/// Why a statistics file is refused.
package struct CubeError: Error, Sendable, Hashable {
  package enum Code: String, Sendable, CaseIterable {
    case empty, page, asynchronous, compressed, spreadsheet, binary, unknownFormat
    /// A catalogue or description without values.
    case metadata
    case syntax, tooDeep, tooLarge
    case missingKeyword, unknownVariable, badKeyword, countMismatch, sizeMismatch, badCell, unknownKey, duplicateCell
    case noData
    case badRow
    /// The file could not be read to its end: the world's fault, not the file's.
    case interrupted
  }

  package let code: Code
  package var place: CubePlace
  /// Facts for the wording: `found`, `expected`, `name`.
  package var details: [String: String]

  package init(_ code: Code, at place: CubePlace = CubePlace(), _ details: [String: String] = [:]) {
    self.code = code
    self.place = place
    self.details = details
  }
}

/// Something doubtful in a file that is read all the same.
package struct CubeWarning: Sendable, Hashable {
  package enum Code: String, Sendable, CaseIterable {
    case encodingDiffers, unknownEncoding, unknownKeyword, unknownVariable, unknownValue, badValue, missingKeyword
    case bareText, timeMismatch, duplicateCell, morePages, noRecord
  }

  package let code: Code
  package let place: CubePlace
  package let details: [String: String]

  package init(_ code: Code, at place: CubePlace = CubePlace(), _ details: [String: String] = [:]) {
    self.code = code
    self.place = place
    self.details = details
  }
}
