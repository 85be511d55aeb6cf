/// Kolada's lists of indicators, places and groups: descriptions without values.
package enum KoladaCatalogue {
  /// What kind of catalogue an entry is of; nil for data.
  static func kind(_ entry: JSONValue) -> String? {
    guard entry["id"] != nil, entry["title"] != nil, entry["kpi"] == nil else { return nil }
    if entry["members"] != nil { return "Kolada grupper" }
    if entry["is_divided_by_gender"] != nil || entry["description"] != nil { return "Kolada nyckeltal" }
    return "Kolada kommuner och regioner"
  }

  /// The indicators that a catalogue marks as withdrawn, with their last year; nil for a file that lists no indicators.
  package static func withdrawn(_ source: CubeSource) -> [String: Int]? {
    guard let root = try? CubeFile(source).json else { return nil }
    let entries = (root.items ?? [root]).flatMap { $0["values"]?.items ?? [] }
    guard let first = entries.first, kind(first) == "Kolada nyckeltal" else { return nil }
    var years: [String: Int] = [:]
    for entry in entries {
      guard let id = entry["id"]?.string, let year = entry["title"]?.string.flatMap({ WithdrawnTitle.lastYear($0) })
      else { continue }
      years[id] = year
    }
    return years
  }
}
