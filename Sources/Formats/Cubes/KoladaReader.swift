/// Kolada's data pages, API v3 and v2.
///
/// Documentation: <https://www.kolada.se/om-oss/api/>; v2 <https://github.com/Hypergene/kolada>. `count` is never
/// trusted: it is the number of members behind a group's unweighted mean, and the pages' own counts disagree.
///
/// A page that somebody has set from other sources says so in `kalla`: one text, or one for each kpi.
enum KoladaReader: CubeReader {
  static let format = "kolada"

  static func recognises(_ file: CubeFile) -> Bool {
    guard let values = file.json?["values"]?.items else { return false }
    guard let first = values.first else { return file.json?["next_url"] != nil || file.json?["count"] != nil }
    return first["kpi"] != nil || catalogue(first) != nil
  }

  static func read(_ file: CubeFile) throws(CubeError) -> [DataCube] {
    let root = file.json
    let finder = LineFinder(text: file.text)
    let values = root?["values"]?.items ?? []
    if let first = values.first, let name = catalogue(first) {
      throw CubeError(.metadata, at: finder.place(first.offset), ["name": name, "found": "\(values.count)"])
    }
    let place = values.first?["ou"] != nil ? "ou" : "municipality"
    var sparse = SparseCube(axes: [
      .init(id: "kpi", label: nil, role: .contents), .init(id: place, label: nil, role: .geo),
      .init(id: "period", label: nil, role: .time), .init(id: "gender", label: nil, role: .sex),
    ])
    let sources = root?["kalla"]
    for value in values { try add(value, place: place, sources: sources, to: &sparse, finder: finder) }
    guard !sparse.isEmpty else { throw CubeError(.noData, ["name": "values"]) }
    var cube = try sparse.cube(format: root?["next_url"] != nil ? "kolada v3" : "kolada", title: "Kolada")
    cube.encoding = file.decoded.encoding
    cube.source = sources?.string ?? "Kolada"
    // Kolada answers on one line, so its lines say nothing.
    cube.lines = []
    if let next = root?["next_url"]?.string ?? root?["next_page"]?.string, !next.isEmpty {
      cube.warnings.append(CubeWarning(.morePages, ["found": next]))
    }
    return [cube]
  }

  /// What kind of catalogue a page is; nil for data.
  private static func catalogue(_ entry: JSONValue) -> String? {
    guard entry["id"] != nil, entry["title"] != nil, entry["kpi"] == nil else { return nil }
    if entry["members"] != nil { return "Kolada grupper" }
    if entry["is_divided_by_gender"] != nil || entry["description"] != nil { return "Kolada nyckeltal" }
    return "Kolada kommuner och regioner"
  }

  private static func add(
    _ value: JSONValue, place: String, sources: JSONValue?, to sparse: inout SparseCube, finder: LineFinder
  ) throws(CubeError) {
    guard let kpi = value["kpi"]?.string, let area = value[place]?.string, let period = value["period"]?.text,
      let inner = value["values"]?.items
    else {
      throw CubeError(
        .missingKeyword, at: finder.place(value.offset), ["name": "kpi, \(place), period, values"])
    }
    for item in inner {
      guard let gender = item["gender"]?.string else {
        throw CubeError(.missingKeyword, at: finder.place(item.offset), ["name": "gender"])
      }
      var status = item["status"]?.text ?? ""
      let cell: DataCube.Cell
      if item["isdeleted"]?.bool == true || item["is_deleted"]?.integer == 1 {
        // A withdrawn value may still carry its last number, which is no longer published.
        cell = .missing("isdeleted")
        status = ""
      } else if let number = item["value"]?.number {
        cell = .number(number)
      } else if item["value"]?.isNull ?? true {
        cell = .missing(status)
        status = ""
      } else {
        throw CubeError(
          .badCell, at: finder.place(item.offset, keyword: "value", cell: "\(kpi), \(area), \(period), \(gender)"),
          ["found": item["value"]?.string ?? "?"])
      }
      try sparse.add(
        [kpi, area, period, gender].map { DataCube.Category(code: $0) }, cell,
        line: 0, status: status, source: sources?[kpi]?.string)
    }
  }
}
