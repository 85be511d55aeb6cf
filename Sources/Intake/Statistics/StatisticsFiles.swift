import Diagnostics
import Formats

/// The declared statistics files, each opened once: their tables, and what catalogues among them say of indicators.
struct StatisticsFiles {
  private var tables: [String: [PublishedTable]] = [:]
  /// For each file what is to be said of it, in the order met; handed over once.
  private var said: [String: [Diagnostic]] = [:]
  /// Files that describe indicators and hold no values.
  private(set) var catalogues: Set<String> = []

  init(_ files: [(declaration: StatisticsDeclaration, source: CubeSource)]) {
    var withdrawn: [String: Int] = [:]
    var order: [String] = []
    for (declaration, source) in files where said[declaration.file] == nil {
      let file = declaration.file
      said[file] = []
      do throws(CubeError) {
        tables[file] = try CubeFile.open(source)
        order.append(file)
      } catch {
        if error.code == .metadata, let entries = KoladaCatalogue.withdrawn(source) {
          catalogues.insert(file)
          withdrawn.merge(entries) { first, _ in first }
        } else {
          refuse(file, error)
        }
      }
    }
    for file in order { warn(file, order) }
    for file in order {
      for index in tables[file]?.indices ?? 0..<0 { tables[file]?[index].noteWithdrawn(withdrawn) }
    }
  }

  /// The tables of a file; nil for one that was refused.
  func tables(of file: String) -> [PublishedTable]? { tables[file] }

  /// What is to be said of a file that has not been said yet.
  mutating func diagnostics(of file: String) -> [Diagnostic] {
    defer { said[file] = [] }
    return said[file] ?? []
  }

  mutating func refuse(_ file: String, _ error: CubeError) {
    said[file, default: []].append(
      Diagnostic(
        StatisticsRules.unreadableTable, file: file, position: StatisticsFiles.position(error.place),
        evidence: Evidence(
          found: error.details["found"], details: ["skal": error.reason.sv, "reason": error.reason.en])))
  }

  private mutating func warn(_ file: String, _ all: [String]) {
    for table in tables[file] ?? [] {
      for warning in table.outline.warnings {
        if warning.code == .morePages, hasNextPage(table, all) { continue }
        said[file, default: []].append(
          Diagnostic(
            StatisticsRules.doubtfulTable, file: file, position: StatisticsFiles.position(warning.place),
            evidence: Evidence(
              found: warning.details["found"], details: ["skal": warning.text.sv, "reason": warning.text.en])))
      }
    }
  }

  /// Whether another declared file is the page that this one says comes next.
  private func hasNextPage(_ table: PublishedTable, _ all: [String]) -> Bool {
    guard let pages = table.outline.pages else { return false }
    return all.contains { file in
      (tables[file] ?? []).contains { $0.outline.pages.map { $0.follows(pages) } ?? false }
    }
  }

  private static func position(_ place: CubePlace) -> SourcePosition {
    SourcePosition(line: place.line, column: place.column, cell: place.cell, element: place.keyword)
  }
}
