/// JSON-stat 2 (dataset, collection) and what came before it (bundles, bare datasets).
///
/// Specification: <https://json-stat.org/full/>; deviations of real files in statistics.md 1.2.
enum JSONStatReader: CubeReader {
  static let format = "json-stat"

  static func recognises(_ file: CubeFile) -> Bool {
    guard let root = file.json else { return false }
    if let name = root["class"]?.string, ["dataset", "dimension", "collection"].contains(name) { return true }
    return isDataset(root) || root.members?.contains { isDataset($0.value) } == true
  }

  static func tables(_ file: CubeFile) throws(CubeError) -> [PublishedTable] {
    guard let root = file.json else { throw CubeError(.unknownFormat) }
    let finder = LineFinder(file.jsonSource)
    var tables: [PublishedTable] = []
    var firstRefusal: CubeError?
    for (name, dataset) in try datasets(root, finder: finder) {
      do throws(CubeError) {
        var table = try JSONStatDataset(dataset, name: name, source: file.jsonSource).table()
        if let encoding = file.encoding { table.outline.encoding = encoding }
        tables.append(table)
      } catch {
        // In a bundle one description without values does not take the others with it; a broken one does.
        guard error.code == .noData else { throw error }
        firstRefusal = firstRefusal ?? error
      }
    }
    if tables.isEmpty { throw firstRefusal ?? CubeError(.noData, ["name": "JSON-stat"]) }
    return tables
  }

  private static func isDataset(_ value: JSONValue) -> Bool {
    value["dimension"]?.members != nil && value["value"] != nil
  }

  private static func datasets(
    _ root: JSONValue, finder: LineFinder
  ) throws(CubeError) -> [(name: String, dataset: JSONValue)] {
    switch root["class"]?.string {
    case "dimension":
      throw CubeError(.metadata, at: finder.place(root.offset, keyword: "class"), ["name": "JSON-stat dimension"])
    case "collection":
      let items = root["link"]?["item"]?.items ?? []
      let embedded = items.filter { isDataset($0) }.map { ($0["label"]?.string ?? "", $0) }
      guard !embedded.isEmpty else {
        throw CubeError(
          .metadata, at: finder.place(root.offset, keyword: "link.item"), ["name": "JSON-stat collection"])
      }
      return embedded
    default:
      if isDataset(root) { return [("", root)] }
      return (root.members ?? []).filter { isDataset($0.value) }.map { ($0.key, $0.value) }
    }
  }
}
