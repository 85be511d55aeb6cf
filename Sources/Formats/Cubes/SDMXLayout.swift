/// What each column of an SDMX-CSV file is.
struct SDMXLayout {
  private enum Kind: Equatable { case control, dimension, measure, attribute, label }

  private let names: [String]
  private let labels: [String?]
  private let kinds: [Kind]
  /// `labels=both` writes `code: label` in headers and cells.
  private let hasBoth: Bool
  let version: String

  private static let control: Set<String> = [
    "DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "SERIES_KEY", "OBS_KEY", "LAST UPDATE",
    "UPDATED",
  ]
  private static let attributes: Set<String> = [
    "OBS_STATUS", "OBS_FLAG", "CONF_STATUS", "OBS_CONF", "UNIT_MULT", "DECIMALS", "TITLE", "TITLE_COMPL",
    "AVAILABILITY",
    "COLLECTION", "EMBARGO_TIME", "TIME_FORMAT", "BREAKS", "PRE_BREAK_VALUE", "SOURCE_AGENCY", "OBS_PRE_BREAK",
    "UNIT_MEASURE",
  ]

  init(_ header: [String], line: Int) throws(CubeError) {
    let hasBoth = header.contains { $0.contains(": ") }
    let split = header.map { hasBoth ? SDMXLayout.split($0) : ($0, nil) }
    let codes = split.map { String($0.0.prefix { $0 != "[" }) }
    let version = codes.first == "DATAFLOW" ? "1.0" : "2.0"
    let hasNames = codes.contains("STRUCTURE_NAME")
    func isMeasure(_ name: String) -> Bool { name.hasPrefix("OBS_VALUE") || name.hasPrefix("MEAS") }
    guard let firstMeasure = codes.firstIndex(where: isMeasure) else {
      throw CubeError(.noData, at: CubePlace(line: line), ["name": "OBS_VALUE"])
    }
    var kinds: [Kind] = []
    for (index, code) in codes.enumerated() {
      let isLabel = hasNames && index > 0 && [.dimension, .measure, .attribute].contains(kinds.last)
      if isLabel {
        kinds.append(.label)
      } else if Self.control.contains(code) {
        kinds.append(.control)
      } else if isMeasure(code) {
        kinds.append(.measure)
      } else if Self.attributes.contains(code) || code.hasPrefix("ATT") || split[index].0.contains("[") {
        kinds.append(.attribute)
      } else if index < firstMeasure || code.hasPrefix("DIM") || code == "TIME_PERIOD" {
        kinds.append(.dimension)
      } else {
        kinds.append(.attribute)
      }
    }
    self.hasBoth = hasBoth
    self.version = version
    self.kinds = kinds
    names = codes
    labels = split.enumerated().map { index, pair in
      pair.1 ?? (kinds.indices.contains(index + 1) && kinds[index + 1] == .label ? header[index + 1] : nil)
    }
  }

  var axes: [SparseCube.Axis] {
    var axes = kinds.indices.filter { kinds[$0] == .dimension }.map { index in
      SparseCube.Axis(
        id: names[index], label: labels[index],
        role: names[index] == "TIME_PERIOD" ? .time : ["geo", "REF_AREA"].contains(names[index]) ? .geo : nil)
    }
    if hasSeveralMeasures { axes.append(.init(id: "MEASURE", label: nil, role: .contents)) }
    return axes
  }

  private var hasSeveralMeasures: Bool { kinds.filter { $0 == .measure }.count > 1 }

  /// The measures of a row, each with its categories.
  func cells(_ fields: [String]) -> [(measure: (name: String, text: String), picked: [DataCube.Category])] {
    let picked = kinds.indices.filter { kinds[$0] == .dimension }.map { index in
      let (code, label) = hasBoth ? SDMXLayout.split(fields[index]) : (fields[index], nil)
      let next = kinds.indices.contains(index + 1) && kinds[index + 1] == .label ? fields[index + 1] : ""
      return DataCube.Category(code: code, label: label ?? (next.isEmpty ? nil : next))
    }
    return kinds.indices.filter { kinds[$0] == .measure }.map { index in
      let text = hasBoth ? SDMXLayout.split(fields[index]).0 : fields[index]
      return ((names[index], text), hasSeveralMeasures ? picked + [DataCube.Category(code: names[index])] : picked)
    }
  }

  func action(_ fields: [String]) -> String { value("ACTION", fields) ?? "I" }
  func structure(_ fields: [String]) -> String { value("STRUCTURE_ID", fields) ?? value("DATAFLOW", fields) ?? "" }
  /// The flag as written; flags combine (`bd`).
  func status(_ fields: [String]) -> String? { value("OBS_FLAG", fields) ?? value("OBS_STATUS", fields) }

  private func value(_ name: String, _ fields: [String]) -> String? {
    names.firstIndex(of: name).map { hasBoth ? SDMXLayout.split(fields[$0]).0 : fields[$0] }
  }

  private static func split(_ text: String) -> (String, String?) {
    guard let range = text.firstRange(of: ": ") else { return (text, nil) }
    return (String(text[..<range.lowerBound]), String(text[range.upperBound...]))
  }
}
