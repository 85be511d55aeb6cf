/// Kolada's data pages, API v3 and v2.
///
/// Documentation: <https://www.kolada.se/om-oss/api/>; v2 <https://github.com/Hypergene/kolada>. `count` is never
/// trusted: it is the number of members behind a group's unweighted mean, and the pages' own counts disagree.
///
/// A page that somebody has set from other sources says so in `kalla`: one text, or one for each kpi.
enum KoladaReader: HoldingReader {
  static let format = "kolada"

  static func recognises(_ file: CubeFile) -> Bool {
    let pages = pages(file.json)
    return !pages.isEmpty && pages.allSatisfy { isPage($0) }
  }

  /// One page, or a list of pages that somebody has put into one file.
  private static func pages(_ root: JSONValue?) -> [JSONValue] { root?.items ?? root.map { [$0] } ?? [] }

  private static func isPage(_ page: JSONValue) -> Bool {
    guard let values = page["values"]?.items else { return false }
    guard let first = values.first else { return page["next_url"] != nil || page["count"] != nil }
    return first["kpi"] != nil || KoladaCatalogue.kind(first) != nil
  }

  static func read(_ file: CubeFile) throws(CubeError) -> [DataCube] {
    let pages = pages(file.json)
    let finder = LineFinder(file.jsonSource)
    let first = pages.lazy.compactMap { $0["values"]?.items?.first }.first
    if let first, let name = KoladaCatalogue.kind(first) {
      let count = pages.reduce(0) { $0 + ($1["values"]?.items?.count ?? 0) }
      throw CubeError(.metadata, at: finder.place(first.offset), ["name": name, "found": "\(count)"])
    }
    let place = first?["ou"] != nil ? "ou" : "municipality"
    var sparse = SparseCube(axes: [
      .init(id: "kpi", label: nil, role: .contents), .init(id: place, label: nil, role: .geo),
      .init(id: "period", label: nil, role: .time), .init(id: "gender", label: nil, role: .sex),
    ])
    for page in pages {
      for value in page["values"]?.items ?? [] {
        try add(value, place: place, sources: page["kalla"], to: &sparse, finder: finder)
      }
    }
    guard !sparse.isEmpty else { throw CubeError(.noData, ["name": "values"]) }
    let isThird = pages.contains { $0["next_url"] != nil || $0["previous_url"] != nil }
    var cube = try sparse.cube(format: isThird ? "kolada v3" : "kolada", title: "Kolada")
    cube.encoding = file.encoding ?? cube.encoding
    cube.source = pages.first?["kalla"]?.string ?? "Kolada"
    // Kolada answers on one line, so its lines say nothing.
    cube.lines = []
    cube.pages = DataCube.Pages(
      previous: link(pages.first, "previous_url", "previous_page"), next: link(pages.last, "next_url", "next_page"))
    if let next = cube.pages?.next { cube.warnings.append(CubeWarning(.morePages, ["found": next])) }
    return [cube]
  }

  /// Version 3, version 2; null, empty and absent all mean that there is none.
  private static func link(_ page: JSONValue?, _ keys: String...) -> String? {
    keys.lazy.compactMap { page?[$0]?.string }.first { !$0.isEmpty }
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
      // Behind the mean of a group, which is not weighted, stand so many members.
      let members = area.hasPrefix("G") ? item["count"]?.integer : nil
      try sparse.add(
        [kpi, area, period, gender].map { DataCube.Category(code: $0) }, cell,
        line: 0, status: status, source: sources?[kpi]?.string,
        attributes: members.map { "count=\($0)" })
    }
  }
}
