import Diagnostics
import Files

/// Follows a number, a finding or an activity of a finished run back to file, row and cell, or to series, year and source.
package struct TraceLookup {
  private var folder: RunFolder

  /// What `id` rests on, as text. `run` is a run's folder; without it the working folder's pipeline.yml says where.
  package static func text(_ id: String, run: String?) throws(PipelineError) -> String {
    let configuration = run == nil ? try ConfigurationFile.ofWorkingFolder() : nil
    let path = run ?? configuration.map { $0.located($0.output) } ?? "ut"
    var lookup = TraceLookup(folder: try RunFolder(path))
    let lines = try lookup.lines(id)
    guard !lines.isEmpty else {
      throw .usage(
        sv: "\(id) finns inte i \(path). Ange en rad (nulage.md:57) eller ett id ur tabellerna i \(path)/data.",
        en: "\(id) is not in \(path). Name a line (nulage.md:57) or an id from the tables in \(path)/data.")
    }
    return lines.map { VisibleText.escaped($0, limit: 10_000) }.joined(separator: "\n") + "\n"
  }

  package init(folder: RunFolder) { self.folder = folder }

  /// Empty where nothing bears the id.
  package mutating func lines(_ id: String) throws(PipelineError) -> [String] {
    if let colon = id.lastIndex(of: ":"), let line = Int(id[id.index(after: colon)...]), id.contains(".md:") {
      return try numbers(onLine: line)
    }
    if id.hasSuffix(".svg") { return try numbers(where: "figur", id.contains("/") ? id : "figurer/" + id) }
    for (table, key) in [("glapp", "id"), ("samarbeten", "id"), ("insatser", "insats")] {
      if let row = try folder.rows(of: table, where: [key], equal: id).first { return try described(row, table) }
    }
    let reference = try resolved(id)
    if id.contains(":"), !reference.isEmpty { return reference }
    return try entries(of: id)
  }

  /// Every number that the summary prints on a line, each with what it rests on.
  private mutating func numbers(onLine line: Int) throws(PipelineError) -> [String] {
    return try numbers(where: "rad", "\(line)")
  }

  private mutating func numbers(where column: String, _ value: String) throws(PipelineError) -> [String] {
    var lines: [String] = []
    for row in try folder.rows(of: "belagg", where: [column], equal: value) {
      lines.append("\(row["tal"] ?? "") (\(row["slag"] ?? ""))")
      for reference in (row["referenser"] ?? "").split(separator: "|") {
        lines += try resolved(String(reference)).map { "  " + $0 }
      }
    }
    return lines
  }

  private mutating func described(_ row: RunFolder.Row, _ table: String) throws(PipelineError) -> [String] {
    if table == "insatser" { return try resolved(reference("insats", row["insats"])) }
    var lines = ["\(row["id"] ?? "")  \(row["forklaring"] ?? row["forslag"] ?? "")"]
    let parts = (row["poang"] ?? "").split(separator: "|").joined(separator: "; ")
    if !parts.isEmpty { lines.append("  styrka \(row["styrka"] ?? ""): \(parts)") }
    for reference in (row["underlag"] ?? "").split(separator: "|") {
      lines += try resolved(String(reference)).map { "  " + $0 }
    }
    return lines
  }

  /// What a reference of the tables points at, in words. Empty for one that points at nothing.
  package mutating func resolved(_ reference: String) throws(PipelineError) -> [String] {
    guard let colon = reference.firstIndex(of: ":") else { return [] }
    let target = TraceLookup.decoded(reference[reference.index(after: colon)...])
    switch reference[..<colon] {
    case "insats":
      return try folder.rows(of: "insatser", where: ["insats"], equal: target).map { row in
        "\(row["fil"] ?? "") \(place(row["rad"])): \(row["insats_id"] ?? "") \(row["rubrik"] ?? "")"
      }
    case "varde":
      return try folder.rows(of: "indikatorvarden", where: valueKey, equal: target).map { row in
        "\(target) = \(row["varde"] ?? "") \(row["enhet"] ?? "") \(row["status"] ?? "") "
          + "[\(row["kalla"] ?? ""); \(row["hamtad_fil"] ?? "") \(row["plats_i_fil"] ?? "")]"
      }
    case "bedomning":
      return try folder.rows(of: "bedomningar", where: ["mal", "indikator"], equal: target)
        .map { "bedomningar.csv \(target): \($0["bedomning"] ?? ""), \($0["metod"] ?? ""). \($0["skal"] ?? "")" }
    case "fynd": return try lines(target)
    case "fil":
      let known = folder.manifest.inputs.contains { $0.path == target }
      let account = try folder.rows(of: "avstamning", where: ["fil"], equal: target).first
      if let account {
        return [
          "\(target): \(account["status"] ?? ""), \(account["lasta"] ?? "") lästa = \(account["godkanda"] ?? "") godkända + "
            + "\(account["avvisade"] ?? "") avvisade + \(account["tomma"] ?? "") tomma"
        ]
      }
      return known ? [target] : []
    case "rad":
      let parts = target.split(separator: "#", maxSplits: 1).map(String.init)
      return ["\(parts.first ?? target) \(place(parts.count > 1 ? parts[1] : nil))"]
    case "register":
      let parts = target.split(separator: "#", maxSplits: 1).map(String.init)
      return ["\(parts.first ?? target), post \(parts.count > 1 ? parts[1] : "")"]
    case "installning": return ["inställning \(target) (pipeline.yml, programmet eller manifest.json)"]
    default: return []
    }
  }

  /// The activities of a goal or submitter, or the values of an indicator.
  private mutating func entries(of id: String) throws(PipelineError) -> [String] {
    var lines: [String] = []
    for row in try folder.rows(of: "kopplingar", where: ["mal"], equal: id) {
      lines += try resolved(reference("insats", row["insats"])).map { "\($0) (\(row["grund"] ?? ""))" }
    }
    for row in try folder.rows(of: "indikatorvarden", where: ["indikator"], equal: id) {
      lines += try resolved(reference("varde", key(row)))
    }
    for row in try folder.rows(of: "insatser", where: ["inlamnare"], equal: id) {
      lines += try resolved(reference("insats", row["insats"]))
    }
    if lines.isEmpty {
      for row in try folder.rows(of: "avstamning", where: ["inlamnare"], equal: id) {
        lines += try resolved(reference("fil", row["fil"]))
      }
    }
    return lines
  }

  private let valueKey = ["indikator", "plats", "kon", "ar"]

  private func key(_ row: RunFolder.Row) -> String {
    valueKey.map { row[$0] ?? "" }.joined(separator: "/")
  }

  private func reference(_ kind: String, _ target: String?) -> String {
    "\(kind):" + (target ?? "").replacing("%", with: "%25").replacing("|", with: "%7C")
  }

  /// `%7C` is `|` and `%25` is `%`: references are joined by `|` in the tables.
  private static func decoded(_ target: Substring) -> String {
    String(target).replacing("%7C", with: "|").replacing("%25", with: "%")
  }

  private func place(_ row: String?) -> String {
    guard let row, !row.isEmpty else { return "" }
    return Int(row) != nil ? "rad \(row)" : row
  }
}
