/// A published table: dimensions and one cell for every combination of their categories. Knows no domain.
package struct DataCube: Sendable, Equatable {
  /// One value of a dimension.
  package struct Category: Sendable, Hashable {
    package let code: String
    /// Equal to the code where the file gives no label.
    package let label: String

    package init(code: String, label: String? = nil) {
      self.code = code
      self.label = label ?? code
    }
  }

  /// What the file says a dimension is; nothing is concluded from how its codes look.
  package enum Role: String, Sendable, CaseIterable { case time, geo, sex, contents }

  package struct Dimension: Sendable, Hashable {
    package let id: String
    /// Equal to the id where the file gives no label.
    package let label: String
    package let categories: [Category]
    package var role: Role?
    /// The period of each category as the file's own time list says (`2006`, `20061`); empty where it has none.
    package var periods: [String]

    package init(id: String, label: String? = nil, categories: [Category], role: Role? = nil, periods: [String] = []) {
      self.id = id
      self.label = label ?? id
      self.categories = categories
      self.role = role
      self.periods = periods
    }
  }

  /// What stands in a cell, exactly. A missing value is not zero, nil is not missing, absent is neither.
  package enum Cell: Sendable, Hashable {
    /// The digits as stored, with a decimal point; an exponent stays.
    case number(String)
    /// The publisher's "exactly nothing" (`-`).
    case exactNil
    /// Missing, with the publisher's symbol; empty where the file only leaves the cell empty.
    case missing(String)
    /// Not in the file at all.
    case absent
  }

  /// What the bytes were said to be and what they were read as. Lower case; nil when nothing was said.
  package struct Encoding: Sendable, Hashable {
    package let declared: String?
    package let used: String

    package init(declared: String?, used: String) {
      self.declared = declared
      self.used = used
    }
  }

  /// Where the pages before and after this one are, as the publisher links them.
  package struct Pages: Sendable, Hashable {
    package let previous: String?
    package let next: String?

    /// Whether this is the page that another one says comes next: the same query, one page on.
    package func follows(_ other: Pages) -> Bool {
      guard let next = other.next.map({ Pages.split($0) }), let back = previous.map({ Pages.split($0) }) else {
        return false
      }
      return next.query == back.query && next.page == back.page + 1
    }

    private static func split(_ link: String) -> (query: [Substring], page: Int) {
      let parts = link.split { "?&".contains($0) }
      let page = parts.first { $0.hasPrefix("page=") }.flatMap { Int($0.dropFirst(5)) }
      return (parts.filter { !$0.hasPrefix("page=") }, page ?? 1)
    }
  }

  /// Something said about one content, such as `REFPERIOD` → `31 december`.
  package struct ContentFact: Sendable, Hashable {
    package let keyword: String
    package let text: String
  }

  /// Title and labels in another language than the table's first. What is not translated has the first one's.
  package struct Translation: Sendable, Hashable {
    package let language: String
    package let title: String
    package let source: String?
    /// The unit of each code of the contents; the whole table's under the empty code.
    package let units: [String: String]
    /// In the order of the table's dimensions; ids and codes are the same.
    package let dimensions: [Dimension]
    package let notes: [String]
  }

  /// The name of the format, such as `px` or `json-stat 2`.
  package var format: String
  package var title: String
  /// In the order of the cells: the first varies slowest.
  package var dimensions: [Dimension]
  /// Row-major, one per combination.
  package var cells: [Cell]
  /// Flags and marks beside cells, verbatim, by cell.
  package var statuses: [Int: String] = [:]
  /// The unit of each code of the contents dimension; the whole table's under the empty code.
  package var units: [String: String] = [:]
  /// Units and sources stated per cell.
  package var cellUnits: [Int: String] = [:]
  package var cellSources: [Int: String] = [:]
  /// The physical line of each cell, 1-based, 0 where there is none; empty where lines mean nothing.
  package var lines: [Int32] = []
  /// What the publisher says of single cells, by cell.
  package var cellNotes: [Int: String] = [:]
  /// Named attributes of single cells (`OBS_STATUS=p`), by cell.
  package var cellAttributes: [Int: String] = [:]
  package var notes: [String] = []
  package var source: String?
  /// What the publisher's symbols mean, such as `..` → `uppgift saknas`.
  package var symbolMeanings: [String: String] = [:]
  /// Decimals stored and shown, where the file says.
  package var decimals: Int?
  package var shownDecimals: Int?
  /// Decimals shown for single categories, which go before `shownDecimals`: dimension → category's code → decimals.
  package var categoryDecimals: [String: [String: Int]] = [:]
  /// What the file says of each code of the contents dimension: keyword and text, in the order of the file.
  package var contentFacts: [String: [ContentFact]] = [:]
  /// The same table in the file's other languages, in the order the file names them.
  package var translations: [Translation] = []
  package var pages: Pages?
  /// The last year of contents that the publisher has withdrawn, by code; the whole table's under the empty code.
  package var discontinued: [String: Int] = [:]
  /// As written: `20240212 16:28`, `2024-02-22T08:00:00Z`.
  package var updated: String?
  package var language: String?
  package var encoding = Encoding(declared: nil, used: "utf-8")
  package var warnings: [CubeWarning] = []

  package init(format: String, title: String, dimensions: [Dimension], cells: [Cell]) {
    self.format = format
    self.title = title
    self.dimensions = dimensions
    self.cells = cells
  }

  /// The category of each dimension at a cell.
  package func categories(at cell: Int) -> [Category] {
    var rest = cell
    var picked: [Category] = []
    for dimension in dimensions.reversed() {
      let count = max(dimension.categories.count, 1)
      if dimension.categories.indices.contains(rest % count) { picked.append(dimension.categories[rest % count]) }
      rest /= count
    }
    return picked.reversed()
  }

  /// The position of each dimension's category at a cell.
  package func positions(at cell: Int) -> [Int] {
    var rest = cell
    var positions = [Int](repeating: 0, count: dimensions.count)
    for index in dimensions.indices.reversed() {
      let count = max(dimensions[index].categories.count, 1)
      positions[index] = rest % count
      rest /= count
    }
    return positions
  }

  /// The decimals that the publisher shows at a cell; of two categories with their own the one with more counts.
  package func shownDecimals(at cell: Int) -> Int? {
    if categoryDecimals.isEmpty { return shownDecimals ?? decimals }
    let own = zip(dimensions, categories(at: cell)).compactMap { categoryDecimals[$0.id]?[$1.code] }
    return own.max() ?? shownDecimals ?? decimals
  }

  /// How many combinations there are; nil when the number does not fit.
  static func product(_ sizes: [Int]) -> Int? {
    var product = 1
    for size in sizes {
      let (next, overflow) = product.multipliedReportingOverflow(by: size)
      if overflow { return nil }
      product = next
    }
    return product
  }

  /// More cells than this are not held in memory at once.
  package static let mostCells = 20_000_000
  /// The same for a table whose file states only some of its cells: a small file must not claim much memory.
  package static let mostSparseCells = 4_000_000
}
