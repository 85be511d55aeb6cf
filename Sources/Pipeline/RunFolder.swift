import Diagnostics
import Files
import Formats

/// The folder that a run has written, read back: its manifest and its tables.
package struct RunFolder {
  package typealias Row = [String: String]

  package let path: String
  package let manifest: Manifest
  private let sums: [String: String]
  private var tables: [String: [Row]] = [:]
  private var indexes: [String: [String: [Int]]] = [:]

  /// A folder without a manifest of ours is a usage error: somebody has named the wrong one.
  package init(_ path: String) throws(PipelineError) {
    self.path = path.hasSuffix("/") ? String(path.dropLast()) : path
    guard let bytes = try RunFolder.bytes(self.path + "/" + OutputGeneration.manifestName),
      let manifest = Manifest(bytes)
    else {
      throw .usage(
        sv: "\(path): är ingen mapp som nulage har skrivit (manifest.json saknas eller är något annat).",
        en: "\(path): is no folder that nulage has written (manifest.json is missing or something else).")
    }
    self.manifest = manifest
    sums = manifest.sums
  }

  /// The rows of `data/NAME.csv` by column; empty where the run wrote no such table. One that is gone, or is not as the
  /// run wrote it, is a usage error: what it lacks would pass for what did not happen.
  package mutating func table(_ name: String) throws(PipelineError) -> [Row] {
    if let read = tables[name] { return read }
    let file = "data/\(name).csv"
    guard let sum = sums[file] else { return [] }
    let rows = RunFolder.rows(try asWritten(file, sum, try RunFolder.bytes(path + "/" + file)))
    tables[name] = rows
    return rows
  }

  /// The rows of `internt/NAME.csv` by column; empty where the run wrote no such table, or the folder is a published one,
  /// which has no such folder. As written, or a usage error.
  package func internalTable(_ name: String) throws(PipelineError) -> [Row] {
    let file = "internt/\(name).csv"
    guard let sum = sums[file], Folder.kind(path + "/internt") == .folder else { return [] }
    return RunFolder.rows(try asWritten(file, sum, try RunFolder.bytes(path + "/" + file)))
  }

  private func asWritten(_ file: String, _ sum: String, _ bytes: [UInt8]?) throws(PipelineError) -> [UInt8] {
    if let bytes, Digest.sha256(bytes) == sum { return bytes }
    throw .usage(
      sv:
        "\(path)/\(file) \(bytes == nil ? "saknas" : "är inte som körningen skrev den (manifest.json har en annan summa)"). "
        + "Hämta tillbaka mappen, eller gör om den med nulage run för det året.",
      en:
        "\(path)/\(file) \(bytes == nil ? "is missing" : "is not as the run wrote it (manifest.json has another sum)"). "
        + "Fetch the folder again, or make it again with nulage run for that year.")
  }

  /// The rows of a table whose `columns`, joined by `/`, are `value`. The first question about columns makes an index.
  package mutating func rows(
    of name: String, where columns: [String], equal value: String
  ) throws(PipelineError) -> [Row] {
    let rows = try table(name)
    let key = name + "/" + columns.joined(separator: "/")
    if indexes[key] == nil {
      var index: [String: [Int]] = [:]
      for (number, row) in rows.enumerated() {
        index[columns.map { row[$0] ?? "" }.joined(separator: "/"), default: []].append(number)
      }
      indexes[key] = index
    }
    return (indexes[key]?[value] ?? []).map { rows[$0] }
  }

  /// The table's dialect is our own: `;`, quotes, a byte-order mark, and a `'` before what a spreadsheet would run.
  static func rows(_ bytes: [UInt8]) -> [Row] {
    var tokenizer = CSVTokenizer(delimiter: UInt8(ascii: ";"))
    var header: [String] = []
    var rows: [Row] = []
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    tokenizer.feed(content, isLast: true) { record in
      let cells = record.fields.map { DefusedText.restored(record.text($0)) }
      if header.isEmpty {
        header = cells
      } else if !record.isBlank {
        rows.append(Row(zip(header, cells), uniquingKeysWith: { first, _ in first }))
      }
    }
    return rows
  }

  private static func bytes(_ path: String) throws(PipelineError) -> [UInt8]? {
    guard Folder.kind(path) == .file else { return nil }
    do throws(FileError) { return try ByteSource(opening: path).all(limit: 1 << 31) } catch { throw .world(error) }
  }
}
