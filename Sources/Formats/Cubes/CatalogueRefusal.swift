/// Answers of the offices' services that are no tables: descriptions, lists and errors.
enum CatalogueRefusal {
  /// What a JSON text is that no reader takes; nil for one that is not known.
  static func check(_ file: CubeFile) -> CubeError? {
    if isTabbedEurostat(file.head) { return CubeError(.unknownFormat, ["found": "geo\\TIME_PERIOD", "name": "tsv"]) }
    guard let json = file.json else { return nil }
    if let message = serverError(json) {
      return CubeError(.page, at: CubePlace(line: 1, column: 1), ["found": String(message.prefix(80))])
    }
    return kind(json).map { CubeError(.metadata, at: CubePlace(line: 1, column: 1), ["name": $0]) }
  }

  private static func kind(_ json: JSONValue) -> String? {
    if json["variables"]?.items != nil { return "PxWeb, beskrivning av en tabell" }
    if json["tables"]?.items != nil { return "PxWeb, lista över tabeller" }
    if json["maxDataCells"] != nil { return "PxWeb, serverns inställningar" }
    if json["folderContents"] != nil || json["folders"] != nil { return "PxWeb, innehållsförteckning" }
    if json["values"]?.items?.first?["valueMap"] != nil || json["type"]?.string == "Valueset"
      || json["type"]?.string == "Aggregation"
    {
      return "PxWeb, kodlista"
    }
    if json["variableNames"] != nil || json["firstPeriod"] != nil { return "PxWeb, uppgifter om en tabell" }
    return nil
  }

  /// Problem details of PxWebApi 2 and the `detail` of Kolada 3.
  private static func serverError(_ json: JSONValue) -> String? {
    if json["title"]?.string != nil, let status = json["status"]?.integer {
      return "\(status) \(json["title"]?.string ?? "")"
    }
    let count = json.members?.count ?? 0
    if count <= 2, let detail = json["detail"]?.string ?? json["error"]?.string { return detail }
    return nil
  }

  /// Eurostat's own tab-separated form.
  private static func isTabbedEurostat(_ head: [UInt8]) -> Bool {
    let first = head.prefix { $0 != 0x0A }
    return first.contains(0x09) && String(decoding: first, as: UTF8.self).contains("\\TIME_PERIOD")
  }
}
