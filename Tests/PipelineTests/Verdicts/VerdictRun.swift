import Foundation
import TestSupport

/// A run over one register and one table of figures, made up for a test: county 99, country 00, peers 97 and 98.
struct VerdictRun {
  let report: String
  /// `bedomningar`, one dictionary per row, by column.
  let assessments: [[String: String]]
  let forecasts: [[String: String]]
  let unmatched: String
  /// `revideringar`, empty where no delivery has changed anything.
  let revisions: [[String: String]]
  let exitCode: Int32
  let messages: String

  /// - Parameters:
  ///   - indicators: the YAML of `indikatorer`, each entry indented by two spaces.
  ///   - figures: rows of `indikator,plats,kon,ar,varde`.
  ///   - deliveries: further statistics files, all of indicator I.
  init(
    indicators: String, of goals: [String: [String]], figures: String, date: String, deliveries: [String] = []
  ) throws {
    let folder = try TemporaryFolder()
    let mal = goals.keys.sorted().map { id in
      "      - {id: \(id), titel: Målet \(id), indikatorer: [\((goals[id] ?? []).joined(separator: ", "))]}"
    }
    _ = try folder.write(
      "register.yml",
      """
      id: prov
      titel: Provstrategin
      omraden:
        - id: a
          titel: Området
          mal:
      \(mal.joined(separator: "\n"))
      indikatorer:
      \(indicators)
      """)
    _ = try folder.write(
      "kommuner.yml",
      """
      lan: {kod: "99", namn: Exempellän, kolada: "0099"}
      riket: {kod: "00", namn: Riket, kolada: "0000"}
      kommuner:
        - {kod: "9900", namn: Björkäng}
      jamforelse:
        - {kod: "97", namn: Ena länet, kolada: "0097"}
        - {kod: "98", namn: Andra länet}
      """)
    _ = try folder.write("organisationer.yml", "organisationer:\n  - {id: region, namn: Regionen, typ: region}\n")
    _ = try folder.write("statistik.csv", "indikator,plats,kon,ar,varde\n" + figures)
    for (number, text) in deliveries.enumerated() { _ = try folder.write("leverans-\(number + 1).json", text) }
    let more = deliveries.indices.map { ", {fil: leverans-\($0 + 1).json, indikator: I}" }.joined()
    try FileManager.default.createDirectory(atPath: folder.path + "/in", withIntermediateDirectories: true)
    _ = try folder.write(
      "pipeline.yml",
      """
      datum: \(date)
      arkiv: arkiv.sqlite
      validate: {inrapporteringar: [in], strategi: register.yml, organisationer: organisationer.yml, kommuner: kommuner.yml}
      merge: {statistik: [{fil: statistik.csv}\(more)]}
      """)
    let result = try Tool.run(["run", "pipeline.yml", "--output", "ut"], in: folder.path)
    exitCode = result.exitCode
    messages = result.messages
    func text(_ name: String) -> String {
      (try? String(contentsOfFile: folder.path + "/ut/" + name, encoding: .utf8)) ?? ""
    }
    report = text("nulage.md").replacing("\u{A0}", with: " ")
    assessments = VerdictRun.rows(text("data/bedomningar.csv"))
    forecasts = VerdictRun.rows(text("data/prognoser.csv"))
    unmatched = text("data/omatchat.csv")
    revisions = VerdictRun.rows(text("data/revideringar.csv"))
  }

  subscript(indicator: String) -> [String: String] { assessments.first { $0["indikator"] == indicator } ?? [:] }

  /// The sentences on one indicator in the report.
  func words(_ title: String) -> String {
    report.split(separator: "\n").first { $0.hasPrefix("- \(title) (") }.map(String.init) ?? ""
  }

  static func rows(_ csv: String) -> [[String: String]] {
    let lines = csv.split(whereSeparator: \.isNewline).map { fields(String($0).replacing("\u{FEFF}", with: "")) }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(zip(header, $0), uniquingKeysWith: { a, _ in a }) }
  }

  private static func fields(_ line: String) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case ";" where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}

/// Yearly values from the first year on, as rows of the table.
func figures(
  _ indicator: String, from year: Int, _ values: [String], place: String = "99", sex: String = "T"
) -> String {
  values.enumerated().map { "\(indicator),\(place),\(sex),\(year + $0.offset),\($0.element)\n" }.joined()
}
